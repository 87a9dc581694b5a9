/**
 * The report as a CSV table: whole numbers in their units, a column for each standing. No cell can
 * become a formula, and small groups of people are hidden.
 */
import { COUNTED_OUTCOMES, type Counts, type Delivered } from '../../checks/delivered.ts'
import type { AmountLine } from '../../checks/delivered-amounts.ts'
import { STANDINGS, STANDINGS_IN_WORDS, type ByStanding } from '../../checks/standing.ts'
import { csvOut, type CsvCell } from '../../domain/csv-out.ts'
import { outcomeInWords } from '../../domain/outcome-words.ts'
import type { Months } from './report-choice.ts'
import { isSmallGroup } from './report-lines.ts'

const HEADINGS = [
  'First month', 'Last month', 'Priority', 'Outcome', 'Obligation', 'What', 'Unit',
  ...STANDINGS.map((standing) => STANDINGS_IN_WORDS[standing]),
]
const HIDDEN = 'hidden: fewer than five people'

interface Place {
  readonly priority: string
  readonly outcome: string
  readonly obligation: string
}

type Line = readonly CsvCell[]

export function reportCsv({ priorities, ratings }: Delivered, { from, to }: Months): string {
  const lines = [
    ...priorities.flatMap(({ title: priority, outcomes }) =>
      outcomes.flatMap(({ title: outcome, counts, amounts }) => [
        ...countsOf({ priority, outcome, obligation: '' }, counts),
        ...amounts.flatMap((line) => {
          return amountsOf({ priority, outcome, obligation: line.title }, line)
        }),
      ]),
    ),
    ...ratings.map(({ rating, count }) =>
      lineOf({ priority: '', outcome: '', obligation: '' }, `Rated ${rating}`, COMMITMENTS, count),
    ),
  ]
  return csvOut([HEADINGS, ...lines.map((line) => [from, to, ...line])])
}

const COMMITMENTS = 'commitments'

function countsOf(place: Place, { commitments, outcomes, missed }: Counts): readonly Line[] {
  return [
    lineOf(place, 'Commitments', COMMITMENTS, commitments),
    ...COUNTED_OUTCOMES.map((outcome) =>
      lineOf(place, outcomeInWords(outcome), COMMITMENTS, outcomes[outcome]),
    ),
    lineOf(place, 'Not met in at least one month', COMMITMENTS, missed),
  ]
}

function amountsOf(place: Place, line: AmountLine): readonly Line[] {
  const { unit, committed, due, delivered, untold } = line
  return [
    lineOf(place, 'Committed', unit, committed),
    lineOf(place, 'Due by now', unit, due),
    lineOf(place, 'Delivered', unit, delivered, (amount) => isSmallGroup(amount, unit)),
    lineOf(place, 'Without a known amount', COMMITMENTS, untold),
  ]
}

function lineOf(
  { priority, outcome, obligation }: Place,
  what: string,
  unit: string,
  numbers: ByStanding<number>,
  isHidden: (amount: number) => boolean = () => false,
): Line {
  const cells = STANDINGS.map((standing) => {
    const amount = numbers[standing]
    return isHidden(amount) ? HIDDEN : amount
  })
  return [priority, outcome, obligation, what, unit, ...cells]
}
