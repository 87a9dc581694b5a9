/**
 * Finds the rule and the measures that a finding was judged by, for their words.
 */
import assert from 'node:assert/strict'
import type { ConditionEvidence, Finding } from '../assessment/types.ts'
import type { Obligation, RuleSet } from '../rules/grammar.ts'
import type { Measure } from '../rules/measure.ts'
import { RETURN_RECEIVED_ON_TIME } from '../rules/vocabulary.ts'

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

/** With a capital and a full stop; nothing stays nothing. */
export function asSentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1)
  return text === '' || /[.!?]$/.test(text) ? capital : `${capital}.`
}

/** With a small letter at the front; an abbreviation keeps its capitals. */
export function inRunningText(text: string): string {
  return /^[A-Z](?![A-Z])/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text
}
