import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#app/domain/calendar.ts'
import { orderIn, readDay } from '#app/intake/register/register-date.ts'

test.each([
  '2026-04-30', '2026/4/30', '30/04/2026', '30.4.2026', '30-04-2026', '30 April 2026',
  '30th Apr 2026', '30-Apr-2026', '2026-04-30 00:00:00', '2026-04-30T00:00:00', '30/04/2026 00:00',
])('%s is 30 April 2026 where the day comes first', (text) => {
  expect(readDay(text, 'day-first')).toEqual({ ok: true, value: '2026-04-30', notes: [] })
})

test('the answer to which comes first is kept', () => {
  expect(readDay('03/04/2026', 'day-first')).toMatchObject({ value: '2026-04-03' })
  expect(readDay('03/04/2026', 'month-first')).toMatchObject({ value: '2026-03-04' })
})

test('without an answer only a date that is the same both ways is read', () => {
  expect(readDay('04/04/2026', undefined)).toMatchObject({ value: '2026-04-04' })
  expect(readDay('03/04/2026', undefined)).toMatchObject({ ok: false })
})

test.each([
  ['22/04/222', 'is not a date'],
  ['2022-09-31', 'is not a day from 1900 to 2199 that exists'],
  ['29/02/2027', 'read with the day first, is not a day'],
  ['04/30/2026', 'read with the day first, is not a day'],
  ['01/01/0026', 'is not a day from 1900'],
  ['31/12/9999', 'is not a day from 1900'],
  ['30/04/26', 'has a year of two digits only'],
  ['30-Apr-26', 'has a year of two digits only'],
  ['44652', 'is how a spreadsheet counts days'],
  ['30 Foo 2026', 'is not a date'],
  ['April 2026', 'is not a date'],
  ['2026-04/30', 'is not a date'],
])('%s is refused: it %s', (text, why) => {
  expect(readDay(text, 'day-first')).toMatchObject({
    ok: false, code: 'not-a-date', message: expect.stringContaining(why),
  })
})

test.each(['', 'TBC', 'X', '-'])('%j says no date', (text) => {
  expect(readDay(text, 'day-first')).toEqual({ ok: true, value: undefined, notes: [] })
})

test('one day above 12 shows which comes first in its column', () => {
  expect(orderIn(['03/04/2026', '30/04/2026'])).toBe('day-first')
  expect(orderIn(['03/04/2026', '04/30/2026'])).toBe('month-first')
})

test('days and months that nothing tells apart are asked about', () => {
  expect(orderIn(['03/04/2026', '2026-04-30'])).toBe('either')
})

test('a column in which both come first is asked about', () => {
  expect(orderIn(['30/04/2026', '04/30/2026'])).toBe('either')
})

test('where no cell can be read two ways there is nothing to ask', () => {
  expect(orderIn(['2026-04-30', '30 April 2026', '04/04/2026', '', 'TBC'])).toBeUndefined()
})

test('every day survives being written the council’s way', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (days) => {
      const day = addDays('1900-01-01', days)
      const [year, month, date] = day.split('-')
      expect(readDay(`${date}/${month}/${year}`, 'day-first')).toMatchObject({ value: day })
      expect(readDay(`${Number(month)}/${Number(date)}/${year}`, 'month-first'))
        .toMatchObject({ value: day })
    }),
    { seed: 20_261_123 },
  )
})
