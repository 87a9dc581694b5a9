import { expect, test } from 'vitest'
import { describeAmountStep } from '#app/notices/describe-amount-step.ts'
import type { CureWords } from '#app/notices/cure-words.ts'

const WORDS: CureWords = {
  part: 'sessions held in schools',
  whole: 'sessions planned',
  sameWork: '',
  isOpen: true,
  window: 'by 20 August 2027',
  end: '20 August 2027',
  timeLike: 'in a month like October 2026',
  target: '',
  isLevel: false,
  said: '',
  toSend: '',
}
const ENERGY = { ...WORDS, part: 'energy used', end: '31 March 2027' }
const MEADOW = { ...WORDS, part: 'area managed for wildlife', isLevel: true }
const CLOSED = { isOpen: false, window: 'in October 2026', end: '31 October 2026' }

test('what is due by now is a step of its own', () => {
  expect(describeAmountStep({ kind: 'catch-up', amount: 2, unit: 'times' }, WORDS)).toBe(
    'Catch up with what was due by now: 2 more sessions held in schools.',
  )
})

test('the whole target is spread over the months left, and rounding is said', () => {
  const step = { kind: 'still-needed', amount: 9, unit: 'times' } as const
  expect(describeAmountStep({ ...step, months: 5, eachMonthRoundedUp: 2 }, WORDS)).toBe(
    'Reach the whole target by 20 August 2027: 9 more sessions held in schools in all, which is ' +
      '2 (rounded up) in each of the 5 months left in which anything falls due.',
  )
  expect(describeAmountStep({ ...step, months: 3, eachMonthRoundedUp: 3 }, WORDS)).toContain(
    'which is 3 in each of the 3 months left',
  )
  expect(describeAmountStep({ ...step, months: 1, eachMonthRoundedUp: 9 }, WORDS)).toContain(
    '9 more sessions held in schools in all, in the one month left',
  )
})

test('less than one a month is not spread over the months: one in all is not one in each', () => {
  const step = { kind: 'still-needed', amount: 1, unit: 'times', months: 8 } as const
  expect(describeAmountStep({ ...step, eachMonthRoundedUp: 1 }, WORDS)).toBe(
    'Reach the whole target by 20 August 2027: 1 more (sessions held in schools) in all.',
  )
})

test('a month that is over cannot be added to', () => {
  const words = { ...WORDS, ...CLOSED }
  expect(describeAmountStep({ kind: 'still-needed', amount: 1, unit: 'times' }, words)).toBe(
    'In a month like October 2026, you need 1 more (sessions held in schools).',
  )
})

test('a level can still be raised when its month is over', () => {
  const step = { kind: 'still-needed', amount: 21_000, unit: 'square-metres' } as const
  expect(describeAmountStep(step, { ...MEADOW, ...CLOSED })).toBe(
    'You need 21,000 m² (2.1 hectares) more of area managed for wildlife.',
  )
})

test('an allowance is rounded down, so that keeping to it is always enough', () => {
  const step = {
    kind: 'allowance-left',
    amount: 3_799_960,
    unit: 'watt-hours',
    months: 5,
    eachMonthRoundedDown: 759_992,
  } as const
  expect(describeAmountStep(step, ENERGY)).toBe(
    'Keep within 3,799.96 kWh of energy used from now to 31 March 2027, which is 759.992 kWh ' +
      'in each of the 5 months left.',
  )
  const carbon = { ...step, amount: 1_616_701_200, unit: 'milligrams' } as const
  expect(describeAmountStep(carbon, ENERGY)).toContain('Keep within 1,616.701 kg of')
  expect(describeAmountStep({ ...step, months: 1 }, ENERGY)).toContain('in the one month left.')
  expect(describeAmountStep({ ...step, amount: 0, eachMonthRoundedDown: 0 }, ENERGY)).toBe(
    'Add nothing more to your energy used up to 31 March 2027.',
  )
})

test('so much less, for the same work where the measure has any', () => {
  const step = { kind: 'use-less', amount: 59_050, unit: 'watt-hours' } as const
  expect(describeAmountStep(step, { ...ENERGY, sameWork: ' for the same work done' })).toBe(
    'Bring your energy used down by 59.05 kWh for the same work done.',
  )
  expect(describeAmountStep(step, { ...ENERGY, ...CLOSED })).toBe(
    'In a month like October 2026, bring your energy used down by 59.05 kWh.',
  )
})
