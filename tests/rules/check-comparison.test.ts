import { expect, test } from 'vitest'
import { refusals } from '../support/rule-folder.ts'

async function refusedComparison(comparison: Readonly<Record<string, unknown>>) {
  const file = 'obligations/work/local-work.json'
  const changes = Object.entries(
    comparison).map(([name, value]) => [`/requires/all/0/${name}`, value],
  )
  const changed = { '/bands': undefined, ...Object.fromEntries(changes) }
  const problems = await refusals({ [file]: changed })
  return problems.filter(({ code }) => code !== 'unused')
}

test('an operator must fit what the measure says', async () => {
  expect(await refusedComparison({ operator: 'isTrue', value: undefined })).toMatchObject([
    { code: 'not-in-grammar', message: expect.stringContaining('write one of `atLeast`') },
  ])
  expect(await refusedComparison({ fact: 'has-terms' })).toMatchObject([{ code: 'not-in-grammar' }])
})

test('a truth is compared with nothing', async () => {
  expect(await refusedComparison({ fact: 'has-terms', operator: 'isTrue' })).toMatchObject([
    { code: 'not-allowed', where: '/requires/all/0/value' },
  ])
})

test('a number needs something to be compared with', async () => {
  expect(await refusedComparison({ value: undefined })).toMatchObject([{ code: 'missing-field' }])
  expect(await refusedComparison({ value: ['ten'] })).toMatchObject([{ code: 'wrong-type' }])
})

test('a parameter is compared in the same unit', async () => {
  expect(await refusedComparison({ value: { parameter: 'rate-a-year' } })).toEqual([])
  expect(await refusedComparison({ value: { parameter: 'term' } })).toMatchObject([
    { code: 'wrong-unit', where: '/requires/all/0/value/parameter' },
  ])
  expect(await refusedComparison({ value: { parameter: 'least-rate' } })).toMatchObject([
    { code: 'wrong-type' },
  ])
})

test('a number has no place in a rule', async () => {
  expect(await refusedComparison({ value: 1000 })).toMatchObject([
    { code: 'wrong-type', message: expect.stringContaining('{ "parameter": "…" }') },
  ])
})
