import { expect, test } from 'vitest'
import { schemaChecker } from '#app/json/check-schema.ts'

function message(schema: object, value: unknown): string {
  const problems = schemaChecker({ type: 'object', properties: { x: schema } })({ x: value })
  return problems.map((problem) => problem.message).join(' | ')
}

test.each([
  [{ type: 'string' }, 12, 'a text in quotes, but is 12; write it in quotes: "12".'],
  [{ type: 'boolean' }, 'yes', 'but is the text "yes"; write true or false without quotes.'],
  [{ type: 'array' }, 'x', 'a list, but is the text "x"; write it in square brackets: [ … ].'],
  [{ type: 'object' }, [], 'an object with named fields, but is an empty list.'],
  [{ type: 'string' }, null, 'but is null; write the value, or leave the field out'],
  [{ type: ['integer', 'null'] }, 'x', 'a whole number, or `null` where it is not known, but'],
  [{ type: 'string', format: 'date' }, 3, 'a date in quotes such as "2026-04-30", but is 3'],
])('a value of the wrong kind for %j is refused', (schema, value, words) => {
  expect(message(schema, value)).toContain(words)
})

test('a word outside a list is refused with the list and the one that was meant', () => {
  expect(message({ enum: ['weekly', 'monthly'] }, 'Monthly ')).toBe(
    '`x` must be one of `weekly`, `monthly`, but is the text "Monthly ". Did you mean `monthly`?',
  )
})

test('the only value that may stand is named', () => {
  const declared = { const: true, description: 'Of this month only. Or not.' }
  expect(message(declared, false)).toBe('`x` must be `true`, but is false. Of this month only.')
})

test('a tag without a list of choices is still refused', () => {
  const form = { type: 'object', properties: { kind: { const: 'a' } }, required: ['kind'] }
  const discriminator = { propertyName: 'kind' }
  const tagged = { type: 'object', discriminator, oneOf: [form], required: ['kind'] }
  expect(message(tagged, { kind: 'b' })).toContain('`kind` is the text "b"')
})

test('a value of no form is refused with the forms', () => {
  expect(message({ oneOf: [{ type: 'integer' }, { type: 'string', title: 'a word' }] }, true)).toBe(
    '`x` is true; it must be one of these: a whole number; a word.',
  )
})
