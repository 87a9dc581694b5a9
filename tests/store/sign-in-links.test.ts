import { describe, expect, test } from 'vitest'
import { endLinksOf, LINK_MINUTES, recordLink, useLink } from '#app/store/sign-in-links.ts'
import type { Store } from '#app/store/open-store.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'
import { aPerson, NOON, onRecord } from '../web/a-site.ts'

const after = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)
const ask = (store: Store, tokenHash: string, at = NOON) =>
  store.write((tx) => recordLink(tx, { tokenHash, person: 'p', at }))
const use = (store: Store, tokenHash: string, at = NOON) =>
  store.write((tx) => useLink(tx, tokenHash, at))

describe.each(ENGINES)('a one-time link on %s', (engine) => {
  test('of fifty uses at once exactly one wins', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await onRecord(store, aPerson({ id: 'p' }))
    await ask(store, 'h')
    const uses = await Promise.all(Array.from({ length: 50 }, () => use(store, 'h')))
    expect(uses.filter((person) => person === 'p')).toHaveLength(1)
    expect(uses.filter((person) => person === undefined)).toHaveLength(49)
  })

  test('lasts for ten minutes', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await onRecord(store, aPerson({ id: 'p' }))
    await ask(store, 'h')
    expect(LINK_MINUTES).toBe(10)
    expect(await use(store, 'h', after(10))).toBeUndefined()
    expect(await use(store, 'h', after(9.9))).toBe('p')
  })

  test('is ended by a newer one, or with whatever ends all of them', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await onRecord(store, aPerson({ id: 'p' }))
    await ask(store, 'old')
    await ask(store, 'new', after(1))
    expect(await use(store, 'old', after(1))).toBeUndefined()
    expect(await use(store, 'new', after(1))).toBe('p')
    await ask(store, 'newest', after(2))
    await store.write((tx) => endLinksOf(tx, 'p', after(2)))
    expect(await use(store, 'newest', after(2))).toBeUndefined()
  })

  test('does not live on when the clock is put back', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await onRecord(store, aPerson({ id: 'p' }))
    await ask(store, 'h')
    expect(await use(store, 'h', after(-1440))).toBeUndefined()
  })

  test('that nobody made is nobody’s', async () => {
    await using empty = await anEmptyStore(engine)
    expect(await use(empty.store, 'made up')).toBeUndefined()
  })
})
