/**
 * Runs the mutations of strips of ratings. Many obligations share a strip, so an example of any of
 * them may notice; only one that says its rating can.
 */
import type { PreparedRules } from '../assessment/prepare.ts'
import { stripOn } from '../assessment/rating.ts'
import type { ObligationExample, RuleSet } from '../rules/grammar.ts'
import type { BandsParameter } from '../rules/parameter.ts'
import { stripMutations } from './mutate-bands.ts'
import { withChange } from './mutate-rules.ts'
import type { Changed, LeftOut, MutationReport } from './mutation.ts'
import type { RuleWarning } from './rule-warning.ts'
import { comesOutAsItSays, findingOfExample } from './run-examples.ts'
import { preparedFor } from './single-obligation.ts'

/** An example that says its rating, and comes out as it says. */
interface Rated {
  readonly obligation: string
  readonly example: ObligationExample
  readonly rules: PreparedRules
}

export async function checkBandMutations(
  bands: BandsParameter,
  ruleSet: RuleSet,
): Promise<MutationReport> {
  const rated = await ratedBy(bands, ruleSet)
  const unnoticed: RuleWarning[] = []
  const leftOut: LeftOut[] = []
  let tried = 0
  for (const index of bands.values.keys()) {
    const isUnread = !stripsToGuard(bands, rated).has(index)
    for (const { place, words, advice, changed } of stripMutations(bands, index)) {
      tried += 1
      if (isUnread) leftOut.push({ place, words, why: 'no example reads it' })
      else if (!(await isNoticed(changed, rated))) {
        unnoticed.push({ place, message: `No example notices when ${words}: ${advice}.` })
      }
    }
  }
  return { tried, unnoticed, leftOut }
}

async function ratedBy({ id }: BandsParameter, ruleSet: RuleSet): Promise<readonly Rated[]> {
  const all: Rated[] = []
  for (const { obligation, examples } of ruleSet.examples) {
    const definition = ruleSet.obligations.get(obligation)
    if (definition?.bands?.parameter !== id) continue
    const rules = preparedFor(definition, ruleSet)
    for (const example of examples) {
      if (example.expect.rating === undefined) continue
      const finding = await findingOfExample(obligation, example, rules)
      if (comesOutAsItSays(example, finding)) all.push({ obligation, example, rules })
    }
  }
  return all
}

/** Strips of which an example says a rating; the last one where no example says any. */
function stripsToGuard(bands: BandsParameter, rated: readonly Rated[]): ReadonlySet<number> {
  const read = rated.flatMap(({ example }) => {
    const strip = stripOn(bands, example.period)
    return strip === undefined ? [] : [bands.values.indexOf(strip)]
  })
  return new Set(read.length === 0 ? [bands.values.length - 1] : read)
}

async function isNoticed(changed: Changed, rated: readonly Rated[]): Promise<boolean> {
  for (const { obligation, example, rules } of rated) {
    const mutated = { ...rules, ruleSet: withChange(rules.ruleSet, changed) }
    const finding = await findingOfExample(obligation, example, mutated)
    if (!comesOutAsItSays(example, finding)) return true
  }
  return false
}
