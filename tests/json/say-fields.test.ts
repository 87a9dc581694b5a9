import { expect, test } from 'vitest'
import { schemaChecker } from '#app/json/check-schema.ts'

const notInGrammar = { minItems: 'is empty.' }
const tests = { title: 'Tests', type: 'array', minItems: 1, notInGrammar }
const check = schemaChecker({
  type: 'object',
  additionalProperties: false,
  required: ['payTo'],
  properties: {
    payTo: { type: 'string', title: 'Last day', description: 'The last day of the period. More.' },
    tests,
  },
  notInGrammar: { path: 'may not stand in a rule.' },
})

test('a missing field is named with its title and what it is', () => {
  expect(check({})).toEqual([
    {
      code: 'missing-field',
      where: '/payTo',
      message: '`payTo` (Last day) is missing; add it. The last day of the period.',
    },
  ])
})

test('a field that nobody asked for is refused with those there are', () => {
  const [problem] = check({ payTo: 'x', 'a/b': 1 })
  expect(problem).toMatchObject({ code: 'unknown-field', where: '/a~1b' })
  expect(problem?.message).toContain('Write one of `payTo`, `tests`.')
})

test('a field that has no place in a rule is refused with the reason', () => {
  expect(check({ payTo: 'x', path: 1 })).toEqual([
    { code: 'not-in-grammar', where: '/path', message: '`path` may not stand in a rule.' },
  ])
})

test('an empty list that means something is refused with the reason', () => {
  expect(check({ payTo: 'x', tests: [] })).toMatchObject([
    { code: 'not-in-grammar', message: '`tests` (Tests) is empty.' },
  ])
})

test('a very long name is cut', () => {
  const [problem] = check({ payTo: 'x', ['n'.repeat(5000)]: 1 })
  expect(problem?.message.length).toBeLessThan(300)
})
