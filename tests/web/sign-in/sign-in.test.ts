import type { Request } from 'express'
import { expect, test } from 'vitest'
import { hashOfSecret, newSecret } from '#app/access/secrets.ts'
import { sessionToken, signIn } from '#app/web/sign-in/sign-in.ts'
import { anEmptyStore } from '../../support/stores.ts'
import { aPerson, NOON, onRecord } from '../a-site.ts'

const site = { baseUrl: 'http://127.0.0.1:3000', now: () => NOON }
const asked = (cookie = '') => ({ get: () => cookie }) as unknown as Request

test('whoever has shown who they are gets a session, and that is on record', async () => {
  await using empty = await anEmptyStore('sqlite')
  const { store } = empty
  await onRecord(store, aPerson({ id: 'p', roles: ['officer'] }))
  const by = { person: 'p', by: 'council account' } as const
  const token = await store.write((tx) => signIn(tx, site, asked(), by))
  const rows = await store.read.selectFrom('session').selectAll().execute()
  expect(rows).toMatchObject([{ person: 'p', token_hash: hashOfSecret(token ?? '') }])
  const acts = await store.read.selectFrom('audit').selectAll().execute()
  expect(acts).toMatchObject([{ actor: 'p', role: 'officer', action: 'sign-in' }])
})

test('nobody who is disabled or unknown gets one', async () => {
  await using empty = await anEmptyStore('sqlite')
  const { store } = empty
  await onRecord(store, aPerson({ id: 'gone', isDisabled: true }))
  for (const person of ['gone', 'unknown']) {
    const by = { person, by: 'link' } as const
    expect(await store.write((tx) => signIn(tx, site, asked(), by))).toBeUndefined()
  }
  expect(await store.read.selectFrom('session').selectAll().execute()).toEqual([])
})

test('only what has the shape of a token is taken for one', () => {
  const token = newSecret()
  expect(sessionToken(asked(`goodterms=${token}`), site)).toBe(token)
  expect(sessionToken(asked('goodterms=x'), site)).toBeUndefined()
})
