import { expect, test } from 'vitest'
import { quarterAfter, quarterBefore, quarterNamed, quarterOf } from '#app/checks/quarter.ts'

test('a quarter is named by its year and number, and holds three months', () => {
  expect(quarterNamed('2026-Q4')).toEqual({ name: '2026-Q4', from: '2026-10', to: '2026-12' })
  expect(quarterNamed('2026-Q1')).toEqual({ name: '2026-Q1', from: '2026-01', to: '2026-03' })
})

test.each(['2026-Q5', '2026-Q0', '2026-q1', '26-Q1', '2026', '', '0000-Q1', '9999-Q4'])(
  'nothing is a quarter that is written %j',
  (name) => {
    expect(quarterNamed(name)).toBeUndefined()
  },
)

test.each([
  ['2026-01-01', '2026-Q1'],
  ['2026-03-31', '2026-Q1'],
  ['2026-04-01', '2026-Q2'],
  ['2026-12-31', '2026-Q4'],
])('the day %s lies in %s', (day, name) => {
  expect(quarterOf(day).name).toBe(name)
})

test('the quarter before the first of a year is the last of the year before', () => {
  const first = quarterOf('2026-02-10')
  expect(quarterBefore(first).name).toBe('2025-Q4')
  expect(quarterAfter(quarterBefore(first))).toEqual(first)
})
