import { expect, test } from 'vitest'
import { refusal, refusals } from '../support/rule-folder.ts'

test('a stock has no share in a flow', async () => {
  const problem = await refusal({ 'figures/good-deals.json': { '/nature': 'stock' } })
  expect(problem).toMatchObject({ code: 'wrong-unit', where: '/part/figure' })
})

test('what is new each month may be a share of what stands still', async () => {
  expect(await refusals({ 'figures/all-deals.json': { '/nature': 'stock' } })).toEqual([])
})

test('a share that grows may not be more than its whole in any month', async () => {
  const problem = await refusal({
    'figures/all-deals.json': { '/nature': 'stock' },
    'figures/good-deals.json': { '/notMoreThan': undefined },
  })
  expect(problem).toMatchObject({ code: 'part-above-whole', where: '/part/figure' })
})

test('a survey is no share that is added up', async () => {
  const problem = await refusal({ 'figures/all-deals.json': { '/nature': 'survey' } })
  expect(problem).toMatchObject({ code: 'not-allowed', where: '/whole/figure' })
  expect(problem.message).toContain('use the shape `level-at-date`')
})
