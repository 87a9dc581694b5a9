import { expect, test } from 'vitest'
import { schemaChecker } from '#app/json/check-schema.ts'

const parameter = {
  title: 'a parameter',
  type: 'object',
  additionalProperties: false,
  required: ['parameter'],
  properties: { parameter: { type: 'string' } },
}
const named = { $ref: '#/$defs/parameter', title: 'a parameter' }
const list = {
  title: 'a list',
  type: 'array',
  items: { title: 'an entry', oneOf: [{ type: 'string', title: 'a word' }, named] },
}
const check = schemaChecker({
  $id: 'union-test.json',
  $defs: { parameter },
  type: 'object',
  additionalProperties: false,
  properties: {
    value: {
      title: 'Value',
      oneOf: [{ type: 'integer', title: 'a number' }, named, list],
    },
    a: { type: 'string' },
    b: { type: 'string' },
  },
  anyOf: [{ required: ['value'] }, { required: ['a', 'b'] }],
})

test('a value of no form gets one problem that lists the forms', () => {
  const problems = check({ value: 'x' })
  expect(problems).toMatchObject([{ code: 'wrong-type', where: '/value' }])
  expect(problems[0]?.message).toContain('a number; a parameter; a list')
})

test('a value that was meant to have one form gets the problems of that form', () => {
  expect(check({ value: { paramter: 'x' } })).toMatchObject([
    { code: 'unknown-field', where: '/value/paramter' },
  ])
})

test('a form inside a form is followed to its own problem', () => {
  expect(check({ value: ['x', { parameter: 3 }] })).toMatchObject([
    { code: 'wrong-type', where: '/value/1/parameter' },
  ])
})

test('a list was never meant to be the one word that may stand', () => {
  const two = { type: 'array', minItems: 2, items: { type: 'string' } }
  const span = schemaChecker({ oneOf: [{ const: 'period' }, two] })
  expect(span(['first'])).toMatchObject([{ code: 'out-of-range' }])
  expect(span('perio')).toMatchObject([{ code: 'not-allowed' }])
})

test('other problems of the same value are kept', () => {
  const codes = check({ value: 'x', a: 3 }).map(({ where }) => where)
  expect(codes.toSorted()).toEqual(['/a', '/value'])
})

test('of groups of fields one is needed, and they are named', () => {
  const problems = check({ a: 'x' })
  expect(problems).toMatchObject([{ code: 'missing-field', where: '' }])
  expect(problems[0]?.message).toContain('`value`; or `a` and `b`')
})
