/**
 * The steps of a cure that name an amount over time, in sentences: what is still needed, what may
 * still be added, how much less. Rounded so that following them is always enough.
 */
import type { CureStep } from '../assessment/cure.ts'
import type { CureWords } from './cure-words.ts'
import { asSentence } from './finding-in-rules.ts'
import { amountOf, eachMonthInWords, moreInWords, soMuchOf } from './quantities-in-words.ts'

type Step<Kind extends CureStep['kind']> = Extract<CureStep, { kind: Kind }>

export function describeAmountStep(
  step: Step<'catch-up' | 'still-needed' | 'allowance-left' | 'use-less'>,
  words: CureWords,
): string {
  switch (step.kind) {
    case 'catch-up':
      return `Catch up with what was due by now: ${moreOf(step, words)}.`
    case 'still-needed':
      return stillNeeded(step, words)
    case 'allowance-left':
      return allowanceLeft(step, words)
    case 'use-less':
      return useLess(step, words)
  }
}

function stillNeeded(step: Step<'still-needed'>, words: CureWords): string {
  const { amount, unit, months, eachMonthRoundedUp } = step
  if (months === undefined || eachMonthRoundedUp === undefined) {
    const need = `you need ${moreOf(step, words)}`
    return asSentence(words.isLevel ? need : `${words.timeLike}, ${need}`)
  }
  const all = `Reach the whole target by ${words.end}: ${moreOf(step, words)} in all`
  const each = { amount, unit, months, eachMonth: eachMonthRoundedUp, rounding: 'up' } as const
  return `${all}${eachMonthInWords(each, 'left in which anything falls due')}.`
}

function allowanceLeft(step: Step<'allowance-left'>, words: CureWords): string {
  const { amount, unit, months, eachMonthRoundedDown } = step
  if (amount === 0) return `Add nothing more to your ${words.part} up to ${words.end}.`
  const most = soMuchOf({ value: amount, unit, name: words.part }, 'down')
  const all = `Keep within ${most} from now to ${words.end}`
  const each = { amount, unit, months, eachMonth: eachMonthRoundedDown, rounding: 'down' } as const
  return `${all}${eachMonthInWords(each)}.`
}

function useLess({ amount, unit }: Step<'use-less'>, words: CureWords): string {
  const less = `your ${words.part} down by ${amountOf(amount, unit, 'up')}${words.sameWork}`
  // What was added up is over; what stands can still be brought down.
  const isOver = !words.isOpen && !words.isLevel
  return asSentence(isOver ? `${words.timeLike}, bring ${less}` : `bring ${less}`)
}

function moreOf({ amount, unit }: { amount: number; unit: string }, words: CureWords): string {
  return moreInWords({ value: amount, unit, name: words.part })
}
