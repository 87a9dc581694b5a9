import { expect, test } from 'vitest'
import { ERASED_AFTER } from '#app/domain/erased-after.ts'

test('an answer is kept for at least a day, so that a sender may repeat a request', () => {
  expect(ERASED_AFTER.answerHours).toBeGreaterThanOrEqual(24)
})

test('rows are kept for a whole year and its last correction', () => {
  expect(ERASED_AFTER.annexMonths).toBeGreaterThan(12)
})
