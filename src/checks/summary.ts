/**
 * One row for each finding: what the table of the command line and the export hold. It leaves out
 * what belongs to single workers, and hides the figures of small groups from exports.
 */
import type { Finding } from '../assessment/types.ts'
import type { Period } from '../domain/calendar.ts'
import { outcomeInWords } from '../domain/outcome-words.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { RuleSet } from '../rules/grammar.ts'
import type { Measure } from '../rules/measure.ts'
import type { CheckedContract } from './check-return.ts'
import { reasonInWords, reportedInWords, requiredInWords } from './figure-words.ts'

export interface SummaryRow {
  readonly contract: string
  readonly contractor: string
  readonly period: Period
  readonly obligation: string
  readonly title: string
  readonly outcome: Outcome
  /** The outcome in the obligation's own words, where it has any. */
  readonly outcomeWords: string
  readonly reason: string
  readonly figure: string
  readonly target: string
  readonly rating: string
  readonly isRestricted: boolean
  /** The figure tells something about fewer people than may be told apart. */
  readonly isSmallGroup: boolean
}

/** Groups smaller than this are hidden where a table leaves the service. */
const SMALLEST_GROUP_SHOWN = 5

export function summaryRows(
  checked: readonly CheckedContract[],
  { measures, obligations }: Pick<RuleSet, 'measures' | 'obligations'>,
): readonly SummaryRow[] {
  return checked.flatMap(({ contract, period, assessment }) =>
    assessment.decision.findings.map((finding) => ({
      contract: contract.id,
      contractor: contract.contractor.name,
      period,
      obligation: finding.obligation,
      title: finding.title,
      outcome: finding.outcome,
      outcomeWords: outcomeInWords(
        finding.outcome,
        obligations.get(finding.obligation)?.wording.outcomes,
      ),
      reason: finding.reason === undefined ? '' : reasonInWords(finding.reason),
      ...sidesOf(finding, measures),
      rating: finding.rating?.rating ?? '',
      isRestricted: finding.visibility === 'restricted',
      isSmallGroup: isSmallGroup(finding, measures),
    })),
  )
}

function sidesOf(
  { evidence }: Finding,
  measures: ReadonlyMap<string, Measure>,
): Pick<SummaryRow, 'figure' | 'target'> {
  const figures = evidence.map((each) => reportedInWords(each, measures.get(each.measure)))
  const targets = evidence.map((each) => requiredInWords(each, measures.get(each.measure)))
  return { figure: figures.join('; '), target: targets.join('; ') }
}

// Heads are counted by a floor for each row, and by any measure whose unit is people.
function isSmallGroup({ evidence }: Finding, measures: ReadonlyMap<string, Measure>): boolean {
  return evidence.some(({ measure, reported }) => {
    const counted = measures.get(measure)
    const isOfPeople = counted?.shape === 'floor-for-each-row' || counted?.unit === 'people'
    return isOfPeople && reported.kind === 'number' && reported.hi[1] < SMALLEST_GROUP_SHOWN
  })
}
