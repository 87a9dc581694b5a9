import { describe, expect, test } from 'vitest'
import type { Store } from '#app/store/open-store.ts'
import {
  contractorsByName, markUsed, recordToken, revokeToken, tokenBelongs, tokenByHash, tokenById,
  tokensInScope,
} from '#app/store/tokens.ts'
import { recordContractor } from '#app/store/contracts.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

const NOW = '2026-11-23T09:00:00.000Z'

describe.each(ENGINES)('tokens on %s', (engine) => {
  test('are found by their hash, which is never given back', async () => {
    await using opened = await anEmptyStore(engine)
    const { store } = opened
    await withToken(store, { id: 't-1' })
    const found = await tokenByHash(store.read, 'hash of t-1')
    expect(found).toMatchObject({ id: 't-1', contractor: 'C-1', sees_restricted: 0 })
    expect(JSON.stringify(found)).not.toContain('hash')
    expect(JSON.stringify(await tokenById(store.read, 't-1'))).not.toContain('hash')
    expect(await tokenByHash(store.read, 'hash of t-2')).toBeUndefined()
  })

  test('are listed to whom they belong, the good ones first', async () => {
    await using opened = await anEmptyStore(engine)
    const { store } = opened
    await withToken(store, { id: 'ended', ends_at: NOW })
    await withToken(store, { id: 'good', made_at: '2026-01-01T00:00:00.000Z' })
    await withToken(store, { id: 'of another', contractor: 'C-2' })
    await withToken(store, { id: 'of the council', contractor: null })
    const idsOf = async (scope: Parameters<typeof tokensInScope>[1]) =>
      (await tokensInScope(store.read, scope, NOW)).map(({ id }) => id)
    expect(await idsOf({ reach: 'own', person: 'p', isManager: true, contractor: 'C-1' })).toEqual(['good', 'ended'])
    expect(await idsOf({ reach: 'all' })).toHaveLength(4)
    expect(await idsOf({ reach: 'own', person: 'p', isManager: true })).toEqual([])
    expect(await idsOf({ reach: 'none' })).toEqual([])
    expect(await tokenBelongs(store.read, 'of another')).toEqual({ contractor: 'C-2' })
    expect(await tokenBelongs(store.read, 'of the council')).toEqual({})
    expect(await tokenBelongs(store.read, 'nothing')).toBeUndefined()
  })

  test('that were withdrawn stay withdrawn from the first moment', async () => {
    await using opened = await anEmptyStore(engine)
    const { store } = opened
    await withToken(store, { id: 't-1' })
    const later = '2026-11-24T09:00:00.000Z'
    expect(await store.write((tx) => revokeToken(tx, 't-1', later))).toBe(true)
    expect(await store.write((tx) => revokeToken(tx, 't-1', NOW))).toBe(true)
    expect(await store.write((tx) => revokeToken(tx, 't-1', later))).toBe(false)
    expect(await tokenById(store.read, 't-1')).toMatchObject({ revoked_at: NOW })
  })

  test('are marked as used once a minute', async () => {
    await using opened = await anEmptyStore(engine)
    const { store } = opened
    await withToken(store, { id: 't-1' })
    const mark = (at: string, unlessSince: string) =>
      store.write((tx) => markUsed(tx, 't-1', { at, unlessSince }))
    await mark(NOW, '2026-11-23T08:59:00.000Z')
    await mark('2026-11-23T09:00:59.000Z', '2026-11-23T08:59:59.000Z')
    expect(await tokenById(store.read, 't-1')).toMatchObject({ used_at: NOW })
    await mark('2026-11-23T09:01:01.000Z', '2026-11-23T09:00:01.000Z')
    expect(await tokenById(store.read, 't-1')).toMatchObject({
      used_at: '2026-11-23T09:01:01.000Z',
    })
  })

  test('can be made for contractors on record, by name', async () => {
    await using opened = await anEmptyStore(engine)
    const { store } = opened
    await withToken(store, { id: 't-1', contractor: 'C-2' })
    await withToken(store, { id: 't-2', contractor: 'C-1' })
    expect(await contractorsByName(store.read)).toEqual([
      { id: 'C-1', name: 'Firm C-1' },
      { id: 'C-2', name: 'Firm C-2' },
    ])
  })
})

async function withToken(
  store: Store,
  changes: { readonly id: string } & Partial<Parameters<typeof recordToken>[1]>,
): Promise<void> {
  const { contractor = 'C-1' } = changes
  await store.write(async (tx) => {
    if (contractor !== null) {
      const firm = { id: contractor, name: `Firm ${contractor}`, address: 'Norwich' }
      await recordContractor(tx, firm, { at: NOW, by: 'p' })
    }
    await recordToken(tx, {
      token_hash: `hash of ${changes.id}`,
      name: 'Payroll',
      sees_restricted: 0,
      made_by: 'p',
      made_at: NOW,
      ends_at: '2027-11-23T09:00:00.000Z',
      ...changes,
      contractor,
    })
  })
}
