import { expect, test } from 'vitest'
import { OUTCOMES } from '#app/domain/outcome.ts'
import { byUrgency, OUTCOMES_BY_URGENCY, outcomeInWords } from '#app/domain/outcome-words.ts'

test('every outcome has a word of its own', () => {
  expect(new Set(OUTCOMES.map(outcomeInWords)).size).toBe(OUTCOMES.length)
})

test('what is not met comes first and what does not apply last', () => {
  expect(OUTCOMES_BY_URGENCY.toSorted()).toEqual(OUTCOMES.toSorted())
  const sorted = OUTCOMES.map((outcome) => ({ outcome })).toSorted(byUrgency)
  expect(sorted[0]?.outcome).toBe('not-met')
  expect(sorted.at(-1)?.outcome).toBe('not-applicable')
})
