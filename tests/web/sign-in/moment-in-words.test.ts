import { expect, test } from 'vitest'
import { momentInWords } from '#app/web/sign-in/moment-in-words.ts'

test('a moment is told by the clocks of London, in winter and in summer', () => {
  expect(momentInWords('2026-11-23T09:05:00.000Z')).toBe('23 November 2026 at 09:05')
  expect(momentInWords('2026-07-01T23:30:00.000Z')).toBe('2 July 2026 at 00:30')
})
