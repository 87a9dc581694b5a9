import { expect, test } from 'vitest'
import type { Comparison } from '#app/rules/grammar.ts'
import { requirementInWords } from '#app/rules/in-words/requirement-in-words.ts'
import {
  ALL_SHAPES, CHANGE, COUNT, DOCUMENT, FLOOR, LEVEL, ON_TIME, SHARE, SURVEY, wordedRules,
} from '../worded-rules.ts'

const RULES = wordedRules()
const TARGET = { operator: 'atLeast', value: { fact: 'target' } } as const

test.each([
  [SHARE.id, 'over the time that the contract sets'],
  [COUNT.id, 'over the time that the contract sets'],
  [CHANGE.id, 'over the time that the contract sets'],
  [ON_TIME.id, 'over the time that the contract sets'],
  [LEVEL.id, 'at the time that the contract sets'],
  [DOCUMENT.id, 'at the time that the contract sets'],
  [SURVEY.id, 'in the newest survey'],
  [FLOOR.id, ''],
])('the time of %s is: %s', (fact, time) => {
  expect(requirementInWords({ fact, ...TARGET }, RULES).time).toBe(time)
})

test('every shape has its words', () => {
  const says = ALL_SHAPES.map(({ id }) => requirementInWords({ fact: id, ...TARGET }, RULES).says)
  expect(new Set(says).size).toBe(ALL_SHAPES.length)
})

test('a payment in time depends on which day is day 1, so that is said', () => {
  const measures = [{ ...ON_TIME, id: 'later', dayOne: 'day-after-receipt' } as const]
  const rules = wordedRules(measures)
  const says = [ON_TIME.id, 'later'].map((fact) => requirementInWords({ fact, ...TARGET }, rules).says)
  expect(says).toEqual([
    'invoices paid on time must be at least the contract\'s target share of all invoices paid or ' +
      'due, where the day of receipt is day 1',
    'invoices paid on time must be at least the contract\'s target share of all invoices paid or ' +
      'due, where the day after receipt is day 1',
  ])
})

test.each<[Comparison, string]>([
  [{ fact: DOCUMENT.id, operator: 'isTrue' }, 'terms with the clause must be in force'],
  [
    { fact: 'return-received-on-time', operator: 'isTrue' },
    'each monthly return must be received by the day on which it is due',
  ],
])('%j has nothing to compare with', (comparison, says) => {
  expect(requirementInWords(comparison, RULES).says).toBe(says)
})

test('a measure that is not there is our own mistake', () => {
  expect(() => requirementInWords({ fact: 'nothing', ...TARGET }, RULES)).toThrow('its measure nothing')
})
