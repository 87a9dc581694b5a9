import { expect, test } from 'vitest'
import { schemaChecker } from '#app/json/check-schema.ts'

function message(schema: object, value: unknown): string {
  const problems = schemaChecker({ type: 'object', properties: { x: schema } })({ x: value })
  expect(problems).toHaveLength(1)
  return `${problems[0]?.code}: ${problems[0]?.message}`
}

test('a sentence names the field, its title, what is expected and what to write', () => {
  const pay = { type: 'integer', title: 'Pay for the hour', unit: 'pence' }
  expect(message(pay, '£12.50')).toBe(
    'wrong-type: `x` (Pay for the hour) must be a whole number of pence, but is the text ' +
      '"£12.50"; write whole pence without quotes: 1250.',
  )
})

test('a keyword without a sentence of its own is told in general words', () => {
  expect(message({ type: 'integer', multipleOf: 2 }, 3)).toBe(
    'not-allowed: `x` is not allowed here.',
  )
})

test('what the grammar refuses is told with its reason', () => {
  const operator = { enum: ['atLeast'], notInGrammar: { gte: 'is not ours. Write `atLeast`.' } }
  expect(message(operator, 'gte')).toBe('not-in-grammar: `gte` is not ours. Write `atLeast`.')
})

test('an error that only announces others says nothing itself', () => {
  const schema = { type: 'object', propertyNames: { type: 'string', maxLength: 2 } }
  expect(message(schema, { abc: 1 })).toContain('at most 2')
})
