import { expect, test } from 'vitest'
import type { Answer } from '#app/domain/outcome.ts'
import type { Requirement } from '#app/rules/grammar.ts'
import { decidingConditions } from '#app/web/findings/deciding-conditions.ts'

const ALL: Requirement = { all: [] }
const ANY: Requirement = { any: [] }

test.each<[string, Requirement, readonly Answer[], readonly boolean[]]>([
  ['of all, one that does not hold decides', ALL, ['yes', 'no', 'unknown'], [false, true, false]],
  ['of all, what is not known decides when nothing fails', ALL, ['yes', 'unknown'], [false, true]],
  ['of all, every one decides when all hold', ALL, ['yes', 'yes'], [true, true]],
  ['of any, one that holds decides', ANY, ['no', 'yes', 'unknown'], [false, true, false]],
  ['of any, what is not known decides when none holds', ANY, ['no', 'unknown'], [false, true]],
  ['of any, every one decides when none holds', ANY, ['no', 'no'], [true, true]],
])('%s', (_, requires, answers, expected) => {
  expect(decidingConditions(requires, answers.map((answer) => ({ answer })))).toEqual(expected)
})

test('without a rule all conditions are taken to be needed', () => {
  expect(decidingConditions(undefined, [{ answer: 'no' }, { answer: 'yes' }])).toEqual([true, false])
})
