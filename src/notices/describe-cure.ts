/**
 * What would put a finding right, in sentences: what is past, and from now on. Words for steps
 * that the assessment worked out and proved; nothing is calculated here.
 */
import type { Cure, CureStep } from '../assessment/cure.ts'
import { inWords, periodInWords } from '../domain/calendar.ts'
import {
  amountInWords,
  basisPointsInWords,
  counted,
  countInWords,
  moneyInWords,
} from '../domain/display.ts'
import type { CureWords } from './cure-words.ts'
import { describeAmountStep } from './describe-amount-step.ts'
import { asSentence } from './finding-in-rules.ts'
import type { CurePart } from './notice-shape.ts'

export interface CureModel {
  readonly past: CurePart
  readonly fromNowOn: CurePart
  readonly impossible: string
  readonly noCure: string
}

// Each of these reaches the target by itself; every other step is needed.
const CHOICES: readonly CureStep['kind'][] = [
  'of-what-is-planned',
  'in-place-of-others',
  'more-on-top',
  'less-of-the-part',
  'more-of-the-rest',
]

const NO_CURE = 'We could not work out what would put this right. Tell us what you propose.'
const NOT_BY_STEPS = 'Tell us what caused this, and what you propose instead.'

export function describeCure(cure: Cure | undefined, words: CureWords): CureModel {
  const past = partOf('What is past', cure?.past ?? [], words)
  const fromNowOn = partOf('From now on', cure?.fromNowOn ?? [], words)
  const impossible = cure?.impossible ?? ''
  if (isOutOfReach(cure)) return { past, fromNowOn, impossible, noCure: NOT_BY_STEPS }
  const hasCure = [past, fromNowOn].some((part) => part.steps.length + part.choices.length > 0)
  return { past, fromNowOn, impossible, noCure: hasCure ? '' : NO_CURE }
}

/** Nothing that can still be done would meet the target in its time. */
export function isOutOfReach(cure: Cure | undefined): boolean {
  if (cure?.impossible === undefined) return false
  return cure.past.length + cure.fromNowOn.length === 0
}

function partOf(heading: string, steps: readonly CureStep[], words: CureWords): CurePart {
  const choices = CHOICES.flatMap((kind) => steps.filter((step) => step.kind === kind))
  const needed = steps.filter(
    (step) => !CHOICES.includes(step.kind) && !isSaidByAnother(step, steps),
  )
  const areChoices = choices.length > 1
  // What is missing belongs neither to the past nor to the future.
  const isForData = steps.every((step) => step.kind === 'supply-data')
  return {
    heading: isForData ? '' : heading,
    steps: [...needed, ...(areChoices ? [] : choices)].map((step) => describeStep(step, words)),
    choices: areChoices ? choices.map((step) => describeStep(step, words)) : [],
  }
}

/** Where the whole target is due, catching up with what is due is the same thing. */
function isSaidByAnother(step: CureStep, steps: readonly CureStep[]): boolean {
  if (step.kind !== 'catch-up') return false
  return steps.some(
    (other) =>
      (other.kind === 'still-needed' || other.kind === 'in-place-of-others') &&
      other.amount === step.amount,
  )
}

function describeStep(step: CureStep, words: CureWords): string {
  switch (step.kind) {
    case 'pay-arrears':
      return (
        `Pay ${counted(step.heads, 'worker')} what ${step.heads === 1 ? 'is' : 'they are'} owed: ` +
        `${step.isLeast ? 'at least ' : ''}${moneyInWords(step.totalPence)} in all, ` +
        `for ${counted(step.rows, 'pay line')}. ` +
        'Report the payment in a later return. That closes the case; this finding stays on record.'
      )
    case 'raise-pay':
      return raisePay(step)
    case 'more-on-top':
      // What is over cannot be added to: the size of what was lacking is a measure for what comes.
      return words.isOpen
        ? `${addToPart(step, words)}, on top of everything reported so far.`
        : asSentence(`${words.timeLike}, add ${amountInWords(step.amount, step.unit)} on top`)
    case 'in-place-of-others': {
      const amount = amountInWords(step.amount, step.unit, 'up')
      const total = `within the same total of ${words.whole}`
      const raise = `bring your ${words.part} up by ${amount} ${total}`
      if (words.isLevel && words.isOpen) return `Reach the whole target by ${words.end}: ${raise}.`
      // What stands can be raised also when its month is over.
      return words.isOpen || words.isLevel
        ? asSentence(raise)
        : asSentence(`${words.timeLike}, ${raise}`)
    }
    case 'less-of-the-part':
      return `Bring your ${words.part} down by ${amountInWords(step.amount, step.unit)}.`
    case 'more-of-the-rest':
      return (
        `Add ${amountInWords(step.amount, step.unit)} to your ${words.whole} ` +
        `without adding to your ${words.part}.`
      )
    case 'of-what-is-planned':
      return ofWhatIsPlanned(step, words)
    case 'catch-up':
    case 'still-needed':
    case 'allowance-left':
    case 'use-less':
      return describeAmountStep(step, words)
    case 'pay-overdue':
      return (
        `Pay ${counted(step.rows, 'overdue invoice')}, ${moneyInWords(step.totalPence)} in all. ` +
        'Report the day of payment in a later return. That closes the case.'
      )
    case 'more-on-time':
      return moreOnTime(step.amount, words)
    case 'provide-document':
      return `Send us this document by ${inWords(step.by)}: ${step.what}.`
    case 'send-return':
      return `Send us your return for ${periodInWords(step.period)}.`
    case 'supply-data':
      return step.message === words.said ? words.toSend : step.message
  }
}

/** What payments can no longer bring back, which belongs to what was found. Else empty. */
export function lostTimeInWords(cure: Cure | undefined, words: CureWords): string {
  const step = cure?.fromNowOn.find(({ kind }) => kind === 'more-on-time')
  if (step?.kind !== 'more-on-time' || words.isOpen) return ''
  const target = words.target === '' ? 'the target' : words.target
  return (
    `It would have taken ${counted(step.amount, 'more invoice')} paid on time to reach ` +
    `${target}. That time is over, so its share stays as it is.`
  )
}

function addToPart({ amount, unit }: { amount: number; unit: string }, words: CureWords): string {
  return `Add ${amountInWords(amount, unit)} to your ${words.part}`
}

function raisePay(step: Extract<CureStep, { kind: 'raise-pay' }>): string {
  const rates =
    step.lowestPence === step.highestPence
      ? `${moneyInWords(step.lowestPence)} an hour`
      : `${moneyInWords(step.lowestPence)} to ${moneyInWords(step.highestPence)} an hour ` +
        '(the table gives each rate)'
  const because = step.because === undefined ? '' : ` ${asSentence(step.because)}`
  const whom = step.heads === 1 ? 'this worker' : `these ${countInWords(step.heads)} workers`
  return `Pay ${whom} at least ${rates}.${because}`
}

function ofWhatIsPlanned(
  step: Extract<CureStep, { kind: 'of-what-is-planned' }>,
  words: CureWords,
): string {
  const window = words.window === '' ? '' : ` ${words.window}`
  const reached = words.target === '' ? 'the target' : words.target
  return (
    `You plan another ${amountInWords(step.planned, step.unit)}${window}. ` +
    `If ${amountInWords(step.amount, step.unit)} of these ` +
    `(${basisPointsInWords(step.shareRoundedUp)}) are ${words.part}, ` +
    `you will reach ${reached}.`
  )
}

function moreOnTime(amount: number, words: CureWords): string {
  const target = words.target === '' ? 'the target' : words.target
  if (!words.isOpen) return 'Pay every undisputed invoice by its last day.'
  const next = amount === 1 ? 'next invoice' : `next ${countInWords(amount)} invoices`
  return `Pay your ${next} on time. That brings you back to ${target}.`
}
