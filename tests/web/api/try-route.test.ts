import { expect, test } from 'vitest'
import type { Api, ApiAnswer, ApiAsk } from '#app/web/api/api-route.ts'
import { tryRoute } from '#app/web/api/try-route.ts'

const API = {} as Api
const ASK: ApiAsk = {
  actor: { id: 't', name: 'T', roles: ['council-system'], seesRestricted: false },
  params: {}, query: new Map(), belongs: {}, address: '/api/v1/checks',
  header: () => undefined, body: Uint8Array.of(1),
}
const TRIED: ApiAnswer = { status: 200, json: '{}' }

test('of twenty at once some are sent away for a moment, and the others are answered', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  const route = tryRoute(async () => {
    await gate
    return TRIED
  })
  const asked = Array.from({ length: 20 }, () => route.answer(ASK, API))
  const away = await Promise.all(asked.slice(9))
  expect(away).toMatchObject(Array.from({ length: 11 }, () => ({
    refusal: { status: 503 }, headers: { 'Retry-After': '2' },
  })))
  open()
  expect(await Promise.all(asked.slice(0, 9))).toEqual(Array.from({ length: 9 }, () => TRIED))
})

test('only who asks and what was sent is handed on', async () => {
  const route = tryRoute(async (trial) => {
    expect(trial).toEqual({ actor: ASK.actor, body: ASK.body })
    return TRIED
  })
  expect(await route.answer(ASK, API)).toEqual(TRIED)
})
