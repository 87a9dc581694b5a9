/**
 * Which conditions decided a finding: those whose answer is the answer of the whole. All were
 * looked at, none is left out.
 */
import type { ConditionEvidence } from '../../assessment/types.ts'
import type { Answer } from '../../domain/outcome.ts'
import type { Requirement } from '../../rules/grammar.ts'

type Answered = Pick<ConditionEvidence, 'answer'>

/** In the order of the conditions. */
export function decidingConditions(
  requires: Requirement | undefined,
  conditions: readonly Answered[],
): readonly boolean[] {
  const whole = answerOfAll(requires, conditions)
  return conditions.map(({ answer }) => answer === whole)
}

// Of "all" one no decides, of "any" one yes.
function answerOfAll(
  requires: Requirement | undefined,
  conditions: readonly Answered[],
): Answer {
  const isAny = requires !== undefined && 'any' in requires
  const [decides, otherwise]: [Answer, Answer] = isAny ? ['yes', 'no'] : ['no', 'yes']
  const answers = conditions.map(({ answer }) => answer)
  if (answers.includes(decides)) return decides
  return answers.includes('unknown') ? 'unknown' : otherwise
}
