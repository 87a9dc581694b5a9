import { expect, test } from 'vitest'
import { countedWhen } from '#app/rules/in-words/counted-when.ts'
import type { Measure, RowTest } from '#app/rules/measure.ts'
import { CHANGE, COUNT, DOCUMENT, FLOOR, LEVEL, ON_TIME, SHARE, SURVEY, wordedRules } from '../worded-rules.ts'

const RULES = wordedRules()
const APPRENTICES: RowTest = { field: 'post', operator: 'isOneOf', value: ['apprenticeship'] }
const NEAR: RowTest = { field: 'home', operator: 'inArea', value: { contract: 'area' } }
const WORKED: RowTest = { field: 'minutes', operator: 'above', value: 0 }

function say(measure: Measure): readonly string[] {
  return countedWhen(measure, RULES).flatMap(({ says, list }) => [says, ...list.map((one) => `- ${one}`)])
}

function counting(tests: readonly RowTest[]): Measure {
  return { ...COUNT, part: { figure: 'time', where: { all: tests } } } as Measure
}

test('conditions on rows are said with labels, never with ids', () => {
  expect(say(counting([APPRENTICES, NEAR]))).toEqual([
    'Counted: rows of “Hours on the contract” where “Post” is “Apprenticeship” and “Home area” lies ' +
      'in the contract\'s area.',
  ])
})

test('more conditions than a sentence holds are a list', () => {
  expect(say(counting([APPRENTICES, NEAR, WORKED]))).toEqual([
    'Counted: rows of “Hours on the contract” for which all of these hold:',
    '- “Post” is “Apprenticeship”',
    '- “Home area” lies in the contract\'s area',
    '- “Minutes worked” is more than 0',
  ])
})

test('part and whole of a share are told apart', () => {
  expect(say(SHARE)).toEqual([
    'Counted as local hours: rows of “Hours on the contract” where “Home area” lies in the ' +
      'contract\'s area.',
    'Counted as hours worked: every row of “Hours on the contract”.',
  ])
})

test('a number counts as it is given', () => {
  expect(say(COUNT)).toEqual([])
})

test('rows that count once, and rows that are multiplied, say so', () => {
  const part = { figure: 'time', distinct: 'worker', times: { parameter: 'factors' } }
  expect(say({ ...COUNT, part } as Measure)).toEqual([
    'Counted: every row of “Hours on the contract”.',
    'Rows with the same “Worker” count only once over the whole time.',
    'Each row is multiplied by “Factors” for its row.',
  ])
  expect(say({ ...COUNT, part: { ...part, sum: 'minutes' } } as Measure)).toContain(
    'Each “Minutes worked” is multiplied by “Factors” for its row.',
  )
})

test('a change says what its two sides are', () => {
  expect(say(CHANGE)).toContain(
    'Where the time checked is shorter than the baseline, it is compared with the matching share ' +
      'of the baseline.',
  )
  const per = { figure: 'work' }
  expect(say({ ...CHANGE, per, perWhere: 'in-baseline' })).toContain(
    'Each side is divided before the two are compared, if the baseline has what it is divided by: ' +
      'more work is no change of its own.',
  )
  expect(say({ ...CHANGE, per, as: 'points' })).toContain(
    'Each side is a share of its own whole before the two are compared: more work is no change of ' +
      'its own.',
  )
  const part = { ...CHANGE.part, times: { parameter: 'factors' } }
  expect(say({ ...CHANGE, part })).toContain(
    'Both sides are multiplied by the values of one day: a factor that falls is no saving.',
  )
})

test('a level says from where it counts, and how many must have answered', () => {
  expect(say(LEVEL)).toEqual([])
  expect(say({ ...LEVEL, over: 'baseline' })).toEqual([
    'Counted from the baseline in the contract.',
  ])
  expect(say(SURVEY)).toEqual([
    'Too few answers tell nothing: people who answered must reach the share of “People asked” that ' +
      '“Least response” sets.',
  ])
})

test('a floor says who is one head, which day decides and when a new rate is due', () => {
  expect(say({ ...FLOOR, neverBelow: [{ parameter: 'least-value', because: 'it is law' }] })).toEqual([
    'Counted: rows of “Pay lines” where “Aged 18 or over” is “Yes”.',
    'Rows with the same “Worker” are one head, which is at the rate only if every row is.',
    'The rate that decides is the one in force on every day from “First day” to “Last day”. A new ' +
      'rate is due by the contract\'s own rule.',
    'Pay that we name as enough is never below “Least value” either.',
  ])
  expect(say({ ...FLOOR, floorOn: 'first-day', uplift: 'none' })).toContain(
    'The rate that decides is the one in force on “First day” alone. A new rate is due from its own ' +
      'first day.',
  )
})

test('a payment in time says which day is day 1 and what a dispute does', () => {
  expect(say(ON_TIME)).toEqual([
    'Counted: every row of “Invoices”.',
    'Day 1 is the day of “Received on” or “Due from”, the later of the two. In time means that ' +
      '“Paid on” is no later than the last of the days that “Days to pay” gives.',
    'A row counts in the month in which it was paid. One that was not paid by its last day ' +
      'counts until it is.',
    'A row that was disputed by its last day is left out from “Dispute raised on” to “Dispute ' +
      'settled on”, and those days are added to its term.',
  ])
  const { dispute: _dispute, payableFrom: _payableFrom, ...plain } = ON_TIME
  const later = say({ ...plain, dayOne: 'day-after-receipt' })
  expect(later).toHaveLength(3)
  expect(later[1]).toMatch(/^Day 1 is the day after “Received on”\. /)
})

test('a document counts while it is in force', () => {
  expect(say(DOCUMENT)).toEqual([
    'Counted: what stands under “Your terms”, if in force on the month\'s last day.',
  ])
})
