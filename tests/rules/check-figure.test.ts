import { expect, test } from 'vitest'
import { refusal, refusals } from '../support/rule-folder.ts'

const PAY = 'figures/pay.json'

test.each([
  ['/columns/2/notBefore', 'fist', 'unknown-name', 'Did you mean `first`?'],
  ['/columns/2/notBefore', 'wage', 'wrong-type', 'a date is needed'],
  ['/columns/6/notMoreThan', 'time', 'wrong-unit', 'pence are needed'],
  ['/columns/6/withinTimeOf', 'period', 'wrong-unit', 'only minutes'],
  ['/columns/6/max', -1, 'wrong-order', 'so no number fits'],
  ['/columns/1/example', '31/10/2026', 'not-allowed', 'write an example that could'],
  ['/columns/8/id', 'time', 'duplicate-key', 'two columns `time`'],
  ['/columns/3/choices/1', { value: 'weekly', label: 'Again' }, 'duplicate-key', 'stands twice'],
  ['/key/1', 'later', 'not-allowed', 'every row needs it'],
  ['/atLeastOneOf/0/0', 'wages', 'unknown-name', 'no column `wages`'],
  ['/span/days/weekly', [8, 7], 'wrong-order', 'the least and the second the most'],
  ['/span/days/daily', [1, 1], 'unknown-name', 'no choice `daily`'],
])('in a table, %s as %j is refused', async (pointer, value, code, words) => {
  const change = { [pointer]: value }
  const measure = pointer === '/columns/8/id' ? { '/arrears/paidLater': 'wage' } : {}
  const problem = await refusal({ [PAY]: change, 'measures/paid-enough.json': measure })
  expect(problem).toMatchObject({ code, file: PAY })
  expect(problem.message).toContain(words)
})

test('a span says the days of every choice', async () => {
  const choice = { value: 'monthly', label: 'Monthly' }
  const problem = await refusal({ [PAY]: { '/columns/3/choices/1': choice } })
  expect(problem).toMatchObject({ code: 'missing-field', where: '/span/days' })
})

test('a number is bounded only by another number in the same unit', async () => {
  const file = 'figures/good-deals.json'
  const byDocument = await refusals({ [file]: { '/notMoreThan': 'terms' } })
  expect(byDocument.find((problem) => problem.file === file)).toMatchObject({ code: 'wrong-type' })
  const byOther = await refusals({ 'figures/all-deals.json': { '/unit': 'people' } })
  expect(byOther.find((problem) => problem.file === file)).toMatchObject({ code: 'wrong-unit' })
})

test('a number that is possible lies between its limits', async () => {
  const problem = await refusal({ 'figures/all-deals.json': { '/max': -1 } })
  expect(problem).toMatchObject({ code: 'wrong-order', where: '/max' })
})

test('a survey is answered with numbers, never with rows of people', async () => {
  const problems = await refusals({ 'figures/hours.json': { '/nature': 'survey' } })
  expect(problems).toMatchObject([{ code: 'not-allowed', where: '/nature' }])
  expect(await refusals({ 'figures/answers.json': { '/nature': 'survey' } })).toEqual([])
})
