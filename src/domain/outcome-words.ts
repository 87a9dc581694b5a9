/**
 * The word for each outcome, and the order in which they are shown: what needs somebody first. An
 * obligation may have words of its own; order, counts and colours go by the outcome alone.
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

/** Words in place of the usual ones, for the outcomes of one obligation. */
export type OutcomeWords = Readonly<Partial<Record<Outcome, string>>>

export function outcomeInWords(outcome: Outcome, ownWords: OutcomeWords = {}): string {
  return ownWords[outcome] ?? OUTCOMES_IN_WORDS[outcome]
}

/** Somebody has something to put right, or to send. */
export function needsSomebody({ outcome }: WithOutcome): boolean {
  return ['not-met', 'behind', 'cannot-tell'].includes(outcome)
}

interface WithOutcome {
  readonly outcome: Outcome
}

export function byUrgency(a: WithOutcome, b: WithOutcome): number {
  return OUTCOMES_BY_URGENCY.indexOf(a.outcome) - OUTCOMES_BY_URGENCY.indexOf(b.outcome)
}
