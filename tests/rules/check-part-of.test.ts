import { expect, test } from 'vitest'
import { refusal, refusals } from '../support/rule-folder.ts'

test('a part is taken from the rows of its whole', async () => {
  const [problem] = await refusals({
    'measures/local-share.json': { '/part': { figure: 'pay', sum: 'time' } },
  })
  expect(problem).toMatchObject({ code: 'part-above-whole', where: '/part/figure' })
})

test('a part is counted in the same way as its whole', async () => {
  const extra = { id: 'extra', label: 'Extra', type: 'whole-number', required: true }
  const problem = await refusal({
    'figures/hours.json': { '/columns/4': { ...extra, unit: 'minutes', min: 0, max: 9 } },
    'measures/local-share.json': { '/part/sum': 'extra' },
  })
  expect(problem).toMatchObject({ code: 'wrong-unit', where: '/part/sum' })
})

test('a number that is part of another may not be more than it', async () => {
  const problem = await refusal({ 'figures/good-deals.json': { '/notMoreThan': undefined } })
  expect(problem).toMatchObject({ code: 'part-above-whole', file: 'measures/deal-share.json' })
  expect(problem.message).toContain('"notMoreThan": "all-deals"')
})

test('a part and its whole count the same things once, or neither does', async () => {
  const deeds = { '/unit': 'people', '/part/sum': undefined, '/whole/sum': undefined }
  const SHARE = 'measures/local-share.json'
  const both = { ...deeds, '/part/distinct': 'worker', '/whole/distinct': 'worker' }
  expect(await refusals({ [SHARE]: both })).toEqual([])
  const problem = await refusal({ [SHARE]: { ...deeds, '/part/distinct': 'worker' } })
  expect(problem).toMatchObject({ code: 'wrong-unit', where: '/part/distinct' })
})
