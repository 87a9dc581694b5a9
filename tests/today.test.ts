import { expect, test } from 'vitest'
import { todayInLondon } from '#app/today.ts'

test('in winter the day in London is the day of universal time', () => {
  expect(todayInLondon(new Date('2026-11-23T23:59:59Z'))).toBe('2026-11-23')
})

test('in summer the day in London begins an hour before that of universal time', () => {
  expect(todayInLondon(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01')
})
