import { expect, test } from 'vitest'
import { refusal, refusals } from '../support/rule-folder.ts'

const GREENER = 'obligations/land/greener.json'
const LOCAL = 'obligations/work/local-work.json'

test('an obligation names an indicator of the framework that there is', async () => {
  const problem = await refusal({ [GREENER]: { '/framework/indicator': 3 } })
  expect(problem).toMatchObject({ code: 'unknown-name', where: '/framework/indicator' })
  expect(problem.message).toContain('its last is 2')
})

test('an obligation names a statement that there is', async () => {
  const naming = (statement: string) => refusals({ [LOCAL]: { '/framework': { statement } } })
  expect(await naming('a-promise')).toEqual([])
  expect(await naming('a-promis')).toMatchObject([
    { code: 'unknown-name', message: expect.stringContaining('Did you mean `a-promise`?') },
  ])
})

test('a council may have no framework, and then its obligations name no line of it', async () => {
  const without = { 'framework.json': null }
  expect(await refusal(without)).toMatchObject({
    code: 'not-found', file: GREENER, where: '/framework',
  })
  expect(await refusals({ ...without, [GREENER]: { '/framework': undefined } })).toEqual([])
})

test('a framework that was refused is not also called missing', async () => {
  const problems = await refusals({ 'framework.json': '{' })
  expect(problems.map(({ file }) => file)).toEqual(['framework.json'])
})

test('an obligation overlaps with others that there are', async () => {
  const where = '/overlaps/0/with'
  expect(await refusal({ [GREENER]: { [where]: 'local-works' } })).toMatchObject({
    code: 'unknown-name', where,
  })
  expect(await refusal({ [GREENER]: { [where]: 'greener' } })).toMatchObject({
    code: 'not-allowed', where,
  })
  const again = { with: 'local-work', says: 'Again.' }
  expect(await refusal({ [GREENER]: { '/overlaps/1': again } })).toMatchObject({
    code: 'duplicate-row', where: '/overlaps/1/with',
  })
})
