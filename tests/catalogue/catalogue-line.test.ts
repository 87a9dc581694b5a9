import { expect, test } from 'vitest'
import { anchorOf, lineOf, orderOf } from '#app/catalogue/catalogue-line.ts'
import { anObligation, SHARE, wordedRules } from '../rules/worded-rules.ts'
import { A_FRAMEWORK } from '../checks/a-framework.ts'

const JOBS = anObligation(SHARE.id, { id: 'jobs', title: 'Jobs', framework: { indicator: 1 } })
const LOCAL = anObligation(SHARE.id, { id: 'local', title: 'Local', framework: { statement: 'approach' } })
const LAW = anObligation(SHARE.id, { id: 'law', title: 'A law' })
const SPEND = anObligation(SHARE.id, { id: 'spend', title: 'Spend', framework: { indicator: 2 } })
const AGE = anObligation(SHARE.id, { id: 'age', title: 'Age', framework: { indicator: 2 } })

const RULES = { ...wordedRules([], [LAW, LOCAL, SPEND, JOBS, AGE]), framework: A_FRAMEWORK }

test('a line is quoted, with its priority and outcome', () => {
  expect(lineOf(JOBS, RULES)).toEqual({
    name: 'Indicator 1',
    words: 'Number of jobs',
    priority: 'People',
    outcome: 'More work',
    anchor: 'indicator-1',
  })
  expect(lineOf(LOCAL, RULES)).toMatchObject({ words: 'Local people are employed.', priority: '' })
})

test('a duty of law alone stands in no line, and so does all where there is no framework', () => {
  expect(lineOf(LAW, RULES).words).toBe('')
  expect(lineOf(JOBS, {}).words).toBe('')
})

test('the order is that of the framework, then other promises, then law; by title within a line', () => {
  expect(orderOf(RULES).map(({ title }) => title)).toEqual(['Jobs', 'Age', 'Spend', 'Local', 'A law'])
})

test('a line has an anchor of its own', () => {
  expect([{ indicator: 2 }, { statement: 'approach' }].map(anchorOf)).toEqual([
    'indicator-2', 'statement-approach',
  ])
})
