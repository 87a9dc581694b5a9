/** The twelve stories, in the order of their references. */
import { grounds } from './stories/grounds.ts'
import { repairs } from './stories/repairs.ts'
import { schoolMeals } from './stories/school-meals.ts'
import { leisure } from './stories/leisure.ts'
import { homeCare } from './stories/home-care.ts'
import { it } from './stories/it.ts'
import { cleaning } from './stories/cleaning.ts'
import { construction } from './stories/construction.ts'
import { collections } from './stories/collections.ts'
import { facilities } from './stories/facilities.ts'
import { heating } from './stories/heating.ts'
import { reuse } from './stories/reuse.ts'
import type { Story } from './story.ts'

export const STORIES: readonly Story[] = [
  grounds, repairs, schoolMeals, leisure, homeCare, it,
  cleaning, construction, collections, facilities, heating, reuse,
]
