import { expect, test } from 'vitest'
import {
  conditionsIn,
  countsRowsOf,
  decidingColumns,
  decidingParameters,
  figuresIn,
  sumsIn,
} from '#app/guard/parts-of-measure.ts'
import type { LevelMeasure, RowCondition } from '#app/rules/measure.ts'
import { FLOOR, ON_TIME, SHARE } from '../support/a-rule-set.ts'

const FULL: RowCondition = {
  all: [
    { field: 'size', operator: 'atLeast', value: { parameter: 'least-size' } },
    { parameter: 'switch', operator: 'isOneOf', value: ['on'] },
  ],
}
const LEVEL: LevelMeasure = {
  id: 'level',
  title: 'Level',
  shape: 'level-at-date',
  unit: 'people',
  words: { part: 'part', whole: 'whole' },
  part: { figure: 'answers', where: FULL, times: { parameter: 'factor' } },
  whole: { figure: 'answers' },
  response: { outOf: { figure: 'asked' }, atLeast: { parameter: 'least-response' } },
}

test('sums and conditions have their places in the file', () => {
  expect(sumsIn(LEVEL).map(({ where }) => where)).toEqual(['/part', '/whole', '/response/outOf'])
  expect(conditionsIn(LEVEL)).toEqual([{ where: '/part/where', figure: 'answers', condition: FULL }])
  expect(conditionsIn(FLOOR).map(({ where, figure }) => [where, figure])).toEqual([['/where', 'pay']])
  expect(conditionsIn(ON_TIME)).toEqual([])
})

test('every parameter that decides is named once, and none that is only said beside it', () => {
  expect(decidingParameters(LEVEL)).toEqual(['least-response', 'factor', 'least-size', 'switch'])
  expect(decidingParameters(FLOOR)).toEqual(['floor', 'weeks'])
  expect(decidingParameters(ON_TIME)).toEqual(['term'])
})

test('one unit decides in what is added up, in pay, and in the day of payment', () => {
  expect(decidingColumns(SHARE, 'time')).toEqual(['minutes'])
  expect(decidingColumns(SHARE, 'pay')).toEqual([])
  expect(decidingColumns(FLOOR, 'pay')).toEqual(['salary', 'amount'])
  expect(decidingColumns(ON_TIME, 'bills')).toEqual(['paid'])
})

test('rows are counted where no column is added up', () => {
  expect(countsRowsOf(LEVEL, 'answers')).toBe(true)
  expect(countsRowsOf(SHARE, 'time')).toBe(false)
  expect(countsRowsOf(ON_TIME, 'bills')).toBe(true)
  expect(countsRowsOf(FLOOR, 'pay')).toBe(false)
})

test('figures are named once', () => {
  expect(figuresIn(LEVEL)).toEqual(['answers', 'asked'])
  expect(figuresIn(SHARE)).toEqual(['time'])
  expect(figuresIn(FLOOR)).toEqual(['pay'])
})
