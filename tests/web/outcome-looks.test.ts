import { expect, test } from 'vitest'
import { OUTCOMES } from '#app/domain/outcome.ts'
import { lookOf, markOf } from '#app/web/outcome-looks.ts'

test('every outcome has a shape of its own, which no other outcome has in another colour', () => {
  expect(new Set(OUTCOMES.map((outcome) => lookOf(outcome).body)).size).toBe(OUTCOMES.length)
})

test('an obligation with words of its own keeps the shape of the outcome', () => {
  const { body, mark, outcome } = lookOf('not-met')
  expect(lookOf('not-met', 'Appears to be below')).toEqual({
    body, mark, outcome, word: 'Appears to be below',
  })
})

test('a condition holds, does not hold, or cannot be told', () => {
  const marks = (['yes', 'no', 'unknown'] as const).map(markOf)
  expect(marks.map(({ word }) => word)).toEqual(['Holds', 'Does not hold', 'Cannot tell'])
  expect(new Set(marks.map(({ mark }) => mark)).size).toBe(3)
})
