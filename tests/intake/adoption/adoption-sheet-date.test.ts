import { expect, test } from 'vitest'
import { readSheetDate, readYearlyDay } from '#app/intake/adoption/adoption-sheet-date.ts'

test.each([
  ['2027-08-31', '2027-08-31'],
  ['31/08/2027', '2027-08-31'],
  ['1/4/2026', '2026-04-01'],
  ['31 August 2027', '2027-08-31'],
  ['1  Apr 2026', '2026-04-01'],
  ['29/02/2028', '2028-02-29'],
])('%s is %s', (text, date) => {
  expect(readSheetDate(text)).toEqual({ ok: true, value: date })
})

test('a date that elsewhere would be read with the month first has the day first here', () => {
  expect(readSheetDate('03/04/2026')).toEqual({ ok: true, value: '2026-04-03' })
})

test.each([
  ['01/04/26', 'has a year of two digits. Write it with four, such as 31/08/2027.'],
  ['08/31/2027', 'has the month before the day. Write the day first: 31/08/2027.'],
  ['31.08.2027', 'Write 2027-08-31.'],
  ['29/02/2027', 'is not a day that exists.'],
  ['46630', 'is how a spreadsheet counts days'],
  ['end of August', 'Write it as 31/08/2027 or 2027-08-31.'],
  ['31 Augustus 2027', 'is not a date that can be read'],
])('%s is refused with what to write', (text, why) => {
  const reading = readSheetDate(text)
  expect(reading).toMatchObject({ ok: false, code: 'not-a-date' })
  expect(!reading.ok && reading.message).toContain(why)
})

test('a day of every year is written by its month’s name', () => {
  expect(readYearlyDay('1 April')).toBe('04-01')
  expect(readYearlyDay('12 Dec')).toBe('12-12')
  expect(readYearlyDay('01/04')).toBeUndefined()
})

test.each(['31 February', '29 February', '0 May', '31 April'])(
  '%s is no day of every year',
  (text) => {
    expect(readYearlyDay(text)).toBeUndefined()
  },
)
