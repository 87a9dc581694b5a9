import { expect, test } from 'vitest'
import { refusals } from '../support/rule-folder.ts'

async function refusedTest(where: unknown) {
  const problems = await refusals({
    'measures/local-share.json': { '/part/where': where },
    'parameters/unit-of-time.json': {
      '': {
        id: 'unit-of-time', title: 'Unit', unit: 'words', checkedOn: '2026-11-01',
        values: [{ from: '2020-01-01', value: ['day'], reference: { title: 'Made up', standing: 'council' } }],
      },
    },
  })
  return problems.filter(({ code }) => code !== 'unused')
}

test.each([
  ['a column that is not there', { field: 'hom', operator: 'inArea', value: { contract: 'area' } }, 'unknown-name'],
  ['an operator of another kind', { field: 'scheme', operator: 'atLeast', value: 1 }, 'not-in-grammar'],
  ['a choice that is not there', { field: 'scheme', operator: 'isOneOf', value: ['yess'] }, 'unknown-name'],
  ['a word for a list', { field: 'scheme', operator: 'isOneOf', value: 3 }, 'wrong-type'],
  ['a list for a number', { field: 'minutes', operator: 'atLeast', value: ['1'] }, 'wrong-type'],
  ['a parameter in another unit', { field: 'minutes', operator: 'atLeast', value: { parameter: 'term' } }, 'wrong-unit'],
  ['a parameter of words for a number', { field: 'minutes', operator: 'atLeast', value: { parameter: 'unit-of-time' } }, 'wrong-type'],
  ['a parameter with cases', { field: 'minutes', operator: 'atLeast', value: { parameter: 'least-rate' } }, 'wrong-type'],
  ['the area with a list operator', { field: 'home', operator: 'isOneOf', value: { contract: 'area' } }, 'wrong-type'],
  ['a list with the area operator', { field: 'home', operator: 'inArea', value: ['E07000148'] }, 'wrong-type'],
  ['a parameter on the left with the wrong operator', { parameter: 'unit-of-time', operator: 'atLeast', value: 1 }, 'not-in-grammar'],
])('a test with %s is refused', async (_name, where, code) => {
  expect(await refusedTest(where)).toMatchObject([{ code }])
})

test('a parameter on the left switches a test on or off', async () => {
  const byDay = { parameter: 'unit-of-time', operator: 'isOneOf', value: ['day'] }
  const long = { field: 'minutes', operator: 'atLeast', value: 120 }
  expect(await refusedTest({ any: [byDay, { all: [long] }] })).toEqual([])
})

test('a group three deep is refused', async () => {
  const long = { field: 'minutes', operator: 'atLeast', value: 120 }
  const problems = await refusedTest({ all: [{ any: [{ all: [long] }] }] })
  expect(problems.length).toBeGreaterThan(0)
})

test('the place of a fault inside groups is told', async () => {
  const wrong = { field: 'scheme', operator: 'isOneOf', value: ['maybe'] }
  const [problem] = await refusedTest({ all: [{ any: [wrong] }] })
  expect(problem?.where).toBe('/part/where/all/0/any/0/value/0')
})
