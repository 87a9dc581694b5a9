/**
 * Committed against delivered, from the store: the same few queries however many contracts there
 * are. Restricted findings are never read for it.
 */
import type { Scope } from '../../access/may.ts'
import type { Decision, Finding } from '../../assessment/types.ts'
import type { Period } from '../../domain/calendar.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { RuleSet } from '../../rules/grammar.ts'
import {
  decisionBodies,
  missedFindings,
  newestFindings,
  type ListedFinding,
} from '../../store/findings-list.ts'
import type { Reading } from '../../store/open-store.ts'
import type { CountedFinding, Sides } from '../counted-finding.ts'
import { delivered, type Delivered } from '../delivered.ts'
import type { Standing } from '../standing.ts'
import { standingsOnRecord } from './standings-on-record.ts'

export interface DeliveredOnRecord extends Delivered {
  readonly contracts: number
}

// A window can reach back to before the report: so can the evidence of its answers.
const FIRST_MONTH = '1900-01'

export async function deliveredOnRecord(
  read: Reading,
  ruleSet: RuleSet,
  scope: Scope,
  months: { readonly from: Period; readonly to: Period },
): Promise<DeliveredOnRecord> {
  const findings = await newestFindings(read, scope, months)
  const missed = await missedFindings(read, scope, months)
  const wasMissed = new Set(missed.map(nameOf))
  const standingOf = await standingsOf(read, findings, ruleSet, months.to)
  const counted = findings.map(
    (finding): CountedFinding => ({
      contract: finding.contract,
      obligation: finding.obligation,
      outcome: finding.outcome as Outcome,
      rating: finding.rating,
      sides: JSON.parse(finding.sides) as readonly Sides[],
      standing: standingOf(finding),
      wasMissed: wasMissed.has(nameOf(finding)),
    }),
  )
  const contracts = new Set(findings.map(({ contract }) => contract)).size
  return { ...delivered(counted, ruleSet), contracts }
}

function nameOf({ contract, obligation }: Pick<ListedFinding, 'contract' | 'obligation'>): string {
  return `${contract} ${obligation}`
}

/** Only decisions of contracts of which something was seen are read whole. */
async function standingsOf(
  read: Reading,
  findings: readonly ListedFinding[],
  ruleSet: RuleSet,
  to: Period,
): Promise<(finding: ListedFinding) => Standing> {
  const contracts = [...new Set(findings.map(({ contract }) => contract))]
  const standings = await standingsOnRecord(read, contracts, { from: FIRST_MONTH, to })
  const seen = findings.filter(({ contract }) => standings.hasActs(contract))
  const decisions = [...new Set(seen.map(({ decision }) => decision))]
  const bodies = await decisionBodies(read, decisions)
  const whole = new Map<string, readonly Finding[]>()
  for (const [id, body] of bodies) whole.set(id, (JSON.parse(body) as Decision).findings)
  return ({ decision, contract, obligation }) => {
    const finding = whole.get(decision)?.find((each) => each.obligation === obligation)
    return finding === undefined ? 'reported' : standings.ofFinding(contract, finding, ruleSet)
  }
}
