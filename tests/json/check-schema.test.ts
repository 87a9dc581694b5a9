import { expect, test } from 'vitest'
import { PROBLEMS_MAX, readSchema, schemaChecker } from '#app/json/check-schema.ts'

const text = { type: 'string', title: 'Text' }
const check = schemaChecker({
  type: 'object',
  title: 'Thing',
  additionalProperties: false,
  required: ['name'],
  properties: {
    name: text,
    pay: { type: 'integer', title: 'Pay', unit: 'pence', minimum: 0 },
    day: { type: 'string', format: 'date', title: 'Day' },
    month: { type: 'string', format: 'month' },
    yearly: { type: 'string', format: 'month-and-day' },
    email: { type: 'string', format: 'email' },
    url: { type: 'string', format: 'uri' },
  },
})

test('a value that fits has no problems', () => {
  const value = {
    name: 'x', pay: 0, day: '2028-02-29', month: '2026-04', yearly: '02-29',
    email: 'a@b.example', url: 'https://b.example/x',
  }
  expect(check(value)).toEqual([])
})

test('every problem is told at once', () => {
  const problems = check({ pay: '12.50', day: '2026-02-30', extra: 1 })
  expect(problems.map(({ code }) => code).toSorted()).toEqual([
    'missing-field', 'not-a-date', 'unknown-field', 'wrong-type',
  ])
})

test('a problem carries the file and the line', () => {
  expect(check({}, 'a.json', (pointer) => pointer.length)).toMatchObject([
    { where: '/name', file: 'a.json', line: 5 },
  ])
})

test('nothing is changed into what it should be', () => {
  const value = Object.freeze({ name: 'x', pay: '12' })
  expect(check(value)).toMatchObject([{ code: 'wrong-type' }])
  expect(check({ name: 'x', pay: null })).toMatchObject([{ code: 'wrong-type' }])
  expect(check({ name: 'x', pay: true })).toMatchObject([{ code: 'wrong-type' }])
})

test.each([
  ['day', '2026-02-30'],
  ['month', '2026-13'],
  ['yearly', '02-30'],
  ['email', 'nobody'],
  ['url', 'javascript:alert(1)'],
])('%s as %s is refused', (field, value) => {
  expect(check({ name: 'x', [field]: value })).toMatchObject([{ where: `/${field}` }])
})

test('a value with very many faults is refused quickly with the first of them', () => {
  const names = Array.from({ length: 100_000 }, (_, index) => `${'n'.repeat(70)}${index}`)
  const value = Object.fromEntries(names.map((name) => [name, 1]))
  expect(check({ name: 'x', ...value })).toHaveLength(PROBLEMS_MAX)
}, 2000)

test('a value that is very large and wrong is told its first fault', () => {
  const list = schemaChecker({ type: 'array', items: { type: 'object', required: ['name'] } })
  expect(list(Array.from({ length: 30_000 }, () => ({ name: 'x' })))).toEqual([])
  expect(list(Array.from({ length: 3_000 }, () => ({})))).toHaveLength(PROBLEMS_MAX)
  expect(list(Array.from({ length: 30_000 }, () => ({})))).toMatchObject([
    { code: 'missing-field', where: '/0/name' },
  ])
})

test('schemas of others may be used', () => {
  const shared = { $id: 'shared.json', $defs: { name: text } }
  const withShared = schemaChecker({ $ref: 'shared.json#/$defs/name' }, [shared])
  expect(withShared(3)).toMatchObject([{ code: 'wrong-type' }])
})

test('a schema of ours finds those it refers to', () => {
  const [problem] = schemaChecker(readSchema('examples'))({ obligation: 'x', examples: [{}] })
  expect(problem).toMatchObject({ code: 'missing-field' })
})

test('a schema that is itself wrong is our own mistake', () => {
  expect(() => schemaChecker({ type: 'object', propertys: {} })).toThrow('propertys')
})
