/**
 * The numbers of the report as lines of a table: a name and one cell for each standing, side by
 * side and never added together. Amounts of fewer than five people are hidden.
 */
import { COUNTED_OUTCOMES, type Counts } from '../../checks/delivered.ts'
import type { AmountLine } from '../../checks/delivered-amounts.ts'
import { byStanding, STANDINGS, type ByStanding } from '../../checks/standing.ts'
import { amountInWords, counted, countInWords } from '../../domain/display.ts'
import { outcomeInWords } from '../../domain/outcome-words.ts'

export interface ReportLine {
  readonly name: string
  readonly cells: ByStanding<string>
}

const HIDDEN = 'fewer than 5 people'
const SMALLEST_GROUP_SHOWN = 5
const NOTHING = '–'

/** Outcomes that no commitment had are left out. */
export function countLines(counts: Counts, isSpan: boolean): readonly ReportLine[] {
  return [
    countLine('Commitments', counts.commitments),
    ...COUNTED_OUTCOMES.filter((outcome) => isAny(counts.outcomes[outcome])).map((outcome) =>
      countLine(outcomeInWords(outcome), counts.outcomes[outcome]),
    ),
    ...(isSpan && isAny(counts.missed)
      ? [countLine('Not met in at least one month', counts.missed)]
      : []),
  ]
}

export function countLine(name: string, count: ByStanding<number>): ReportLine {
  return { name, cells: byStanding((standing) => countInWords(count[standing])) }
}

export function amountLines(line: AmountLine): readonly ReportLine[] {
  const { committed, due, delivered, commitments, untold, unit } = line
  const amounts = (name: string, of: ByStanding<number>, isOfPeople: boolean): ReportLine => ({
    name,
    cells: byStanding((standing) =>
      commitments[standing] === 0 ? NOTHING : amountShown(of[standing], unit, isOfPeople),
    ),
  })
  return [
    ...(isAny(commitments)
      ? [
          amounts('Committed', committed, false),
          amounts('Due by now', due, false),
          amounts('Delivered', delivered, true),
        ]
      : []),
    ...(isAny(untold) ? [countLine('Commitments without a known amount', untold)] : []),
  ]
}

function isAny(count: ByStanding<number>): boolean {
  return STANDINGS.some((standing) => count[standing] > 0)
}

/** Whether a number tells about so few people that they could be recognised; nobody is no group. */
export function isSmallGroup(amount: number, unit: string): boolean {
  return unit === 'people' && amount > 0 && amount < SMALLEST_GROUP_SHOWN
}

function amountShown(amount: number, unit: string, isOfPeople: boolean): string {
  if (isOfPeople && isSmallGroup(amount, unit)) return HIDDEN
  return amountInWords(amount, unit, isOfPeople ? 'down' : 'up')
}

/** `12 rest on figures as reported`: three sentences, for three numbers that are not added. */
export function standingInWords({ commitments }: Pick<Counts, 'commitments'>): string {
  const of = (count: number) => counted(count, 'commitment')
  return (
    `${of(commitments.reported)} judged on figures as the contractors reported them; ` +
    `${of(commitments['evidence-seen'])} on figures of which the council has seen evidence; ` +
    `${of(commitments.verified)} on figures that the council has verified.`
  )
}
