import { expect, test } from 'vitest'
import { readSchema } from '#app/json/read-schema.ts'
import { answerSchema } from '#app/web/api/answers.ts'
import { embeddedSchemas, inDocument, placeOfAnswer } from '#app/web/api/embedded-schemas.ts'

const embedded = embeddedSchemas([answerSchema('return')])

test('a schema brings all that it refers to, under names that keep two returns apart', () => {
  expect(Object.keys(embedded)).toEqual(['api.parts', 'api.return', 'common', 'return'])
})

test('a reference to a file becomes a place in the document', () => {
  expect(embedded['api.return']).toMatchObject({
    properties: {
      return: { $ref: '#/components/schemas/return' },
      hash: { $ref: '#/components/schemas/api.parts/$defs/hash' },
      period: { $ref: '#/components/schemas/common/$defs/month' },
    },
  })
})

test('a reference within a schema stays within it', () => {
  expect(JSON.stringify(embedded['return'])).toContain('"#/components/schemas/return/$defs/answer"')
})

test('no name of a file is left, and no rule is changed', () => {
  expect(JSON.stringify(embedded)).not.toMatch(/schema\.json|"\$id"/)
  const { required } = readSchema('return') as { readonly required: readonly string[] }
  expect(embedded['return']).toMatchObject({ required, additionalProperties: false })
})

test('a schema of the document itself refers like one of the answers', () => {
  const written = { type: 'array', items: { $ref: 'finding.schema.json' } }
  expect(inDocument(written)).toEqual({ type: 'array', items: placeOfAnswer('finding') })
})
