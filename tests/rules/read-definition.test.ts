import { expect, test } from 'vitest'
import { readDefinition } from '#app/rules/read-definition.ts'
import { SMALL_RULES } from '../support/small-rules.ts'
import { refusal } from '../support/rule-folder.ts'

const TERM = SMALL_RULES['parameters/term.json']

function read(text: string, name = 'term') {
  return readDefinition({ kind: 'parameter', file: `parameters/${name}.json`, name, text })
}

test('a file whose name differs from its id is refused with both ways out', () => {
  const { problems, refusedAs } = read(JSON.stringify(TERM), 'terms')
  expect(problems).toMatchObject([{ code: 'unknown-name', where: '/id', line: 1 }])
  expect(problems[0]?.message).toContain(
    'Rename the file to `term.json`, or write `"id": "terms"`.',
  )
  expect(refusedAs).toContain('parameter term')
})

test('a name given twice is refused with both lines', () => {
  const { problems } = read('{\n"id": "term",\n"id": "term" }')
  expect(problems).toMatchObject([{ code: 'duplicate-key', line: 3 }])
  expect(problems[0]?.message).toContain('in lines 2 and 3')
})

test('a field that nobody knows is refused with the name that was meant', () => {
  const { problems } = read(JSON.stringify({ ...(TERM as object), checkdOn: '2026-11-01' }))
  expect(problems).toMatchObject([{ code: 'unknown-field', where: '/checkdOn' }])
  expect(problems[0]?.message).toContain('Did you mean `checkedOn`?')
})

test('bands are known among the parameters by their unit', () => {
  const text = JSON.stringify(SMALL_RULES['parameters/strip.json'])
  expect(read(text, 'strip').definition?.kind).toBe('bands')
})

test('the name of the schema is no part of a rule', () => {
  const text = JSON.stringify({ $schema: 'x.json', ...(TERM as object) })
  expect(read(text).definition?.located.value).not.toHaveProperty('$schema')
})

test('whatever would run code or hide a condition is refused with the reason', async () => {
  const file = 'obligations/work/local-work.json'
  for (const name of ['path', 'params', 'priority', 'condition']) {
    const problem = await refusal({ [file]: { [`/requires/all/0/${name}`]: '$.x' } })
    expect(problem).toMatchObject({ code: 'not-in-grammar', where: `/requires/all/0/${name}` })
    expect(problem.message).toContain('may not stand in a rule')
  }
})

test('an operator of the engine is refused with ours', async () => {
  const where = '/requires/all/0/operator'
  const problem = await refusal({
    'obligations/work/local-work.json': { [where]: 'greaterThanInclusive' },
  })
  expect(problem).toMatchObject({ code: 'not-in-grammar', where })
  expect(problem.message).toContain('Write `atLeast`')
})

test('a misspelt operator is refused with the one that was meant', async () => {
  const problem = await refusal({
    'obligations/work/local-work.json': { '/requires/all/0/operator': 'atLest' },
  })
  expect(problem.message).toContain('Did you mean `atLeast`?')
})

test('an empty group is refused, because it would hold for everybody', async () => {
  const file = 'obligations/work/local-work.json'
  for (const requires of [{ all: [] }, { any: [] }]) {
    const problem = await refusal({ [file]: { '/requires': requires, '/bands': undefined } })
    expect(problem.code).toBe('not-in-grammar')
    expect(problem.message).toContain('an empty group would hold for everybody')
  }
})

test('a requirement is one group without groups inside', async () => {
  const file = 'obligations/work/local-work.json'
  const comparison = { fact: 'local-share', operator: 'atLeast', value: { fact: 'target' } }
  const both = { all: [comparison], any: [comparison] }
  const negated = { all: [{ not: comparison }] }
  const nested = { all: [{ any: [comparison] }] }
  for (const requires of [both, negated, nested]) {
    const problem = (await refusal({ [file]: { '/requires': requires } })).code
    expect(problem).toBe('not-in-grammar')
  }
})

test('the sentence of an obligation is made from its JSON, and nobody writes it twice', async () => {
  const file = 'obligations/work/local-work.json'
  const problem = await refusal({ [file]: { '/sentence': 'Local people work.' } })
  expect(problem).toMatchObject({ code: 'not-in-grammar', where: '/sentence' })
  expect(problem.message).toContain('Take it out')
})
