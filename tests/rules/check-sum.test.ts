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

const WASTE = 'measures/less-waste.json'
const REFERENCE = { title: 'Made up', standing: 'council' }
const GRAMS = {
  id: 'grams-of-each',
  title: 'Grams of each',
  unit: 'grams',
  checkedOn: '2026-11-01',
  values: [
    {
      from: '2020-01-01',
      value: [{ when: { stream: ['landfill'] }, value: 460_000 }, { value: 21_000 }],
      reference: REFERENCE,
    },
  ],
}

/** The waste of each row times a parameter, with the parameter as it is or changed. */
function multiplied(changes: object = {}, parameter: object = {}) {
  return {
    'parameters/grams-of-each.json': { '': { ...GRAMS, ...parameter } },
    [WASTE]: { '/unit': 'grams', '/part/times': { parameter: 'grams-of-each' }, ...changes },
  }
}

test('each row may be multiplied by what a parameter says for it', async () => {
  expect(await refusals(multiplied())).toEqual([])
  expect(await refusals(multiplied({ '/part/sum': undefined }))).toEqual([])
})

test('the unit of a product is that of the parameter', async () => {
  const problem = await refusal(multiplied({ '/unit': 'kilograms' }))
  expect(problem).toMatchObject({ code: 'wrong-unit', where: '/part/times/parameter' })
})

test('the cases of a product are told apart by columns that the rows have', async () => {
  const value = [{ when: { strem: ['landfill'] }, value: 1 }, { value: 2 }]
  const values = [{ from: '2020-01-01', value, reference: REFERENCE }]
  const problem = await refusal(multiplied({}, { values }))
  expect(problem).toMatchObject({ code: 'unknown-name', where: '/part/times/parameter' })
})

const HEADS = { '/unit': 'people', '/part/sum': undefined, '/whole/sum': undefined }

test('things that count once are told apart by a reference or a choice', async () => {
  const by = (column: string) => {
    const distinct = { '/part/distinct': column, '/whole/distinct': column }
    return refusals({ [SHARE]: { ...HEADS, ...distinct } })
  }
  expect(await by('worker')).toEqual([])
  expect(await by('scheme')).toEqual([])
  expect(await by('minutes')).toMatchObject([{ code: 'wrong-type' }, { code: 'wrong-type' }])
  expect(await by('workers')).toMatchObject([{ code: 'unknown-name' }, { code: 'unknown-name' }])
})

test('things that count once are not added up as well', async () => {
  const distinct = { '/part/distinct': 'worker', '/whole/distinct': 'worker' }
  const problems = await refusals({ [SHARE]: distinct })
  expect(problems).toMatchObject([
    { code: 'not-allowed', where: '/part/distinct' },
    { code: 'not-allowed', where: '/whole/distinct' },
  ])
})
