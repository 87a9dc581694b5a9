import { expect, test } from 'vitest'
import { refusal, refusals } from '../support/rule-folder.ts'

const LAND = 'measures/more-land.json'
const WALKING = 'measures/walking.json'

test('what is added up over months has no level', async () => {
  const problem = await refusal({ 'figures/sites.json': { '/nature': 'flow' } })
  expect(problem).toMatchObject({ code: 'not-allowed', file: LAND, where: '/part/figure' })
  expect(problem.message).toContain('use the shape `count`, or `share`')
})

test('a share of a whole does not count from a baseline on', async () => {
  const problem = await refusal({ [WALKING]: { '/over': 'baseline' } })
  expect(problem).toMatchObject({ code: 'not-allowed', where: '/over' })
})

test('the least response of a survey is a share of all who were asked', async () => {
  const where = '/response/atLeast/parameter'
  const problems = await refusals({ [WALKING]: { [where]: 'term' } })
  const [problem] = problems.filter(({ code }) => code !== 'unused')
  expect(problem).toMatchObject({ code: 'wrong-unit', where })
})

test('a response needs a whole to be compared with all who were asked', async () => {
  const problems = await refusals({ [WALKING]: { '/whole': undefined } })
  const [problem] = problems.filter(({ code }) => code !== 'unused')
  expect(problem).toMatchObject({ code: 'not-allowed', where: '/response' })
})

test('no more can answer than were asked', async () => {
  const problem = await refusal({ 'figures/answers.json': { '/notMoreThan': undefined } })
  expect(problem).toMatchObject({ code: 'part-above-whole', where: '/whole/figure' })
})

test('a survey is no part of what stands at the end of a month', async () => {
  const problems = await refusals({ 'figures/answers.json': { '/nature': 'stock' } })
  expect(problems).toMatchObject([
    { code: 'wrong-unit', where: '/part/figure' },
    { code: 'wrong-unit', where: '/whole/figure' },
  ])
})
