/**
 * The examples beside an obligation in words: name, what comes out, and what would put it right.
 * Whether they do come out so is tried elsewhere.
 */
import type { CureStep } from '../assessment/cure.ts'
import { amountInWords } from '../domain/display.ts'
import { outcomeInWords } from '../domain/outcome-words.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Obligation, ObligationExample, RuleSet } from '../rules/grammar.ts'
import type { Measure } from '../rules/measure.ts'
import { reasonInWords } from '../checks/figure-words.ts'

export interface ShownExample {
  readonly name: string
  readonly outcome: Outcome
  /** The outcome in the obligation's own words, where it has any. */
  readonly outcomeWords: string
  /** Why it cannot be told; else empty. */
  readonly reason: string
  readonly cure: readonly string[]
}

type InWords = (amount: number, unit: string) => string

const STEPS: Readonly<Record<CureStep['kind'], InWords>> = {
  'pay-arrears': (amount) => `pay ${amountInWords(amount, 'pence')} that is owed`,
  'raise-pay': (amount) => `raise the pay of ${amountInWords(amount, 'people')}`,
  'more-on-top': (amount, unit) => `${amountInWords(amount, unit)} more on top`,
  'in-place-of-others': (amount, unit) => `${amountInWords(amount, unit)} in place of others`,
  'less-of-the-part': (amount, unit) => `${amountInWords(amount, unit)} less`,
  'more-of-the-rest': (amount, unit) => `${amountInWords(amount, unit)} more of the rest`,
  'of-what-is-planned': (amount, unit) => `${amountInWords(amount, unit)} of what is planned`,
  'still-needed': (amount, unit) => `${amountInWords(amount, unit)} more for the whole target`,
  'catch-up': (amount, unit) => `${amountInWords(amount, unit)} more for what is due by now`,
  'allowance-left': (amount, unit) => `no more than ${amountInWords(amount, unit)} to the end`,
  'use-less': (amount, unit) => `${amountInWords(amount, unit)} less`,
  'pay-overdue': (amount) => `pay ${amountInWords(amount, 'pence')} that is overdue`,
  'more-on-time': (amount) => `the next ${amountInWords(amount, 'times')} on time`,
  'provide-document': () => 'the document',
  'send-return': () => 'the return',
  'supply-data': () => 'what is missing',
}

export function examplesOf(
  { id, wording }: Obligation,
  measures: readonly Measure[],
  { examples }: Pick<RuleSet, 'examples'>,
): readonly ShownExample[] {
  const own = examples.filter(({ obligation }) => obligation === id)
  const unit = measures[0]?.unit ?? ''
  return own
    .flatMap((file) => file.examples)
    .map(({ name, expect: { outcome, reason, cure = {} } }) => ({
      name,
      outcome,
      outcomeWords: outcomeInWords(outcome, wording.outcomes),
      reason: reason === undefined ? '' : reasonInWords(reason),
      cure: cureInWords(cure, unit),
    }))
}

function cureInWords(
  cure: NonNullable<ObligationExample['expect']['cure']>,
  unit: string,
): readonly string[] {
  const kinds = Object.keys(STEPS) as (keyof typeof STEPS)[]
  return kinds.flatMap((kind) => {
    const amount = cure[kind]
    return amount === undefined ? [] : [STEPS[kind](amount, unit)]
  })
}
