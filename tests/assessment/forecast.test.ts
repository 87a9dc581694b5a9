import { expect, test } from 'vitest'
import {
  atThisPace,
  lastMonthFor,
  lastsUntil,
  spreadOverMonths,
  stillAllowed,
  stillNeeded,
  untilTheEnd,
} from '#app/assessment/forecast.ts'
import { aMeasureInput } from '../support/a-rule-set.ts'

const october = aMeasureInput({ adoption: { window: 'contract-year' } })
const march = aMeasureInput({ adoption: { window: 'contract-year' }, period: '2027-03' })

test('seven months at a pace make a whole year of it', () => {
  expect(atThisPace(214, 1, october)).toEqual([365, 1])
  expect(atThisPace(107, 100, october)).toEqual([73, 40])
})

test('before anything has fallen due there is no pace', () => {
  const adoption = { window: 'contract-year', nothingDueUpTo: '2026-12-31' } as const
  expect(atThisPace(5, 1, aMeasureInput({ adoption }))).toBeUndefined()
})

test('what is needed is spread over the months left and rounded up, what is allowed down', () => {
  expect(stillNeeded(6, 'times', october).left).toMatchObject({ months: 5, eachMonth: 2 })
  expect(stillAllowed(6, 'times', october).left).toMatchObject({ months: 5, eachMonth: 1 })
  expect(stillNeeded(0, 'times', october)).toEqual({})
  expect(stillAllowed(-1, 'times', october)).toEqual({})
  expect(stillNeeded(6, 'times', march)).toEqual({})
})

test('with at most two a month, five more must begin in January', () => {
  expect(lastMonthFor(5, () => 2, 'most-in-a-month', october)).toEqual({
    lastMonth: { period: '2027-01', because: 'most-in-a-month' },
  })
  expect(lastMonthFor(11, () => 2, 'most-in-a-month', october)).toEqual({})
  expect(lastMonthFor(0, () => 2, 'most-in-a-month', october)).toEqual({})
})

test('what is planned is spread by the days of the months that are left', () => {
  const spread = spreadOverMonths(151, october)
  expect(['2026-11', '2026-12', '2027-02'].map(spread)).toEqual([30, 31, 28])
})

test('an allowance that is used too fast ends in a month that is named', () => {
  expect(lastsUntil(214, 300, october)).toEqual({
    lastMonth: { period: '2027-01', because: 'allowance-at-this-pace' },
  })
  expect(lastsUntil(214, 365, october)).toEqual({})
})

test('an allowance that is used up already has no month in which it will be', () => {
  expect(lastsUntil(300, 300, october)).toEqual({})
  expect(lastsUntil(301, 300, october)).toEqual({})
})

test('with no limit on a month the last month is that of the end, whatever it weighs', () => {
  expect(untilTheEnd(3, october)).toEqual({
    lastMonth: { period: '2027-03', because: 'end-of-window' },
  })
  expect(untilTheEnd(0, october)).toEqual({})
})
