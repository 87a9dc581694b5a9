import { describe, expect, test } from 'vitest'
import { hashOfToken } from '#app/access/api-token.ts'
import type { Actor } from '#app/access/may.ts'
import type { Store } from '#app/store/open-store.ts'
import { tokenByHash, tokenById } from '#app/store/tokens.ts'
import { makeToken, replaceToken, withdrawToken } from '#app/web/tokens/make-token.ts'
import { anEmptyStore, ENGINES } from '../../support/stores.ts'

const SEEING: Actor = { id: 'a', name: 'A', roles: ['administrator'], seesRestricted: true }
const UNSEEING: Actor = { ...SEEING, id: 'b', seesRestricted: false }
const WISH = { name: 'Dashboard', contractor: null, months: 3, seesRestricted: true }
const clock = { now: () => new Date('2026-11-23T09:00:00Z') }

describe.each(ENGINES)('a token on %s', (engine) => {
  test('is kept as its hash alone, and its making is on record without it', async () => {
    await using opened = await anEmptyStore(engine)
    const { store } = opened
    const { id, token, endsAt } = await makeToken({ store, ...clock }, SEEING, WISH)
    expect(await tokenByHash(store.read, hashOfToken(token))).toMatchObject({
      id,
      name: 'Dashboard',
      ends_at: '2027-02-23T09:00:00.000Z',
      sees_restricted: 1,
    })
    const rows = await store.read.selectFrom('api_token').selectAll().execute()
    const acts = await actsOf(store)
    expect(acts).toMatchObject([{ actor: 'a', action: 'tokens.change', object: `token/${id}` }])
    expect(JSON.parse(acts[0]?.detail ?? '')).toEqual({ did: 'made', endsAt, seesRestricted: true })
    expect(JSON.stringify([rows, acts])).not.toContain(token)
  })

  test('that is replaced ends at once, or a day later', async () => {
    await using opened = await anEmptyStore(engine)
    const { store } = opened
    const site = { store, ...clock }
    const first = await made(site)
    const second = await replaceToken(site, SEEING, first, 'tomorrow')
    expect(await tokenById(store.read, first.id)).toMatchObject({
      revoked_at: '2026-11-24T09:00:00.000Z',
    })
    expect(await tokenById(store.read, second.id)).toMatchObject({
      name: 'Dashboard', sees_restricted: 1, revoked_at: null,
    })
    const third = await made(site)
    await replaceToken(site, SEEING, third, 'now')
    expect(await tokenById(store.read, third.id)).toMatchObject({
      revoked_at: '2026-11-23T09:00:00.000Z',
    })
  })

  test('is replaced with no more rights than the one who replaces it has', async () => {
    await using opened = await anEmptyStore(engine)
    const { store } = opened
    const site = { store, ...clock }
    const { id } = await replaceToken(site, UNSEEING, await made(site), 'now')
    expect(await tokenById(store.read, id)).toMatchObject({ sees_restricted: 0 })
  })

  test('is withdrawn once, with one line of the audit', async () => {
    await using opened = await anEmptyStore(engine)
    const { store } = opened
    const site = { store, ...clock }
    const { id } = await made(site)
    await withdrawToken(site, UNSEEING, id)
    await withdrawToken(site, UNSEEING, id)
    const details = (await actsOf(store)).map(({ detail }) => detail)
    expect(details.filter((detail) => detail.includes('withdrawn'))).toHaveLength(1)
  })
})

async function made(site: { readonly store: Store } & typeof clock) {
  const { id } = await makeToken(site, SEEING, WISH)
  const token = await tokenById(site.store.read, id)
  if (token === undefined) throw new Error('the token was not stored')
  return token
}

function actsOf({ read }: Store) {
  return read.selectFrom('audit').selectAll().orderBy('id').execute()
}
