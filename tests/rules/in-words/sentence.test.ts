import { expect, test } from 'vitest'
import type { Comparison, Obligation } from '#app/rules/grammar.ts'
import { sentenceOf } from '#app/rules/in-words/sentence.ts'
import { COUNT, DOCUMENT, FLOOR, SHARE, wordedRules } from '../worded-rules.ts'

const RULES = wordedRules()

function reaching(fact: string): Comparison {
  return { fact, operator: 'atLeast', value: { fact: 'target' } }
}

function say(requires: Obligation['requires'], rest: Partial<Obligation> = {}): string {
  return sentenceOf({ requires, ...rest }, RULES)
}

const LOCAL = 'local hours must be at least the contract\'s target share of all hours worked'
const HELPED = 'people helped must number at least the contract\'s target'
const TERMS = { fact: DOCUMENT.id, operator: 'isTrue' } as const

test('one requirement is one sentence', () => {
  expect(say({ all: [reaching(SHARE.id)] })).toBe(`Over the time that the contract sets, ${LOCAL}.`)
})

test('a duty that names its own time begins with whom it is for', () => {
  expect(say({ all: [{ fact: FLOOR.id, operator: 'isTrue' }] })).toBe(
    'All workers in scope must be paid at least the real Living Wage for each hour.',
  )
})

test('to which contracts it applies comes first', () => {
  const appliesWhen = {
    all: [{ fact: 'contract-kind', operator: 'isOneOf', value: ['repairs'] }],
  } as const
  expect(say({ all: [reaching(SHARE.id)] }, { appliesWhen })).toBe(
    `For repairs contracts: over the time that the contract sets, ${LOCAL}.`,
  )
})

test('a time that all requirements share is said once', () => {
  const both = [reaching(SHARE.id), reaching(COUNT.id)]
  expect(say({ all: both })).toBe(`Over the time that the contract sets, ${LOCAL}, and ${HELPED}.`)
  expect(say({ any: both })).toBe(
    `Over the time that the contract sets, either ${LOCAL}, or ${HELPED}.`,
  )
})

test('times that differ are said each with its own duty', () => {
  expect(say({ any: [reaching(COUNT.id), TERMS] })).toBe(
    `Either over the time that the contract sets, ${HELPED}, or at the time that the contract ` +
      'sets, terms with the clause must be in force.',
  )
})

test('three and more are kept apart by semicolons', () => {
  const three = [reaching(SHARE.id), reaching(COUNT.id), reaching(COUNT.id)]
  expect(say({ all: three })).toBe(
    `Over the time that the contract sets, ${LOCAL}; ${HELPED}; and ${HELPED}.`,
  )
})
