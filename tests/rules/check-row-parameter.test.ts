import { expect, test } from 'vitest'
import { refusal, refusals } from '../support/rule-folder.ts'

const RATE = 'parameters/least-rate.json'

test('the cases of a floor name columns that the rows have', async () => {
  const problem = await refusal({
    [RATE]: { '/values/0/value/1/when': { grad: ['learner'] } },
  })
  expect(problem).toMatchObject({ code: 'unknown-name', file: 'measures/paid-enough.json' })
  expect(problem.message).toContain('In the cases of the parameter `least-rate`')
})

test('the cases of a floor name choices that the column has', async () => {
  const problem = await refusal({ [RATE]: { '/values/0/value/1/when': { grade: ['lerner'] } } })
  expect(problem.message).toContain('Did you mean `learner`?')
})

test('a case tests a number by its size and a word by a list', async () => {
  const problem = await refusal({ [RATE]: { '/values/0/value/1/when': { wage: ['learner'] } } })
  expect(problem).toMatchObject({ code: 'wrong-type' })
})

test('a parameter that does not exist is refused with the one that was meant', async () => {
  const change = { '/interest/fixedSum': 'small-dept' }
  const problems = await refusals({ 'measures/paid-promptly.json': change })
  expect(problems.find(({ where }) => where === '/interest/fixedSum')?.message).toBe(
    'There is no parameter `small-dept`. Did you mean `small-debt`?',
  )
})
