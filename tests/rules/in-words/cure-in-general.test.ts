import { expect, test } from 'vitest'
import { cureInGeneral } from '#app/rules/in-words/cure-in-general.ts'
import type { Comparison, Operator } from '#app/rules/grammar.ts'
import type { Measure } from '#app/rules/measure.ts'
import {
  ALL_SHAPES, CHANGE, COUNT, DOCUMENT, FLOOR, LEVEL, ON_TIME, SHARE, SURVEY, wordedRules,
} from '../worded-rules.ts'

const HOW_MUCH =
  'The amounts in the notice are tried before they are printed: in full they reach the target, ' +
  'one unit less does not.'

function reaching(fact: string, operator: Operator = 'atLeast'): Comparison {
  return { fact, operator, value: { fact: 'target' } }
}

function cure(measure: Measure, operator?: Operator): readonly string[] {
  const rules = wordedRules([measure])
  return cureInGeneral({ requires: { all: [reaching(measure.id, operator)] } }, rules)
}

test('every shape has a cure on both sides of its limit', () => {
  for (const measure of ALL_SHAPES) {
    for (const operator of ['atLeast', 'atMost'] as const) {
      expect(cure(measure, operator).join(' ')).toMatch(/^[A-Z].+\.$/)
    }
  }
})

test('a share is put right within its whole or on top of it', () => {
  expect(cure(SHARE)).toEqual([
    'More local hours out of the same hours worked, or more on top of them: either is enough.', HOW_MUCH,
  ])
  expect(cure(SHARE, 'atMost')[0]).toBe(
    'Bring local hours down, or add to hours worked without adding to local hours: either is enough.',
  )
})

test('a count is made up before its time ends', () => {
  expect(cure(COUNT)[0]).toBe(
    'More people helped, as many as are still lacking, before the time ends. After that this target ' +
      'can no longer be met.',
  )
  expect(cure({ ...COUNT, unit: 'pence' } as Measure)[0]).toContain('as much as is still lacking')
  expect(cure(COUNT, 'atMost')[0]).toBe(
    'Keep people helped within what is left until the time ends. What is over cannot be undone.',
  )
})

test('a change is put right by using less, or by doing more of what it is divided by', () => {
  const per = { figure: 'work' }
  expect(cure(CHANGE)[0]).toMatch(/^Keep energy used within what is left/)
  expect(cure({ ...CHANGE, per })[0]).toBe('Bring energy used down for the same work done.')
  expect(cure({ ...CHANGE, per, direction: 'more' })[0]).toBe('More energy used out of the same work done.')
})

test('a level is brought up, and a survey with too few answers is asked again', () => {
  expect(cure(LEVEL)).toEqual(['More area of meadows, and keep it so.', HOW_MUCH])
  expect(cure(SURVEY)).toEqual([
    'More people who walk out of the same people who answered, and keep it so.',
    'Where too few have answered, get more answers and report the survey again.',
    HOW_MUCH,
  ])
  expect(cure(LEVEL, 'atMost')[0]).toBe('Bring area of meadows down.')
})

test('pay, payments and documents are put right for what is past and from now on', () => {
  expect(cure(FLOOR)).toHaveLength(2)
  expect(cure(ON_TIME)[0]).toBe('Pay what is overdue, and report the day of payment in a later return.')
  expect(cure(DOCUMENT)).toEqual([
    'Report under “Your terms” one that is in force, by the day that the notice names.',
  ])
})

test('a return that is missing is sent', () => {
  const requires = { all: [{ fact: 'return-received-on-time', operator: 'isTrue' }] } as const
  expect(cureInGeneral({ requires }, wordedRules())[0]).toMatch(/^Send the return that is missing\./)
})

test('of alternatives one is enough, and the same words are not said twice', () => {
  const requires = { any: [reaching(SHARE.id), reaching(SHARE.id)] }
  expect(cureInGeneral({ requires }, wordedRules())).toEqual([
    'Any one of what is asked is enough.', ...cure(SHARE),
  ])
})
