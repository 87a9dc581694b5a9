import { expect, test } from 'vitest'
import { blankColumns, fieldsOf } from '#app/assessment/blank-columns.ts'
import type { Figure } from '#app/domain/figure.ts'
import { aRuleSet } from '../support/a-rule-set.ts'

const figure: Figure = {
  id: 'time',
  label: 'Time',
  help: '',
  evidence: '',
  nature: 'flow',
  kind: 'rows',
  key: ['worker'],
  columns: [{ id: 'home', label: 'Home area', required: false, type: 'area-code' }],
}
const ruleSet = { ...aRuleSet(), figures: new Map([['time', figure]]) }

test('blank columns are named by their labels, each once', () => {
  expect(blankColumns(['home', 'weeks', 'home'], { home: null }, 'time', ruleSet)).toBe(
    '“Home area” and “weeks”',
  )
})

test('a row in which nothing is blank names none', () => {
  expect(blankColumns(['home'], { home: 'E07000148' }, 'time', ruleSet)).toBeUndefined()
})

test('a condition looks at its columns, not at its parameters', () => {
  const condition = {
    all: [
      { field: 'a', operator: 'atLeast', value: 1 },
      { any: [{ parameter: 'p', operator: 'isOneOf', value: ['x'] }, { field: 'b', operator: 'isOneOf', value: ['x'] }] },
    ],
  } as const
  expect(fieldsOf(condition)).toEqual(['a', 'b'])
  expect(fieldsOf(undefined)).toEqual([])
})
