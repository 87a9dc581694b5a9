/**
 * Finds the rule and the measures that a finding was judged by, for their words.
 */
import assert from 'node:assert/strict'
import type { ConditionEvidence, Finding } from '../assessment/types.ts'
import type { Obligation, RuleSet } from '../rules/grammar.ts'
import type { Measure } from '../rules/measure.ts'
import { RETURN_RECEIVED_ON_TIME } from '../rules/vocabulary.ts'

export { asSentence, inRunningText } from '../domain/in-sentences.ts'

/** Words for each condition on a measure; whether the return came is no measure. */
export function eachMeasured(
  finding: Finding,
  ruleSet: RuleSet,
  describe: (evidence: ConditionEvidence, measure: Measure) => string,
): readonly string[] {
  return finding.evidence.flatMap((evidence) => {
    if (evidence.measure === RETURN_RECEIVED_ON_TIME) return []
    const measure = ruleSet.measures.get(evidence.measure)
    assert(measure !== undefined, `the rule set has no measure ${evidence.measure}`)
    const words = describe(evidence, measure)
    return words === '' ? [] : [words]
  })
}

export function obligationOf(finding: Finding, ruleSet: RuleSet): Obligation {
  const obligation = ruleSet.obligations.get(finding.obligation)
  assert(obligation !== undefined, `the rule set has no obligation ${finding.obligation}`)
  return obligation
}
