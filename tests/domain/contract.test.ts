import { expect, test } from 'vitest'
import { WINDOWS } from '#app/domain/contract.ts'
import { readSchema } from '#app/json/read-schema.ts'

test('the schema knows every window that a contract may have', () => {
  const schema = JSON.stringify(readSchema('contract'))
  expect(schema).toContain(`"enum":${JSON.stringify(WINDOWS)}`)
})
