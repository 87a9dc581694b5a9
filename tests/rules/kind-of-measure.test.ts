import { expect, test } from 'vitest'
import { factKindOfMeasure } from '#app/rules/kind-of-measure.ts'
import { FLOOR, ON_TIME, SHARE } from '../support/a-rule-set.ts'

test('a share of anything is a number in basis points', () => {
  const share = { kind: 'number', unit: 'basis points' }
  expect([SHARE, ON_TIME, FLOOR].map(factKindOfMeasure)).toEqual([share, share, share])
})

test('a floor that everybody must reach gives a yes or no', () => {
  expect(factKindOfMeasure({ ...FLOOR, result: 'every' })).toEqual({ kind: 'truth' })
})
