import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  daysFrom,
  daysInPeriod,
  firstDay,
  inWords,
  inWordsWithWeekday,
  isDate,
  isPeriod,
  lastDay,
  laterOf,
  periodInWords,
  periodOf,
  periodsBetween,
} from '#app/domain/calendar.ts'

const aDay = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))

describe('days', () => {
  test('a day that does not exist is not a date', () => {
    const no = ['2027-02-30', '2026-13-01', '2026-00-10', '2026-04-31', '2025-02-29', '26-01-01']
    expect(no.filter(isDate)).toEqual([])
    expect(['2024-02-29', '2026-12-31', '2000-02-29'].every(isDate)).toBe(true)
    expect(isDate('1900-02-29')).toBe(false)
  })

  test('any number of days there and back is the same day', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(daysFrom(day, addDays(day, count))).toBe(count)
      }),
    )
  })

  test('clock changes do not make a day longer or shorter', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(daysFrom('2026-10-24', '2026-10-26')).toBe(2)
  })

  test('the later of two days is the later', () => {
    expect(laterOf('2026-01-02', '2025-12-31')).toBe('2026-01-02')
  })
})

describe('months', () => {
  test('a month knows its days, leap years included', () => {
    expect([lastDay('2028-02'), lastDay('2026-02'), lastDay('2026-04')]).toEqual([
      '2028-02-29',
      '2026-02-28',
      '2026-04-30',
    ])
    expect([daysInPeriod('2028-02'), daysInPeriod('2026-12')]).toEqual([29, 31])
    expect([firstDay('2026-04'), periodOf('2026-04-17')]).toEqual(['2026-04-01', '2026-04'])
  })

  test('months are added across years', () => {
    expect([addMonths('2026-11', 3), addMonths('2026-01', -1)]).toEqual(['2027-02', '2025-12'])
    expect(periodsBetween('2026-11', '2027-01')).toEqual(['2026-11', '2026-12', '2027-01'])
    expect(periodsBetween('2027-01', '2026-11')).toEqual([])
  })

  test('only a month of a year is a period', () => {
    expect(['2026-04', '2026-13', '2026-4', '0000-01', '9999-12'].map(isPeriod)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('working days', () => {
  const holidays = new Set(['2026-12-25', '2026-12-28', '2027-01-01'])

  test('Christmas, its substitute day and New Year are passed over', () => {
    expect(addWorkingDays('2026-12-23', 1, holidays)).toBe('2026-12-24')
    expect(addWorkingDays('2026-12-23', 2, holidays)).toBe('2026-12-29')
    expect(addWorkingDays('2026-12-23', 5, holidays)).toBe('2027-01-04')
  })

  test('a working day is never a Saturday, a Sunday or a holiday', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 30 }), (day, count) => {
        const then = addWorkingDays(day, count, holidays)
        expect(['Saturday', 'Sunday']).not.toContain(inWordsWithWeekday(then).split(' ')[0])
        expect(holidays.has(then)).toBe(false)
        expect(daysFrom(day, then)).toBeGreaterThanOrEqual(count)
      }),
    )
  })
})

test('dates are said as people say them', () => {
  expect(inWords('2026-12-07')).toBe('7 December 2026')
  expect(inWordsWithWeekday('2026-12-07')).toBe('Monday 7 December 2026')
  expect(inWordsWithWeekday('1969-12-31')).toBe('Wednesday 31 December 1969')
  expect(periodInWords('2026-04')).toBe('April 2026')
})
