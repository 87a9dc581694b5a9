/**
 * The word for each outcome, and the order in which they are shown: what needs somebody first.
 */
import type { Outcome } from './outcome.ts'

const OUTCOMES_IN_WORDS: Readonly<Record<Outcome, string>> = {
  'not-met': 'Not met',
  behind: 'Behind',
  'cannot-tell': 'Cannot tell',
  'on-course': 'On course',
  met: 'Met',
  'not-due': 'Not due yet',
  'not-applicable': 'Does not apply',
}

/** The most pressing first. */
export const OUTCOMES_BY_URGENCY = Object.keys(OUTCOMES_IN_WORDS) as readonly Outcome[]

export function outcomeInWords(outcome: Outcome): string {
  return OUTCOMES_IN_WORDS[outcome]
}

interface WithOutcome {
  readonly outcome: Outcome
}

export function byUrgency(a: WithOutcome, b: WithOutcome): number {
  return OUTCOMES_BY_URGENCY.indexOf(a.outcome) - OUTCOMES_BY_URGENCY.indexOf(b.outcome)
}
