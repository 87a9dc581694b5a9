import { expect, test } from 'vitest'
import { OUTCOMES } from '#app/domain/outcome.ts'
import {
  byUrgency, needsSomebody, OUTCOMES_BY_URGENCY, outcomeInWords,
} from '#app/domain/outcome-words.ts'

test('every outcome has a word of its own', () => {
  expect(new Set(OUTCOMES.map((outcome) => outcomeInWords(outcome))).size).toBe(OUTCOMES.length)
})

test('what is not met comes first and what does not apply last', () => {
  expect(OUTCOMES_BY_URGENCY.toSorted()).toEqual(OUTCOMES.toSorted())
  const sorted = OUTCOMES.map((outcome) => ({ outcome })).toSorted(byUrgency)
  expect(sorted[0]?.outcome).toBe('not-met')
  expect(sorted.at(-1)?.outcome).toBe('not-applicable')
})

test('an obligation may have words of its own for an outcome', () => {
  const own = { 'not-met': 'Appears to be below' }
  expect(outcomeInWords('not-met', own)).toBe('Appears to be below')
  expect(outcomeInWords('met', own)).toBe('Met')
})

test('somebody has something to do about what is not met, behind or cannot be told', () => {
  expect(OUTCOMES.filter((outcome) => needsSomebody({ outcome })).toSorted()).toEqual([
    'behind', 'cannot-tell', 'not-met',
  ])
})
