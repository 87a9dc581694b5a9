/**
 * One row for each finding: what the table of the command line and the export hold. It leaves out
 * what belongs to single workers, and hides the figures of small groups from exports.
 */
import type { ConditionEvidence, Decision, Finding } from '../assessment/types.ts'
import type { Period } from '../domain/calendar.ts'
import { outcomeInWords } from '../domain/outcome-words.ts'
import type { Outcome } from '../domain/outcome.ts'
import { numberKindOf } from '../notices/number-in-words.ts'
import type { RuleSet } from '../rules/grammar.ts'
import type { Measure } from '../rules/measure.ts'
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

/** What of a checked contract the summary reads. */
interface Summarised {
  readonly contract: { readonly id: string; readonly contractor: { readonly name: string } }
  readonly period: Period
  readonly assessment: { readonly decision: Pick<Decision, 'findings'> }
}

/** Groups smaller than this are hidden where a table leaves the service. */
const SMALLEST_GROUP_SHOWN = 5

export function summaryRows(
  checked: readonly Summarised[],
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
  return evidence.some((each) => {
    const measure = measures.get(each.measure)
    const isOfPeople = measure?.shape === 'floor-for-each-row' || measure?.unit === 'people'
    return isOfPeople && groupsOf(each, measure).some(isSmall)
  })
}

/** How many people the printed figure tells about: what it counts, or all it is a share of. */
function groupsOf({ reported, trace }: ConditionEvidence, measure: Measure): readonly number[] {
  if (reported.kind !== 'number') return []
  const bounds = [reported.lo, reported.hi].filter((bound) => bound !== undefined)
  switch (numberKindOf(measure).kind) {
    case 'share':
      return bounds.map(([, whole]) => whole)
    case 'amount':
      return bounds.map(([part, whole]) => Math.abs(part / whole))
    case 'change':
      return trace.sums.filter(({ unit }) => unit === 'people').map(({ value }) => value)
  }
}

/** Nobody can be recognised in nothing: a zero is shown. */
function isSmall(people: number): boolean {
  return people > 0 && people < SMALLEST_GROUP_SHOWN
}
