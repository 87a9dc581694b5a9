import { expect, test } from 'vitest'
import { refusal, refusals } from '../support/rule-folder.ts'

const RATE = 'parameters/least-rate.json'
const TERM = 'parameters/term.json'

test('cases must end with one that holds for all other rows', async () => {
  const problem = await refusal({ [RATE]: { '/values/0/value/2/when': { grade: ['full'] } } })
  expect(problem).toMatchObject({ code: 'bands-do-not-tile', where: '/values/0/value/2' })
  expect(problem.message).toContain('take `when` out of the last case')
})

test('a case that is never reached is refused', async () => {
  const problem = await refusal({
    [RATE]: {
      '/values/0/value/2': { when: { grade: ['learner'] }, value: 1 },
      '/values/0/value/3': { value: 2 },
    },
  })
  expect(problem.message).toContain('Case 3 is never reached, because case 2')
})

test('cases by amount may not leave a gap', async () => {
  const problem = await refusal({
    'parameters/small-debt.json': { '/values/0/value/1/when/amount/atLeast': 200_000 },
  })
  expect(problem.message).toContain('nothing is said for 100000 up to 200000')
})

test('a list that is named must exist', async () => {
  const problems = await refusals({ [RATE]: { '/values/0/value/0/when/place/list': 'captial' } })
  expect(problems.map(({ code }) => code)).toEqual(['unknown-name', 'unused'])
  expect(problems[0]?.message).toContain('Did you mean `capital`?')
})

test('a value must not have to be applied before it begins', async () => {
  const problem = await refusal({ [TERM]: { '/values/0/applyBy': '2019-12-31' } })
  expect(problem).toMatchObject({ code: 'wrong-order', where: '/values/0/applyBy' })
})

test('the next value is expected after the last one that is known', async () => {
  const next = { from: '2019-01-01', where: 'its publisher' }
  const problem = await refusal({ [TERM]: { '/nextExpected': next } })
  expect(problem).toMatchObject({ code: 'wrong-order', where: '/nextExpected/from' })
})

test('words never turn into numbers', async () => {
  const reference = { title: 'A made-up source', standing: 'council' }
  const words = { from: '2021-01-01', value: ['day'], reference }
  const problems = await refusals({ [TERM]: { '/values/1': words } })
  expect(problems).toMatchObject([
    { code: 'wrong-type', file: 'measures/paid-promptly.json' },
    { code: 'wrong-type', where: '/values/1/value' },
  ])
})
