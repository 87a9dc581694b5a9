import { describe, expect, test } from 'vitest'
import { recordAttempt, takeAttempt } from '#app/store/sign-in-attempts.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'
import { NOON } from '../web/a-site.ts'

const attempt = { state: 's', nonce: 'n', verifier: 'v' }
const after = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

describe.each(ENGINES)('an attempt to sign in on %s', (engine) => {
  test('is taken once', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await store.write((tx) => recordAttempt(tx, 'h', attempt, NOON))
    const take = () => store.write((tx) => takeAttempt(tx, 'h', NOON))
    expect({ ...(await take()) }).toEqual(attempt)
    expect(await take()).toBeUndefined()
  })

  test('is over after ten minutes, and then forgotten', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await store.write((tx) => recordAttempt(tx, 'old', attempt, NOON))
    expect(await store.write((tx) => takeAttempt(tx, 'old', after(10)))).toBeUndefined()
    await store.write((tx) => recordAttempt(tx, 'new', attempt, after(10)))
    const rows = await store.read.selectFrom('sign_in_attempt').select('token_hash').execute()
    expect(rows.map(({ token_hash }) => token_hash)).toEqual(['new'])
  })
})
