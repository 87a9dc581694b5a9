import { expect, test } from 'vitest'
import { numberFact, truthFact } from '#app/assessment/fact.ts'
import { ratingOf } from '#app/assessment/rating.ts'
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
const rated = (part: number, whole: number) =>
  ratingOf(BANDS, '2026-10', numberFact([part, whole]), target)?.rating

test('exactly the target is good, one part in a million less is not: nothing rounds up', () => {
  expect(rated(100_000, 1_000_000)).toBe('Good')
  expect(rated(99_999, 1_000_000)).toBe('Approaching target')
  expect(rated(90_000, 1_000_000)).toBe('Approaching target')
  expect(rated(89_999, 1_000_000)).toBe('Inadequate')
})

test('a figure whose bounds span two bands has no rating', () => {
  const spanning = numberFact([8, 100], [10, 100])
  expect(ratingOf(BANDS, '2026-10', spanning, target)).toBeUndefined()
})

test('what is not a number, or has no target above nought, is not rated', () => {
  expect(ratingOf(BANDS, '2026-10', truthFact(true), target)).toBeUndefined()
  expect(ratingOf(BANDS, '2026-10', numberFact([1, 2]), numberFact([0, 10_000]))).toBeUndefined()
})

test('bands that were not in force yet rate nothing', () => {
  expect(ratingOf(BANDS, '2025-12', numberFact([1, 2]), target)).toBeUndefined()
})
