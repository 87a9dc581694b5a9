import { expect, test } from 'vitest'
import { refusal, refusals } from '../support/rule-folder.ts'

const WASTE = 'measures/less-waste.json'
const ALL_WASTE = { figure: 'waste', sum: 'weight' }
const RECYCLED = {
  ...ALL_WASTE, where: { field: 'stream', operator: 'isOneOf', value: ['recycled'] },
}

test('a change in per cent may be divided by work of another unit', async () => {
  expect(await refusals({ [WASTE]: { '/per': { figure: 'visits' } } })).toEqual([])
  const perVisit = { '/per': { figure: 'visits' }, '/perWhere': 'in-baseline' }
  expect(await refusals({ [WASTE]: perVisit })).toEqual([])
})

test('a change in points is of a share, so it says of what', async () => {
  const points = { '/as': 'points', '/direction': 'more', '/part': RECYCLED }
  expect(await refusal({ [WASTE]: points })).toMatchObject({ code: 'missing-field', where: '/per' })
  expect(await refusals({ [WASTE]: { ...points, '/per': ALL_WASTE } })).toEqual([])
})

test('the share of a change in points is some of its whole, in the same unit', async () => {
  const points = { '/as': 'points', '/part': RECYCLED, '/per': { figure: 'visits' } }
  const codes = (await refusals({ [WASTE]: points })).map(({ code, where }) => `${code} ${where}`)
  expect(codes).toEqual(['part-above-whole /part/figure', 'wrong-unit /per/figure'])
})

test('what may be left out of a baseline is what the change is divided by', async () => {
  const problem = await refusal({ [WASTE]: { '/perWhere': 'in-baseline' } })
  expect(problem).toMatchObject({ code: 'not-allowed', where: '/perWhere' })
  const points = {
    '/as': 'points', '/part': RECYCLED, '/per': ALL_WASTE, '/perWhere': 'in-baseline',
  }
  expect(await refusal({ [WASTE]: points })).toMatchObject({ where: '/perWhere' })
})

test('what stands at the end of a month has no change that is added up', async () => {
  const ofStock = { '/part': { figure: 'sites', sum: 'size' }, '/unit': 'square-metres' }
  const problems = await refusals({ [WASTE]: ofStock })
  const [problem] = problems.filter(({ code }) => code !== 'unused')
  expect(problem).toMatchObject({ code: 'not-allowed', where: '/part/figure' })
  expect(problem?.message).toContain('"over": "baseline"')
  const byStock = { '/per': { figure: 'sites', sum: 'size' } }
  expect(await refusal({ [WASTE]: byStock })).toMatchObject({ where: '/per/figure' })
})
