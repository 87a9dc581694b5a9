import { describe, expect, test } from 'vitest'
import { newToken } from '#app/access/api-token.ts'
import { isGood, isTokenInAddress, tokenActor } from '#app/web/api/token-actor.ts'
import { ENGINES } from '../../support/stores.ts'
import { REPAIRS, runningApi } from './running-api.ts'

const clock = { now: () => new Date('2026-11-23T09:00:00Z') }

describe.each(ENGINES)('who a token stands for, on %s', (engine) => {
  test('is its contractor, or a system of the council that sends nothing', async () => {
    await using api = await runningApi(engine)
    const { store } = api
    const own = await api.token({ id: 't-1', contractor: REPAIRS.contractor })
    expect(await tokenActor(`Bearer ${own}`, { store, ...clock })).toEqual({
      id: 't-1',
      name: 'A system',
      roles: ['contractor'],
      contractor: REPAIRS.contractor,
      seesRestricted: false,
    })
    const council = await api.token({ id: 't-2', sees_restricted: 1 })
    expect(await tokenActor(`bearer ${council}`, { store, ...clock })).toMatchObject({
      roles: ['council-system'],
      seesRestricted: true,
    })
  })

  test('is noted once a minute, in the store and nowhere else', async () => {
    await using api = await runningApi(engine)
    const { store } = api
    const token = await api.token({ id: 't-1' })
    await tokenActor(`Bearer ${token}`, { store, ...clock })
    const rows = await store.read.selectFrom('api_token').selectAll().execute()
    expect(rows).toMatchObject([{ used_at: '2026-11-23T09:00:00.000Z' }])
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('is nobody, unless the header is exactly a good token', async () => {
    await using api = await runningApi(engine)
    const { store } = api
    const token = await api.token()
    const shown = (header: string | undefined) => tokenActor(header, { store, ...clock })
    expect(await shown(undefined)).toBe('none')
    for (const header of [
      '', token, `Basic ${token}`, `Bearer ${token} `, `Bearer ${token}, Bearer ${token}`,
      `Bearer ${token.toUpperCase()}`, `Bearer ${newToken()}`, `Bearer ${token.slice(0, -1)}`,
    ]) {
      expect(await shown(header)).toBe('not-good')
    }
  })
})

test.each([
  ['2026-11-23T09:00:00.001Z', null, true],
  ['2026-11-23T09:00:00.000Z', null, false],
  ['2027-01-01T00:00:00.000Z', '2026-11-23T09:00:00.000Z', false],
  ['2027-01-01T00:00:00.000Z', '2026-11-23T09:00:00.001Z', true],
])('a token that ends at %s and is withdrawn at %s is good: %s', (ends_at, revoked_at, good) => {
  expect(isGood({ ends_at, revoked_at }, '2026-11-23T09:00:00.000Z')).toBe(good)
})

test.each([
  ['/api/v1/contracts', false],
  ['/api/v1/findings?outcome=met', false],
  ['/api/v1/contracts?token=1', true],
  ['/api/v1/contracts?Access_Token=1', true],
  ['/api/v1/contracts?api-key=1', false],
  [`/api/v1/contracts/${newToken()}`, true],
])('an address holds a token: %s %s', (address, holds) => {
  expect(isTokenInAddress(address)).toBe(holds)
})
