import { expect, test } from 'vitest'
import { factKindOfMeasure } from '#app/rules/kind-of-measure.ts'
import type { ChangeMeasure, LevelMeasure } from '#app/rules/measure.ts'
import { FLOOR, ON_TIME, SHARE } from '../support/a-rule-set.ts'

test('a share of anything is a number in basis points', () => {
  const share = { kind: 'number', unit: 'basis points' }
  expect([SHARE, ON_TIME, FLOOR].map(factKindOfMeasure)).toEqual([share, share, share])
})

test('a floor that everybody must reach gives a yes or no', () => {
  expect(factKindOfMeasure({ ...FLOOR, result: 'every' })).toEqual({ kind: 'truth' })
})

const COUNTED = { id: 'x', title: 'X', words: SHARE.words, part: { figure: 'deeds' } } as const

test.each(['per-cent', 'points'] as const)('a change in %s is in basis points', (as) => {
  const change: ChangeMeasure = {
    ...COUNTED, shape: 'change-from-baseline', unit: 'kilograms', as, direction: 'less',
  }
  expect(factKindOfMeasure(change)).toEqual({ kind: 'number', unit: 'basis points' })
})

test('a level is in what is counted, and in basis points where it is a share', () => {
  const level: LevelMeasure = { ...COUNTED, shape: 'level-at-date', unit: 'square-metres' }
  const ofWhole = { ...level, whole: { figure: 'stock' } }
  expect(factKindOfMeasure(level)).toEqual({ kind: 'number', unit: 'square-metres' })
  expect(factKindOfMeasure(ofWhole)).toEqual({ kind: 'number', unit: 'basis points' })
})

test('a count is in what is counted', () => {
  const count = { ...COUNTED, shape: 'count', unit: 'minutes' } as const
  expect(factKindOfMeasure(count)).toEqual({ kind: 'number', unit: 'minutes' })
})
