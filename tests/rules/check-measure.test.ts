import { expect, test } from 'vitest'
import { refusal, refusals } from '../support/rule-folder.ts'
import { SMALL_RULES } from '../support/small-rules.ts'

test('a measure of a figure that does not exist is refused with the one meant', async () => {
  const [, problem] = await refusals({ 'measures/paid-promptly.json': { '/of': 'bill' } })
  expect(problem?.message).toBe('There is no figure `bill`. Did you mean `bills`?')
})

test('a measure of rows needs a figure with rows', async () => {
  const problems = await refusals({ 'measures/paid-promptly.json': { '/of': 'terms' } })
  expect(problems).toMatchObject([
    { code: 'unused', file: 'figures/bills.json' },
    { code: 'wrong-type', where: '/of' },
  ])
})

test('a document in force needs a figure that is a document', async () => {
  const problems = await refusals({ 'measures/has-terms.json': { '/of': 'hours' } })
  expect(problems.find(({ where }) => where === '/of')?.message).toContain('a document is needed')
})

const COUNT = {
  id: 'deals', title: 'Deals', words: { part: 'deals', whole: 'deals' }, shape: 'count',
  unit: 'times', part: { figure: 'all-deals' },
}
const deals = { fact: 'deals', operator: 'atLeast', value: { fact: 'target' } }

test('what stands at the end of a month is never added up', async () => {
  const problems = await refusals({
    'measures/deals.json': { '': COUNT },
    'figures/all-deals.json': { '/nature': 'stock' },
    'figures/good-deals.json': { '/nature': 'stock' },
    'obligations/trade/terms-kept.json': { '/requires/all/3': deals },
  })
  expect(problems).toMatchObject([{ code: 'not-allowed', file: 'measures/deals.json' }])
})

test('the least response of a survey is a number', async () => {
  const level = { ...COUNT, shape: 'level-at-date', leastResponse: { parameter: 'least-rate' } }
  const problem = await refusal({
    'measures/deals.json': { '': level },
    'obligations/trade/terms-kept.json': { '/requires/all/3': deals },
  })
  expect(problem).toMatchObject({ code: 'wrong-type', where: '/leastResponse/parameter' })
})

test('the small rules have each shape that is worked out today', () => {
  const shapes = Object.entries(SMALL_RULES).flatMap(([file, content]) =>
    file.startsWith('measures/') ? [(content as { shape: string }).shape] : [],
  )
  expect(new Set(shapes).size).toBe(4)
})
