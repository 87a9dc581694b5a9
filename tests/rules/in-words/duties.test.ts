import { expect, test } from 'vitest'
import { changeInWords, countInWords, floorInWords, levelInWords, shareInWords } from '#app/rules/in-words/duties.ts'
import type { Comparison, Operator } from '#app/rules/grammar.ts'
import { CHANGE, FLOOR, LEVEL, SHARE, SURVEY, wordedRules } from '../worded-rules.ts'

const { parameters } = wordedRules()

function target(operator: Operator = 'atLeast'): Comparison {
  return { fact: 'any', operator, value: { fact: 'target' } }
}

function parameter(operator: Operator = 'atLeast'): Comparison {
  return { fact: 'any', operator, value: { parameter: 'least-response' } }
}

test('a share is of all of its whole', () => {
  expect(shareInWords(SHARE, target(), parameters)).toBe(
    'local hours must be at least the contract\'s target share of all hours worked',
  )
})

test('a whole that is one thing is not said to be all', () => {
  const measure = { words: { part: 'value covered', whole: 'value of the contract' } }
  expect(shareInWords(measure, target(), parameters)).toBe(
    'value covered must be at least the contract\'s target share of the value of the contract',
  )
})

test.each<[Operator, string]>([
  ['atLeast', 'at least'], ['atMost', 'at most'],
])('%s is said as %s', (operator, words) => {
  expect(shareInWords(SHARE, target(operator), parameters)).toContain(`must be ${words} the contract's`)
})

test('what a parameter sets is said by its title, never by its value', () => {
  expect(shareInWords(SHARE, parameter(), parameters)).toBe(
    'local hours must be at least the share of all hours worked that “Least response” sets',
  )
  expect(countInWords(LEVEL, parameter('atMost'), parameters)).toBe(
    'area of meadows must come to at most what “Least response” sets',
  )
})

test('what can be counted numbers something, and an amount comes to something', () => {
  expect(countInWords({ ...LEVEL, unit: 'people' }, target(), parameters)).toBe(
    'area of meadows must number at least the contract\'s target',
  )
  expect(countInWords(LEVEL, target(), parameters)).toBe(
    'area of meadows must come to at least the contract\'s target',
  )
})

test('a change says from which side of the baseline, and by what it is divided', () => {
  const per = { figure: 'work' }
  const says = [
    CHANGE,
    { ...CHANGE, direction: 'more' } as const,
    { ...CHANGE, per },
    { ...CHANGE, per, perWhere: 'in-baseline' } as const,
    { ...CHANGE, per, as: 'points', direction: 'more' } as const,
  ].map((measure) => changeInWords(measure, target(), parameters))
  const end = 'the contract\'s baseline by at least the contract\'s target'
  expect(says).toEqual([
    `energy used must be below ${end} percentage`,
    `energy used must be above ${end} percentage`,
    `energy used, in proportion to work done, must be below ${end} percentage`,
    `energy used, in proportion to work done where the baseline has it, must be below ${end} percentage`,
    `energy used, as a share of all work done, must be above ${end} number of percentage points`,
  ])
})

test('a level stands by itself, above its baseline, or as a share of one thing', () => {
  const whole = { figure: 'work' }
  const says = [LEVEL, { ...LEVEL, over: 'baseline' } as const, { ...LEVEL, whole }, SURVEY].map(
    (measure) => levelInWords(measure, target(), parameters),
  )
  expect(says).toEqual([
    'area of meadows must come to at least the contract\'s target',
    'area of meadows must be above the contract\'s baseline by at least the contract\'s target',
    'area of meadows must be at least the contract\'s target share of the area of the parks',
    'people who walk must be at least the contract\'s target share of all people who answered, if ' +
      'enough of those asked have answered',
  ])
})

test('a floor is for everyone, or for the share of them that is asked for', () => {
  const rest = 'must be paid at least the real Living Wage for each hour'
  const isTrue: Comparison = { fact: 'any', operator: 'isTrue' }
  const says = [isTrue, target(), parameter(), target('atMost')].map((comparison) =>
    floorInWords(FLOOR, comparison, parameters),
  )
  expect(says).toEqual([
    `all workers in scope ${rest}`,
    `all workers in scope, or the share of them that the contract sets, ${rest}`,
    `all workers in scope, or the share of them that “Least response” sets, ${rest}`,
    `at most the contract's target share of all workers in scope ${rest}`,
  ])
})

test('a value that is a word is said as it stands', () => {
  const comparison: Comparison = { fact: 'any', operator: 'isOneOf', value: ['one', 'two'] }
  expect(countInWords(LEVEL, comparison, parameters)).toBe(
    'area of meadows must come to one of one or two',
  )
})
