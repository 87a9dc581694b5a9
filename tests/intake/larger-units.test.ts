import { expect, test } from 'vitest'
import { timesOf } from '#app/intake/larger-units.ts'

test.each([
  ['tonnes', 'kilograms', 1000],
  ['tonnes', 'grams', 1_000_000],
  ['kilograms', 'kilograms', 1],
  ['grams', 'milligrams', 1000],
  ['hectares', 'square-metres', 10_000],
  ['grams', 'kilograms', undefined],
  ['tonnes', 'square-metres', undefined],
  ['hectares', 'kilograms', undefined],
  ['kilograms', 'people', undefined],
] as const)('of %s there are so many %s: %s', (written, unit, times) => {
  expect(timesOf(written, unit)).toBe(times)
})
