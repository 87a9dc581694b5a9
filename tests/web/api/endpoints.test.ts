import { expect, test } from 'vitest'
import { API_BASE, ENDPOINTS, GROUPS, routeOf } from '#app/web/api/endpoints.ts'
import { PARAMETERS } from '#app/web/api/parameters.ts'

test('these are the endpoints, in the order of their groups', () => {
  expect(ENDPOINTS.map(routeOf)).toEqual([
    'GET /api/v1/contracts',
    'GET /api/v1/contracts/:contract',
    'GET /api/v1/contracts/:contract/versions',
    'GET /api/v1/contracts/:contract/returns',
    'GET /api/v1/contracts/:contract/returns/:period',
    'GET /api/v1/contracts/:contract/returns/:period/:version',
    'POST /api/v1/contracts/:contract/returns',
    'GET /api/v1/contracts/:contract/decisions',
    'GET /api/v1/contracts/:contract/decisions/:period',
    'GET /api/v1/findings',
    'GET /api/v1/contracts/:contract/notices',
    'GET /api/v1/contracts/:contract/notices/:period/:kind',
    'POST /api/v1/checks',
    'GET /api/v1/openapi.json',
  ])
  const groups = [...new Set(ENDPOINTS.map(({ group }) => group))]
  expect(groups).toEqual(Object.keys(GROUPS))
})

test('each has a name of its own', () => {
  expect(new Set(ENDPOINTS.map(({ id }) => id)).size).toBe(ENDPOINTS.length)
})

test('what stands in braces is a parameter in the path, and nothing else is', () => {
  for (const { path, parameters } of ENDPOINTS) {
    const inPath = parameters.map((name) => PARAMETERS[name]).filter((each) => each.in === 'path')
    const braces = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect(inPath.map(({ name }) => name)).toEqual(braces)
  }
})

test('only the description is open; everything else can be refused for want of a token', () => {
  const open = ENDPOINTS.filter(({ isOpen }) => isOpen)
  expect(open.map(({ path }) => path)).toEqual(['/openapi.json'])
  const closed = ENDPOINTS.filter(({ isOpen }) => !isOpen)
  expect(closed.filter(({ refusals }) => !refusals.includes(401))).toEqual([])
})

test('every endpoint says what happens to those who ask too often', () => {
  expect(ENDPOINTS.filter(({ refusals }) => !refusals.includes(429))).toEqual([])
})

test('whatever takes a body says what a body is refused for', () => {
  const sending = ENDPOINTS.filter(({ sends }) => sends !== undefined)
  expect(sending.map(({ refusals }) => [400, 413, 415, 422].every((one) => refusals.some((each) => each === one))))
    .toEqual([true, true])
})

test('what is stored needs a key for its repeats, and can be in conflict', () => {
  const storing = ENDPOINTS.filter(({ answers }) => answers.some(({ status }) => status === 201))
  expect(storing).toMatchObject([{ id: 'sendReturn', parameters: ['contract', 'idempotencyKey'] }])
  expect(storing[0]?.refusals).toContain(409)
})

test('the base is a version, so that a later one can stand beside it', () => {
  expect(API_BASE).toMatch(/\/v\d+$/)
})
