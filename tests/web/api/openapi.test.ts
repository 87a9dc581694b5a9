import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { isDate, isPeriod } from '#app/domain/calendar.ts'
import { API_BASE, ENDPOINTS, routeOf } from '#app/web/api/endpoints.ts'
import type { Content } from '#app/web/api/openapi-types.ts'
import { filledPath, openApiDocument } from '#app/web/api/openapi.ts'

const BASE = 'https://goodterms.example'
const document = openApiDocument(BASE)
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
)

test('it describes the endpoints of the table, and no others', () => {
  const described = operations.map(({ method, path }) =>
    routeOf({ method: method as 'get' | 'post', path }),
  )
  expect(described.toSorted()).toEqual(ENDPOINTS.map(routeOf).toSorted())
  expect(document.servers).toEqual([{ url: `${BASE}${API_BASE}` }])
})

test('every reference leads to a place in the document', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)]
    .map(([, reference = '']) => reference)
  expect(references.length).toBeGreaterThan(100)
  expect(references.filter((reference) => at(reference) === undefined)).toEqual([])
})

test('everything that a component says is used', () => {
  const text = JSON.stringify(document)
  const names = ['parameters', 'responses'].flatMap((part) =>
    Object.keys(document.components[part as 'parameters' | 'responses'])
      .map((name) => `"#/components/${part}/${name}"`),
  )
  expect(names.filter((name) => !text.includes(name))).toEqual([])
})

describe('the examples', () => {
  const ajv = new Ajv2020({ strict: false, discriminator: true })
  ajv.addFormat('date', isDate)
  ajv.addFormat('month', isPeriod)
  ajv.addFormat('month-and-day', true)
  ajv.addFormat('email', true)
  ajv.addFormat('uri', true)
  ajv.addSchema(document, 'document')

  const contents = operations.flatMap(({ operation }) => [
    ...contentsOf(operation.operationId, 'sends', operation.requestBody?.content),
    ...Object.entries(operation.responses).flatMap(([status, response]) =>
      '$ref' in response ? [] : contentsOf(operation.operationId, status, response.content),
    ),
  ])

  test.each(contents)('of what %s %s fits its schema as it stands in the document', (_a, _b, one) => {
    const schema = JSON.parse(
      JSON.stringify(one.schema).replaceAll('"#/', '"document#/'),
    ) as object
    const isDescription = one.example === undefined
    const validate = ajv.compile(schema)
    expect([isDescription || validate(one.example), validate.errors ?? []]).toEqual([true, []])
  })

  test('every answer has one, but for the description itself', () => {
    const bare = contents.filter(([, , { example }]) => example === undefined)
    expect(bare.map(([id]) => id)).toEqual(['readDescription'])
  })
})

test('every refusal is a Problem Details document', () => {
  for (const { content } of Object.values(document.components.responses)) {
    expect(content).toEqual({
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/api.problem-details' },
      },
    })
  }
})

test('a token is asked for everywhere but for the description', () => {
  expect(document.security).toEqual([{ token: [] }])
  const open = operations.filter(({ operation }) => operation.security !== undefined)
  expect(open.map(({ path }) => path)).toEqual(['/openapi.json'])
})

test('a return is sent as the schema of returns says, with a key, and stored with its address', () => {
  const { parameters, requestBody, responses } = document.paths['/contracts/{contract}/returns']
    ?.['post'] ?? {}
  expect(requestBody?.content['application/json']?.schema)
    .toEqual({ $ref: '#/components/schemas/return' })
  expect(parameters).toContainEqual({ $ref: '#/components/parameters/idempotencyKey' })
  expect(responses?.['201']).toMatchObject({ headers: { Location: { schema: { type: 'string' } } } })
})

test('a path is filled with examples', () => {
  expect(filledPath('/contracts/{contract}/returns/{period}/{version}'))
    .toBe('/contracts/W-207/returns/2026-06/1')
})

function contentsOf(
  id: string,
  what: string,
  contents: Readonly<Record<string, Content>> = {},
): readonly (readonly [string, string, Content])[] {
  return Object.values(contents).map((content) => [id, what, content] as const)
}

function at(reference: string): unknown {
  return reference.slice(2).split('/').reduce<unknown>(
    (node, name) => (node as Record<string, unknown> | undefined)?.[name],
    document,
  )
}
