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

test.each(['stock', 'survey'])('a %s is never counted up over months', async (nature) => {
  const problem = await refusal({ 'figures/visits.json': { '/nature': nature } })
  expect(problem).toMatchObject({ code: 'not-allowed', where: '/part/figure' })
  expect(problem.message).toContain('use the shape `level-at-date`')
})

test('people who are new each month are counted up like anything that flows', async () => {
  expect(await refusals({ 'figures/visits.json': { '/nature': 'new-people' } })).toEqual([])
})

test('the small rules have each of the seven shapes', () => {
  const shapes = Object.entries(SMALL_RULES).flatMap(([file, content]) =>
    file.startsWith('measures/') ? [(content as { shape: string }).shape] : [],
  )
  expect(new Set(shapes).size).toBe(7)
})
