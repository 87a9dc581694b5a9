import { expect, test } from 'vitest'
import { ERASED_AFTER } from '#app/domain/erased-after.ts'
import { RETENTION } from '#app/domain/retention.ts'

test('an answer is kept for at least a day, so that a sender may repeat a request', () => {
  expect(ERASED_AFTER.answerHours).toBeGreaterThanOrEqual(24)
})

test('what is erased after a time is said to be erased by Goodterms', () => {
  const { annexes, jobs, outboxBodies, answers } = RETENTION
  const by = [annexes, jobs, outboxBodies, answers].map(({ erasedBy }) => erasedBy)
  expect(new Set(by)).toEqual(new Set(['goodterms']))
})
