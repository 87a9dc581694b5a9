/**
 * Warns of what a contract adopts and nobody could ever judge as it stands: what does not apply to
 * the contract, or lacks its target or its baseline. It asks the assessment itself, with no return
 * at all, and refuses nothing: what is missing may still be agreed.
 */
import { assess } from '../../assessment/assess.ts'
import type { PreparedRules } from '../../assessment/prepare.ts'
import type { Finding } from '../../assessment/types.ts'
import { addMonths, periodOf, type Period } from '../../domain/calendar.ts'
import { holdsFrom, runsIn } from '../../domain/contract-versions.ts'
import type { Adoption, Contract } from '../../domain/contract.ts'
import type { Adopted } from '../../intake/adoption/adopt-sheet.ts'
import { applicabilityInWords } from '../../rules/in-words/applicability-in-words.ts'
import { measuresOf } from '../../rules/measures-of.ts'
import { readFromBaseline } from './baseline-fits-rules.ts'

/** A sentence for each, in the order of the sheet. */
export async function neverJudged(
  { after, changes }: Adopted,
  rules: PreparedRules,
): Promise<readonly string[]> {
  const warnings: string[] = []
  for (const change of changes) {
    const finding = await firstFinding(change.after, after, rules)
    if (finding === undefined) continue
    const start = `“${finding.title}” can never be judged as it stands:`
    const why = whyNever(finding, change.after, after, rules)
    warnings.push(...why.map((each) => `${start} ${each}`))
  }
  return warnings
}

/** Of the first month in which something is due: before it nothing is looked at. */
async function firstFinding(
  { id, from }: Adoption,
  contract: Contract,
  rules: PreparedRules,
): Promise<Finding | undefined> {
  const alone = {
    ...rules,
    obligations: rules.obligations.filter(({ obligation }) => obligation.id === id),
  }
  const begins = laterOf(periodOf(from), holdsFrom(contract))
  for (let period = begins; runsIn(contract, period); period = addMonths(period, 1)) {
    const { decision } = await assess({ contract, period, returns: [], rules: alone })
    const [finding] = decision.findings
    if (finding?.outcome !== 'not-due') return finding
  }
  return undefined
}

function laterOf(a: Period, b: Period): Period {
  return a >= b ? a : b
}

function whyNever(
  { outcome, reason, message = '', evidence }: Finding,
  adoption: Adoption,
  contract: Contract,
  { ruleSet }: PreparedRules,
): readonly string[] {
  const obligation = ruleSet.obligations.get(adoption.id)
  if (obligation === undefined) return []
  if (outcome === 'not-applicable') {
    const applies = applicabilityInWords(obligation, ruleSet)
    return [
      `it does not apply to this contract, of the kind “${contract.kind}”. Its check says: ` +
        `“${applies}”. Leave the line out, or correct the contract.`,
    ]
  }
  if (outcome !== 'cannot-tell') return []
  // Without evidence it is not even known whether it applies.
  if (evidence.length === 0 && reason === 'not-reported') {
    return [`whether it applies to this contract is not known. ${message}`]
  }
  const needsBaseline = measuresOf(obligation, ruleSet).flatMap(readFromBaseline).length > 0
  const lacksBaseline = adoption.baseline === undefined && needsBaseline
  return [
    ...(reason === 'no-target' ? ['it has no target. Write one in the column “Target”.'] : []),
    ...(lacksBaseline
      ? ['it is measured from a baseline, and has none. Fill in the columns of the baseline.']
      : []),
    ...(reason === 'no-baseline' && !lacksBaseline ? [message] : []),
  ]
}
