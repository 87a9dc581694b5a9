import { expect, test } from 'vitest'
import { refusals } from '../support/rule-folder.ts'

const UNIT_OF_TIME = {
  id: 'unit-of-time',
  title: 'Unit',
  unit: 'words',
  checkedOn: '2026-11-01',
  values: [
    { from: '2020-01-01', value: ['day'], reference: { title: 'Made up', standing: 'council' } },
  ],
}

async function refusedTest(where: unknown) {
  const problems = await refusals({
    'measures/local-share.json': { '/part/where': where },
    'parameters/unit-of-time.json': { '': UNIT_OF_TIME },
  })
  return problems.filter(({ code }) => code !== 'unused')
}

const UNIT = { parameter: 'unit-of-time' }

test.each([
  ['a column that is not there', 'hom', 'inArea', { contract: 'area' }, 'unknown-name'],
  ['an operator of another kind', 'scheme', 'atLeast', 1, 'not-in-grammar'],
  ['a choice that is not there', 'scheme', 'isOneOf', ['yess'], 'unknown-name'],
  ['a number for a list', 'scheme', 'isOneOf', 3, 'wrong-type'],
  ['a list for a number', 'minutes', 'atLeast', ['1'], 'wrong-type'],
  ['a parameter in another unit', 'minutes', 'atLeast', { parameter: 'term' }, 'wrong-unit'],
  ['a parameter of words for a number', 'minutes', 'atLeast', UNIT, 'wrong-type'],
  ['a parameter with cases', 'minutes', 'atLeast', { parameter: 'least-rate' }, 'wrong-type'],
  ['the area with a list operator', 'home', 'isOneOf', { contract: 'area' }, 'wrong-type'],
  ['a day for a number', 'minutes', 'atLeast', { day: 'first-of-month' }, 'wrong-type'],
  ['a day on what is no date', 'scheme', 'onOrBefore', { day: 'last-of-month' }, 'not-in-grammar'],
  ['a list with the area operator', 'home', 'inArea', ['E07000148'], 'wrong-type'],
])('a test with %s is refused', async (_name, field, operator, value, code) => {
  expect(await refusedTest({ field, operator, value })).toMatchObject([{ code }])
})

test('a parameter on the left is compared as its values ask', async () => {
  const byNumber = { ...UNIT, operator: 'atLeast', value: 1 }
  expect(await refusedTest(byNumber)).toMatchObject([{ code: 'not-in-grammar' }])
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

const LAND = 'measures/more-land.json'

test.each(['onOrBefore', 'onOrAfter'])('a date is tested with %s a day of the month', async (on) => {
  const where = { field: 'since', operator: on, value: { day: 'last-of-month' } }
  expect(await refusals({ [LAND]: { '/part/where': where } })).toEqual([])
})

test('a date is compared with nothing but a day of the month that is checked', async () => {
  const where = { field: 'since', operator: 'onOrBefore', value: ['2026-10-31'] }
  const [problem] = await refusals({ [LAND]: { '/part/where': where } })
  expect(problem).toMatchObject({ code: 'wrong-type', where: '/part/where/value' })
  expect(problem?.message).toContain('{ "day": "first-of-month" }')
  const larger = { field: 'since', operator: 'atLeast', value: { day: 'first-of-month' } }
  expect(await refusals({ [LAND]: { '/part/where': larger } })).toMatchObject([
    { code: 'not-in-grammar', message: expect.stringContaining('`onOrBefore`, `onOrAfter`') },
  ])
})
