import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  againstContractor,
  boundInWords,
  exactOf,
  isShare,
  numberInWords,
  numberKindOf,
  saysMoreOrLess,
  targetValueInWords,
  wholeUnits,
} from '#app/notices/number-in-words.ts'
import type { LevelMeasure, Measure } from '#app/rules/measure.ts'
import { RULE_SET } from './a-council.ts'
import { numberOf } from './findings-over-time.ts'

const LESS = { kind: 'change', as: 'per-cent', direction: 'less' } as const
const POINTS = { kind: 'change', as: 'points', direction: 'more' } as const
const GRAMS = { kind: 'amount', unit: 'grams', isIncrease: false } as const

function measure(id: string): Measure {
  return RULE_SET.measures.get(id) as Measure
}

test('each shape gives its kind of number', () => {
  expect(numberKindOf(measure('trainee-share')).kind).toBe('share')
  expect(numberKindOf(measure('travel-survey')).kind).toBe('share')
  expect(numberKindOf(undefined).kind).toBe('share')
  expect(numberKindOf(measure('session-count'))).toEqual({
    kind: 'amount', unit: 'times', isIncrease: false,
  })
  expect(numberKindOf(measure('energy-less'))).toEqual(LESS)
  expect(numberKindOf(measure('meadow-more'))).toMatchObject({ isIncrease: true })
  const over = { ...(measure('travel-survey') as LevelMeasure), over: 'baseline' } as const
  expect(numberKindOf(over)).toEqual(POINTS)
})

test('a document is no share, though it has no other kind', () => {
  expect(['trainee-share', 'terms-in-force', 'session-count'].map((id) => isShare(measure(id))))
    .toEqual([true, false, false])
})

test('what must reach a target is rounded down, what must stay under one up', () => {
  expect([againstContractor('atLeast'), againstContractor('atMost')]).toEqual(['down', 'up'])
  expect(numberInWords([99_999, 1_000_000], { kind: 'share' }, 'down')).toBe('9.9%')
  expect(numberInWords([100_001, 1_000_000], { kind: 'share' }, 'up')).toBe('10.1%')
})

test('a change just under its target never reads as the target', () => {
  expect(numberInWords([4_999, 100_000], LESS, 'down')).toBe('4.9% less')
  expect(numberInWords([5, 100], LESS, 'down')).toBe('5.0% less')
  expect(numberInWords([0, 100], LESS, 'down')).toBe('0.0% less')
})

test('less than nothing less is more, and not made smaller', () => {
  expect(numberInWords([-401, 10_000], LESS, 'down')).toBe('4.1% more')
  expect(numberInWords([-1, 100_000], LESS, 'down')).toBe('0.1% more')
  expect(numberInWords([-1, 100], POINTS, 'down')).toBe('1.0 percentage points less')
})

test('a change of a share is in points', () => {
  expect(numberInWords([32, 1_000], POINTS, 'down')).toBe('3.2 percentage points more')
  expect(targetValueInWords([100, 10_000], POINTS, 'atLeast')).toBe('1 percentage point more')
  expect(targetValueInWords([500, 10_000], LESS, 'atLeast')).toBe('5% less')
})

test('an amount is rounded to whole units first, and then against the contractor', () => {
  expect(numberInWords([7, 2], { ...GRAMS, unit: 'times' }, 'down')).toBe('3')
  const carbon = { ...GRAMS, unit: 'milligrams' } as const
  expect(numberInWords([12_345_678, 1], carbon, 'down')).toBe('12.345 kg')
  expect(numberInWords([12_345_678, 1], carbon, 'up')).toBe('12.346 kg')
  // A target stands as it was written.
  expect(targetValueInWords([12_345_678, 1], carbon, 'atLeast')).toBe('12.345678 kg')
  expect(targetValueInWords([7, 2], GRAMS, 'atMost')).toBe('3 g')
})

test('an increase says more or less than in the baseline', () => {
  const increase = { ...GRAMS, unit: 'square-metres', isIncrease: true } as const
  expect(numberInWords([500, 1], increase, 'down')).toBe('500 m² more')
  expect(numberInWords([-500, 1], increase, 'down')).toBe('500 m² less')
})

test('a bound below nothing is turned round with its word', () => {
  expect(boundInWords([-4, 100], LESS, 'least')).toBe('at most 4.0% more')
  expect(boundInWords([-4, 100], LESS, 'most')).toBe('at least 4.0% more')
  expect(boundInWords([4, 100], LESS, 'least')).toBe('at least 4.0% less')
  expect(boundInWords([-5, 1], { ...GRAMS, unit: 'times' }, 'least')).toBe('at least -5')
  expect([saysMoreOrLess(LESS), saysMoreOrLess({ kind: 'share' })]).toEqual([true, false])
})

test('only two bounds that agree make a number exact', () => {
  expect(exactOf(numberOf([1, 2], [2, 4]))).toEqual([1, 2])
  expect(exactOf(numberOf([1, 2], [3, 4]))).toBeUndefined()
  expect(exactOf({ kind: 'number', lo: [1, 2] })).toBeUndefined()
  expect(exactOf({ kind: 'truth', value: true })).toBeUndefined()
})

test('no amount that is short of a target reads as the target', () => {
  const unit = fc.constantFrom('grams', 'milligrams', 'watt-hours', 'kilograms', 'times', 'minutes')
  fc.assert(
    fc.property(unit, fc.nat({ max: 10 ** 12 }), fc.integer({ min: 1, max: 10 ** 6 }), (each, target, lacking) => {
      const kind = { kind: 'amount', unit: each, isIncrease: false } as const
      const short = numberInWords([target - lacking, 1], kind, 'down')
      expect(short).not.toBe(targetValueInWords([target, 1], kind, 'atLeast'))
      const over = numberInWords([target + lacking, 1], kind, 'up')
      expect(over).not.toBe(targetValueInWords([target, 1], kind, 'atMost'))
    }),
  )
  expect(wholeUnits([7, 2], 'up')).toBe(4)
})
