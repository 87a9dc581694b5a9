import { expect, test } from 'vitest'
import { boundedFact, numberFact, truthFact } from '#app/assessment/fact.ts'
import { ratingOf, stripOn } from '#app/assessment/rating.ts'
import type { Fact } from '#app/assessment/types.ts'
import type { Operator } from '#app/rules/grammar.ts'
import type { BandsParameter } from '#app/rules/parameter.ts'

const BANDS: BandsParameter = {
  id: 'bands',
  title: 'Bands',
  unit: 'basis points of target',
  checkedOn: '2026-11-22',
  values: [
    {
      from: '2026-01-01',
      reference: { title: 'Made up', standing: 'council' },
      bands: [
        { rating: 'Inadequate', colour: 'red', atLeast: 0, below: 9000 },
        { rating: 'Approaching target', colour: 'amber', atLeast: 9000, below: 10_000 },
        { rating: 'Good', colour: 'green', atLeast: 10_000 },
      ],
    },
  ],
}
const target = numberFact([1000, 10_000])
const ratedAs = (reported: Fact, required: Fact = target, operator: Operator = 'atLeast') =>
  ratingOf(BANDS, '2026-10', { reported, required, operator }, 'not-met')?.rating
const rated = (part: number, whole: number) => ratedAs(numberFact([part, whole]))

test('exactly the target is good, one part in a million less is not: nothing rounds up', () => {
  expect(rated(100_000, 1_000_000)).toBe('Good')
  expect(rated(99_999, 1_000_000)).toBe('Approaching target')
  expect(rated(90_000, 1_000_000)).toBe('Approaching target')
  expect(rated(89_999, 1_000_000)).toBe('Inadequate')
})

test('a figure whose bounds span two bands has no rating', () => {
  expect(ratedAs(numberFact([8, 100], [10, 100]))).toBeUndefined()
  expect(ratedAs(boundedFact({ lo: [8, 100] }))).toBeUndefined()
  expect(ratedAs(boundedFact({ hi: [8, 100] }))).toBeUndefined()
})

test('what is surely all of the target is good, whatever more is missing', () => {
  expect(ratedAs(boundedFact({ lo: [10, 100] }))).toBe('Good')
})

test('a limit is rated by how far it was kept', () => {
  const most = (part: number) => ratedAs(numberFact([part, 100]), target, 'atMost')
  expect(most(0)).toBe('Good')
  expect(most(10)).toBe('Good')
  expect(most(11)).toBe('Approaching target')
  expect(most(12)).toBe('Inadequate')
})

test('a yes or no is all of it or nothing', () => {
  expect(ratedAs(truthFact(true), truthFact(true), 'isTrue')).toBe('Good')
  expect(ratedAs(truthFact(false), truthFact(true), 'isTrue')).toBe('Inadequate')
})

test('what cannot be told has the word of the law for what no other describes, if there is one', () => {
  const compared = { reported: truthFact(true), required: target, operator: 'atLeast' } as const
  expect(ratingOf(BANDS, '2026-10', compared, 'cannot-tell')).toBeUndefined()
  const other = { rating: 'Other', colour: 'grey' } as const
  const withOther = { ...BANDS, values: BANDS.values.map((value) => ({ ...value, other })) }
  expect(ratingOf(withOther, '2026-10', compared, 'cannot-tell')).toEqual(other)
})

test('where nothing is due by now, nothing is rated', () => {
  expect(ratedAs(numberFact([1, 2]), numberFact([0, 10_000]))).toBeUndefined()
})

test('bands that were not in force yet rate nothing', () => {
  const compared = { reported: truthFact(true), required: target, operator: 'isTrue' } as const
  expect(ratingOf(BANDS, '2025-12', compared, 'met')).toBeUndefined()
  expect(stripOn(BANDS, '2025-12')).toBeUndefined()
  expect(stripOn(BANDS, '2026-01')).toBe(BANDS.values[0])
})
