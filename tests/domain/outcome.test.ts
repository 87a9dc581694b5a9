import { expect, test } from 'vitest'
import { OUTCOMES, UNKNOWN_REASONS } from '#app/domain/outcome.ts'
import { readSchema } from '#app/json/read-schema.ts'

test('nothing is ever merely passed or failed: what cannot be told has its own word', () => {
  expect(OUTCOMES).toContain('cannot-tell')
  expect(new Set(OUTCOMES).size).toBe(7)
})

test('each reason for not knowing is one of its own', () => {
  expect(new Set(UNKNOWN_REASONS).size).toBe(UNKNOWN_REASONS.length)
})

test('the schema of examples knows every outcome and every reason', () => {
  const schemas = JSON.stringify([readSchema('common'), readSchema('examples')])
  expect(schemas).toContain(`"enum":${JSON.stringify(OUTCOMES)}`)
  expect(schemas).toContain(`"enum":${JSON.stringify(UNKNOWN_REASONS)}`)
})
