import { expect, test } from 'vitest'
import { formulaOf } from '#app/rules/in-words/formula.ts'
import type { Measure, RowTest } from '#app/rules/measure.ts'
import { CHANGE, COUNT, DOCUMENT, FLOOR, LEVEL, ON_TIME, SHARE, SURVEY, wordedRules } from '../worded-rules.ts'

const NEAR: RowTest = { field: 'home', operator: 'inArea', value: { contract: 'area' } }

function say(measure: Measure): string {
  return formulaOf(measure, wordedRules())
}

function counting(part: object): string {
  return say({ ...COUNT, part } as Measure)
}

test('a share is its part divided by its whole, in the labels of the return', () => {
  expect(say(SHARE)).toBe(
    '(“Minutes worked”, where “Home area” lies in the contract\'s area) ÷ “Minutes worked”',
  )
})

test('a count is a number, a sum, rows, or things that are different', () => {
  expect(say(COUNT)).toBe('“People helped”')
  expect(counting({ figure: 'time', sum: 'minutes', where: NEAR })).toBe(
    '“Minutes worked”, where “Home area” lies in the contract\'s area',
  )
  expect(counting({ figure: 'time' })).toBe('Number of rows of “Hours on the contract”')
  expect(counting({ figure: 'time', distinct: 'worker' })).toBe(
    'Number of different “Worker” in “Hours on the contract”',
  )
  expect(counting({ figure: 'time', sum: 'minutes', distinct: 'worker', times: { parameter: 'factors' } }))
    .toBe('“Minutes worked”, each “Worker” once × “Factors”')
})

test('more conditions than a formula holds are left to what counts', () => {
  expect(counting({ figure: 'time', where: { all: [NEAR, NEAR, NEAR] } })).toBe(
    'Number of rows of “Hours on the contract”, for the rows that count',
  )
})

test('a change is set against its baseline, in per cent or in points', () => {
  const per = { figure: 'work' }
  const near = { ...CHANGE, part: { ...CHANGE.part, where: NEAR } }
  expect([
    CHANGE,
    { ...CHANGE, direction: 'more', per } as const,
    { ...CHANGE, direction: 'more', as: 'points', per } as const,
    near,
  ].map(say)).toEqual([
    '(baseline − now) ÷ baseline; each of them: “Minutes worked”',
    '(now − baseline) ÷ baseline; each of them: “Minutes worked” ÷ “Work done”',
    'Now − baseline; each of them: “Minutes worked” ÷ “Work done”',
    '(baseline − now) ÷ baseline; each of them: “Minutes worked”, where “Home area” lies in the contract\'s area',
  ])
})

test('a level stands alone, above its baseline, or as a share', () => {
  expect([LEVEL, { ...LEVEL, over: 'baseline' } as const, SURVEY].map(say)).toEqual([
    '“Area of meadows”',
    '“Area of meadows” − the same in the contract\'s baseline',
    '“People who walk” ÷ “Answers”',
  ])
})

test('a floor says how the pay for an hour is found', () => {
  expect(say(FLOOR)).toBe(
    'Number of different “Worker” at or above “Real Living Wage” ÷ number of different “Worker” that ' +
      'count; pay for an hour: the lowest of “Salary” ÷ (“Weekly minutes” × “Weeks in a year”) × 60 ' +
      'and “Pay” ÷ “Minutes paid” × 60',
  )
  const rate = [{ amount: 'amount', minutes: 'minutes' }]
  expect(say({ ...FLOOR, result: 'every', rate })).toBe(
    'Every “Worker” that counts is at or above “Real Living Wage”: yes or no; pay for an hour: ' +
      '“Pay” ÷ “Minutes paid” × 60',
  )
})

test('payments are counted, and a document is there or not', () => {
  expect(say(ON_TIME)).toBe('Number of invoices paid on time ÷ number of invoices paid or due')
  expect(say(DOCUMENT)).toBe('“Your terms” in force: yes or no')
})
