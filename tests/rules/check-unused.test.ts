import { expect, test } from 'vitest'
import { refusal, refusals } from '../support/rule-folder.ts'
import { SMALL_RULES } from '../support/small-rules.ts'

function copyOf(file: string, id: string) {
  return { '': { ...(SMALL_RULES[file] as object), id } }
}

test.each([
  ['figures/terms.json', 'figures/more.json'],
  ['measures/has-terms.json', 'measures/more.json'],
  ['parameters/term.json', 'parameters/more.json'],
  ['parameters/strip.json', 'parameters/more.json'],
])('a copy of %s that nothing uses is refused', async (file, copy) => {
  expect(await refusal({ [copy]: copyOf(file, 'more') })).toMatchObject({
    code: 'unused', file: copy,
  })
})

test('a parameter that only a condition reads is used', async () => {
  const lately = { field: 'minutes', operator: 'atLeast', value: { parameter: 'more' } }
  const term = SMALL_RULES['parameters/term.json'] as object
  const parameter = { ...term, id: 'more', unit: 'minutes' }
  const problems = await refusals({
    'parameters/more.json': { '': parameter },
    'measures/local-share.json': { '/part/where': { all: [lately] } },
  })
  expect(problems).toEqual([])
})

test('nothing is called unused while a file is refused', async () => {
  const broken = await refusals({ 'measures/has-terms.json': '{' })
  expect(broken.map(({ code }) => code)).toEqual(['not-json'])
})

test('a profile waits for contracts to use it, and is never called unused', async () => {
  const copy = { '': { ...(SMALL_RULES['profiles/summer.json'] as object), id: 'late-summer' } }
  expect(await refusals({ 'profiles/late-summer.json': copy })).toEqual([])
})

test('a parameter that only multiplies, or only says how many must answer, is used', async () => {
  const weights = { ...(SMALL_RULES['parameters/term.json'] as object), id: 'weights' }
  const problems = await refusals({
    'parameters/weights.json': { '': { ...weights, unit: 'grams' } },
    'measures/less-waste.json': { '/unit': 'grams', '/part/times': { parameter: 'weights' } },
  })
  expect(problems).toEqual([])
  expect(await refusals({ 'measures/walking.json': { '/response': undefined } })).toMatchObject([
    { code: 'unused', file: 'parameters/least-answers.json' },
  ])
})
