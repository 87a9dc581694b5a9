import { expect, test } from 'vitest'
import { schemaChecker } from '#app/json/check-schema.ts'

const check = schemaChecker({
  type: 'object',
  additionalProperties: false,
  required: ['payTo'],
  properties: { payTo: { type: 'string' }, other: { type: 'string' } },
  notInGrammar: { path: 'may not stand here. Take it out.' },
})

test('a misspelt field is not also missing', () => {
  expect(check({ payto: 'x' })).toMatchObject([{ code: 'unknown-field' }])
})

test('what stands in place of a field is told, not that the field is missing', () => {
  expect(check({ path: 'x' })).toMatchObject([{ code: 'not-in-grammar' }])
})

test('a field that is missing for itself is told', () => {
  const codes = check({ othr: 'x' }).map(({ code }) => code)
  expect(codes.toSorted()).toEqual(['missing-field', 'unknown-field'])
})

test('a choice that is no form of the value is told once', () => {
  const tagged = schemaChecker({
    type: 'object',
    required: ['kind'],
    properties: { kind: { enum: ['a'] } },
    discriminator: { propertyName: 'kind' },
    oneOf: [{ type: 'object', properties: { kind: { const: 'a' } }, required: ['kind'] }],
  })
  expect(tagged({ kind: 'b' })).toHaveLength(1)
  expect(tagged({})).toHaveLength(1)
})
