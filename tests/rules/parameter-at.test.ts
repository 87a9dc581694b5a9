import { expect, test } from 'vitest'
import { dueFrom, valueAt } from '#app/rules/parameter-at.ts'
import type { Parameter } from '#app/rules/parameter.ts'
import type { Uplift } from '#app/domain/contract.ts'

const reference = { title: 'A made-up source', standing: 'council' } as const
const RATE: Parameter = {
  id: 'fair-rate',
  title: 'Fair Rate',
  unit: 'pence an hour',
  values: [
    { from: '2024-10-23', applyBy: '2025-05-01', value: 1260, reference },
    { from: '2025-10-22', applyBy: '2026-05-01', value: 1345, reference },
  ],
  checkedOn: '2026-11-01',
  nextExpected: { from: '2026-10-01', applyBy: '2027-05-01', where: 'its publisher' },
}
const AT_ONCE: Uplift = { rule: 'on-announcement' }
const BY_DEADLINE: Uplift = { rule: 'by-deadline' }

function onFixedDate(monthAndDay: string): Uplift {
  return { rule: 'on-fixed-date', monthAndDay }
}

function value(date: string, uplift?: Uplift) {
  const found = valueAt(RATE, date, uplift)
  return found.known ? found.dated.value : found.unknown.reason
}

test('without an uplift rule a value is due from its first day', () => {
  expect(value('2025-10-21')).toBe(1260)
  expect(value('2025-10-22')).toBe(1345)
})

test('a contract that pays on announcement owes the new value at once', () => {
  expect(value('2025-10-22', AT_ONCE)).toBe(1345)
})

test('a contract that pays by the deadline owes the old value until the day before', () => {
  expect(value('2026-04-30', BY_DEADLINE)).toBe(1260)
  expect(value('2026-05-01', BY_DEADLINE)).toBe(1345)
})

test('a contract with a fixed day owes the new value from the first such day', () => {
  expect(value('2026-03-31', onFixedDate('04-01'))).toBe(1260)
  expect(value('2026-04-01', onFixedDate('04-01'))).toBe(1345)
})

test('a fixed day that falls on the announcement is that day', () => {
  expect(value('2025-10-22', onFixedDate('10-22'))).toBe(1345)
})

test('a fixed day never comes later than the last day to apply the value', () => {
  expect(value('2026-04-30', onFixedDate('09-01'))).toBe(1260)
  expect(value('2026-05-01', onFixedDate('09-01'))).toBe(1345)
})

test('a fixed day of 29 February falls on 1 March in other years', () => {
  expect(dueFrom({ from: '2025-10-22' }, onFixedDate('02-29'))).toBe('2026-03-01')
  expect(dueFrom({ from: '2027-10-22' }, onFixedDate('02-29'))).toBe('2028-02-29')
})

test('once a new value may be announced, who pays on announcement cannot tell', () => {
  expect(value('2026-09-30', AT_ONCE)).toBe(1345)
  expect(value('2026-11-15', AT_ONCE)).toBe('rate-not-known')
})

test('who pays by the deadline can tell until the new value must be paid', () => {
  expect(value('2026-11-15', BY_DEADLINE)).toBe(1345)
  expect(value('2027-04-30', BY_DEADLINE)).toBe(1345)
  expect(value('2027-05-01', BY_DEADLINE)).toBe('rate-not-known')
})

test('who pays on a fixed day can tell until that day comes', () => {
  expect(value('2027-03-31', onFixedDate('04-01'))).toBe(1345)
  expect(value('2027-04-01', onFixedDate('04-01'))).toBe('rate-not-known')
})

test('before the first value it says what to add and where', () => {
  const found = valueAt(RATE, '2016-03-15', BY_DEADLINE)
  expect(found).toEqual({
    known: false,
    unknown: {
      reason: 'rate-not-known',
      message: 'Fair Rate has no value for March 2016; the first starts on 1 May 2025.',
      forCouncil:
        'Add an earlier value to `rules/parameters/fair-rate.json`, or correct the reporting ' +
        'period.',
    },
  })
})

test('after the last value it says where to get the new one', () => {
  const found = valueAt(RATE, '2026-11-15', AT_ONCE)
  expect(found).toMatchObject({
    unknown: {
      message:
        'Fair Rate has no value for November 2026: a new value may be due from 1 October 2026 ' +
        'and is not entered yet.',
      forCouncil:
        'Where to get it: its publisher. Add it to `rules/parameters/fair-rate.json`.',
    },
  })
})
