import { expect, test } from 'vitest'
import { readLondonDay } from '#app/intake/register/london-day.ts'

test.each([
  ['2021-04-16T00:00:00Z', '2021-04-16'],
  ['2021-04-16', '2021-04-16'],
  ['2021-04-16T23:59:59', '2021-04-16'],
  ['2028-03-31T23:59:59+01:00', '2028-03-31'],
  ['2021-12-31T23:59:59.999Z', '2021-12-31'],
])('%s is %s in London', (text, day) => {
  expect(readLondonDay(text)).toEqual({ ok: true, value: day, notes: [] })
})

test.each([
  ['in summer', '2026-06-30T23:00:00Z', '2026-07-01'],
  ['on the day the clocks go forward', '2026-03-29T23:30:00Z', '2026-03-30'],
  ['from another zone', '2026-01-01T03:00:00+05:00', '2025-12-31'],
])('an instant %s may be another day in London, and that is said', (_, text, day) => {
  expect(readLondonDay(text)).toMatchObject({
    value: day, notes: [expect.stringContaining('in London')],
  })
})

test.each([
  '2027-02-30T00:00:00Z', '2027-02-30', '02/03/2027', '2027-02-28T24:00:00Z', '0000-01-01',
  '9999-12-31T00:00:00Z', '2027-02-28T00:00:00+99:00', '2027-2-1', '', 'soon',
  '2199-12-31T23:30:00-01:00',
])('%j is refused, and never another day', (text) => {
  expect(readLondonDay(text)).toMatchObject({ ok: false, code: 'not-a-date' })
})
