import { expect, test } from 'vitest'
import { curlOf } from '#app/web/api/curl.ts'
import type { Operation } from '#app/web/api/openapi-types.ts'
import { PARAMETERS } from '#app/web/api/parameters.ts'

const SERVER = 'https://goodterms.example/api/v1'
const OPERATION: Operation = {
  operationId: 'x', tags: [], summary: '', description: '', parameters: [], responses: {},
}

test('a question has its token, its path and what follows the question mark', () => {
  const { contract, ofOutcome, page } = PARAMETERS
  const parameters = [contract, ofOutcome, page]
  const path = '/contracts/{contract}'
  expect(curlOf({ server: SERVER, method: 'get', path, operation: OPERATION, parameters })).toBe(
    `curl -s '${SERVER}/contracts/W-207?outcome=not-met' \\\n` +
      '  -H "Authorization: Bearer $GOODTERMS_TOKEN"',
  )
})

test('what is sent has its type, its key and a file', () => {
  const content = { 'application/json': { schema: {} } }
  const operation = { ...OPERATION, requestBody: { required: true as const, content } }
  const parameters = [PARAMETERS.idempotencyKey]
  const curl = curlOf({ server: SERVER, method: 'post', path: '/x', operation, parameters })
  expect(curl.split(' \\\n  ')).toEqual([
    `curl -s -X POST '${SERVER}/x'`,
    '-H "Authorization: Bearer $GOODTERMS_TOKEN"',
    `-H 'Idempotency-Key: ${PARAMETERS.idempotencyKey.example}'`,
    "-H 'Content-Type: application/json'",
    '--data @return.json',
  ])
})

test('what is open needs no token', () => {
  const operation = { ...OPERATION, security: [] as const }
  const curl = curlOf({ server: SERVER, method: 'get', path: '/x', operation, parameters: [] })
  expect(curl).toBe(`curl -s '${SERVER}/x'`)
})
