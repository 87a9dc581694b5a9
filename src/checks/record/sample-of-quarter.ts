/**
 * The sample of a quarter from the store: drawn over the answers of the quarter before, when all
 * its returns should have come, and the same for everybody who asks. What was verified before the
 * quarter began counts, not what is recorded in it: so looking at a figure never changes the draw.
 */
import { firstDay } from '../../domain/calendar.ts'
import { measuresOf } from '../../rules/measures-of.ts'
import type { RuleSet } from '../../rules/grammar.ts'
import { figuresOf } from '../../rules/used-by-measure.ts'
import { everVerified } from '../../store/evidence.ts'
import { newestFindings, type ListedFinding } from '../../store/findings-list.ts'
import type { Reading } from '../../store/open-store.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { Sides } from '../counted-finding.ts'
import { quarterBefore, type Quarter } from '../quarter.ts'
import { decidedClosely, drawSample, type Candidate, type TicketReason } from '../sample.ts'
import type { Standing } from '../standing.ts'
import { standingsOnRecord } from './standings-on-record.ts'

export interface Sampled extends Candidate {
  readonly title: string
  readonly standing: Standing
  /** The first obligation, by its id, that the answer was read for. */
  readonly obligation: string
}

/** Only the months before the quarter decide what is drawn. */
export async function sampleOfQuarter(
  read: Reading,
  ruleSet: Pick<RuleSet, 'obligations' | 'measures'>,
  quarter: Quarter,
): Promise<readonly Sampled[]> {
  const months = quarterBefore(quarter)
  const findings = await newestFindings(read, { reach: 'all' }, months)
  const verified = await everVerified(read, firstDay(quarter.from))
  const known = new Set(verified.map(({ contract, figure }) => `${contract} ${figure}`))
  const answers = answersIn(findings, ruleSet)
  const high = highValue(findings)
  const candidates = [...answers.values()].map((of) => candidateOf(of, known, high))
  const drawn = drawSample(quarter.name, candidates)
  const contracts = [...new Set(drawn.map(({ contract }) => contract))]
  const standings = await standingsOnRecord(read, contracts, months)
  return drawn.map((candidate) => {
    const [first] = answers.get(`${candidate.contract} ${candidate.figure}`) ?? []
    const standing = standings.ofAnswer(candidate.contract, candidate)
    const { title = '', obligation = '' } = first?.finding ?? {}
    return { ...candidate, title, obligation, standing }
  })
}

interface Read {
  readonly finding: ListedFinding
  readonly figure: string
}

/** The findings that each figure of each contract was read for; without a return there is none. */
function answersIn(
  findings: readonly ListedFinding[],
  { obligations, measures }: Pick<RuleSet, 'obligations' | 'measures'>,
): ReadonlyMap<string, readonly Read[]> {
  const reads = findings
    .filter((finding) => finding.return_version !== null)
    .flatMap((finding) => {
      const obligation = obligations.get(finding.obligation)
      const figures = obligation && measuresOf(obligation, { measures }).flatMap(figuresOf)
      return [...new Set(figures)].map((figure) => ({ finding, figure }))
    })
  return Map.groupBy(reads, ({ finding, figure }) => `${finding.contract} ${figure}`)
}

function candidateOf(
  reads: readonly Read[],
  verified: ReadonlySet<string>,
  high: ReadonlySet<string>,
): Candidate {
  const newest = reads.toSorted((a, b) => (a.finding.period < b.finding.period ? 1 : -1))
  const [{ finding, figure }] = newest as [Read]
  const { contract, period, return_version: version } = finding
  const isClose = reads.some(({ finding: one }) =>
    decidedClosely(one.outcome as Outcome, JSON.parse(one.sides) as readonly Sides[]),
  )
  const reasons: readonly TicketReason[] = [
    ...(isClose ? (['close'] as const) : []),
    ...(verified.has(`${contract} ${figure}`) ? [] : (['never-verified'] as const)),
    ...(high.has(contract) ? (['high-value'] as const) : []),
  ]
  return { contract, figure, period, version: version ?? 0, reasons }
}

/** The contracts in the upper half by value, of those whose value is on record. */
function highValue(findings: readonly ListedFinding[]): ReadonlySet<string> {
  const values = new Map(findings.map(({ contract, value_pence: value }) => [contract, value]))
  const known = [...values].flatMap(([contract, value]) =>
    value === null ? [] : [{ contract, value }],
  )
  const byValue = known.toSorted((a, b) => b.value - a.value)
  return new Set(
    byValue.slice(0, Math.floor(byValue.length / 2)).map(({ contract }) => contract),
  )
}
