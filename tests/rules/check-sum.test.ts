import { expect, test } from 'vitest'
import { refusal, refusals } from '../support/rule-folder.ts'

const SHARE = 'measures/local-share.json'
const DEALS = 'measures/deal-share.json'

test('a sum adds up a column in the unit of the measure', async () => {
  const problems = await refusals({ [SHARE]: { '/unit': 'pence' } })
  expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
    'wrong-unit /part/sum',
    'wrong-unit /whole/sum',
  ])
})

test('rows are counted in times or people', async () => {
  const change = { '/part/sum': undefined, '/whole/sum': undefined }
  const [problem] = await refusals({ [SHARE]: change })
  expect(problem).toMatchObject({ code: 'wrong-unit', where: '/part' })
  expect(await refusals({ [SHARE]: { ...change, '/unit': 'people' } })).toEqual([])
})

test('one number has no columns', async () => {
  expect(await refusal({ [DEALS]: { '/part/sum': 'minutes' } })).toMatchObject({
    code: 'not-allowed', where: '/part',
  })
})

test('one number is counted in the unit of the measure', async () => {
  const problems = await refusals({ [DEALS]: { '/unit': 'people' } })
  expect(problems.map(({ code }) => code)).toEqual(['wrong-unit', 'wrong-unit'])
})

test('a document cannot be added up', async () => {
  const problems = await refusals({ [DEALS]: { '/whole/figure': 'terms' } })
  expect(problems).toMatchObject([{ code: 'wrong-type', where: '/whole/figure' }])
})
