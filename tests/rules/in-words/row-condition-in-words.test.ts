import { expect, test } from 'vitest'
import type { RowCondition, RowTest } from '#app/rules/measure.ts'
import { columnsOf } from '#app/rules/in-words/labels.ts'
import { conditionsInWords } from '#app/rules/in-words/row-condition-in-words.ts'
import { wordedRules } from '../worded-rules.ts'

const RULES = wordedRules()
const LABELS = { columns: columnsOf('time', RULES), parameters: RULES.parameters }

function say(condition: RowCondition): string {
  return conditionsInWords(condition, LABELS).join(' | ')
}

test.each<[RowTest, string]>([
  [{ field: 'post', operator: 'isOneOf', value: ['job'] }, '“Post” is “Job”'],
  [{ field: 'post', operator: 'isOneOf', value: ['job', 'traineeship'] }, '“Post” is “Job” or “Traineeship”'],
  [{ field: 'post', operator: 'isNoneOf', value: ['job'] }, '“Post” is not “Job”'],
  [{ field: 'post', operator: 'isNoneOf', value: ['job', 'traineeship'] }, '“Post” is neither “Job” nor “Traineeship”'],
  [{ field: 'minutes', operator: 'above', value: 0 }, '“Minutes worked” is more than 0'],
  [{ field: 'minutes', operator: 'atLeast', value: 90 }, '“Minutes worked” is at least 1 hour 30 minutes'],
  [{ field: 'minutes', operator: 'below', value: { parameter: 'term' } }, '“Minutes worked” is less than “Days to pay”'],
  [{ field: 'minutes', operator: 'atMost', value: 60 }, '“Minutes worked” is at most 1 hour'],
  [{ field: 'home', operator: 'inArea', value: { contract: 'area' } }, '“Home area” lies in the contract\'s area'],
  [{ field: 'home', operator: 'notInArea', value: { contract: 'area' } }, '“Home area” lies outside the contract\'s area'],
  [{ field: 'home', operator: 'isOneOf', value: { parameter: 'term' } }, '“Home area” is in the list “Days to pay”'],
  [{ field: 'home', operator: 'isNoneOf', value: { parameter: 'term' } }, '“Home area” is not in the list “Days to pay”'],
  [{ field: 'began', operator: 'onOrAfter', value: { day: 'first-of-month' } }, '“Began on” is on or after the first day of the month'],
  [{ field: 'began', operator: 'onOrBefore', value: { day: 'last-of-month' } }, '“Began on” is on or before the last day of the month'],
  [{ parameter: 'term', operator: 'isOneOf', value: ['week'] }, '“Days to pay” is “week”'],
])('%j is said with labels', (condition, said) => {
  expect(say(condition)).toBe(said)
})

test('a group inside another says at its front how it holds together', () => {
  const job = { field: 'post', operator: 'isOneOf', value: ['job'] } as const
  const near = { field: 'home', operator: 'inArea', value: { contract: 'area' } } as const
  expect(say({ all: [job, { any: [job, near] }] })).toBe(
    '“Post” is “Job” | either “Post” is “Job” or “Home area” lies in the contract\'s area',
  )
  expect(say({ any: [job, { all: [job, near] }] })).toBe(
    'either “Post” is “Job” or both “Post” is “Job” and “Home area” lies in the contract\'s area',
  )
  expect(say({ any: [job] })).toBe('“Post” is “Job”')
})
