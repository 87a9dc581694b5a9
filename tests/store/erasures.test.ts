import { describe, expect, test } from 'vitest'
import { ERASED_AFTER } from '#app/domain/erased-after.ts'
import { eraseAgain, eraseOld } from '#app/store/erasures.ts'
import { erasuresOnRecord } from '#app/store/erasure-list.ts'
import type { Store } from '#app/store/open-store.ts'
import { recordExample } from '../support/recorded-example.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

const OCTOBER = { from: '2026-10', to: '2026-10' }
const NOTHING = {
  annexes: 0,
  sessions: 0,
  'sign-in-links': 0,
  'sign-in-attempts': 0,
  answers: 0,
  jobs: 0,
  'outbox-bodies': 0,
}
const at = (instant: string) => ({ now: () => new Date(instant) })

describe.each(ENGINES)('erasing on %s', (engine) => {
  test('keeps the rows of a month for thirteen months after it, and then erases them', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await recordExample(store, 'month', OCTOBER)

    expect(await eraseOld(store, at('2027-11-30T23:59:59Z'), ERASED_AFTER)).toEqual(NOTHING)
    const erased = await eraseOld(store, at('2027-12-01T00:00:00Z'), ERASED_AFTER)

    expect(erased).toEqual({ ...NOTHING, annexes: 7 })
    const annexes = await store.read.selectFrom('annex').selectAll().execute()
    expect(annexes.every(({ body, hash }) => body === null && hash !== '')).toBe(true)
    const listed = await erasuresOnRecord(store.read)
    expect(listed).toHaveLength(7)
    expect(listed[0]).toMatchObject({ kind: 'annexes', erased_at: '2027-12-01T00:00:00.000Z' })
    const acts = await store.read
      .selectFrom('audit')
      .select(['actor', 'detail'])
      .where('action', '=', 'erase')
      .execute()
    expect(acts.map(({ detail }) => JSON.parse(detail))).toEqual([erased])
  })

  test('keeps the rows of a contract while one of its cases is open', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await recordExample(store, 'month', OCTOBER)
    const contract = await openCase(store)

    const erased = await eraseOld(store, at('2028-01-01T00:00:00Z'), ERASED_AFTER)

    expect(erased.annexes).toBe(6)
    const kept = await store.read
      .selectFrom('annex')
      .innerJoin('decision', 'decision.id', 'annex.decision')
      .select('decision.contract')
      .where('annex.body', 'is not', null)
      .execute()
    expect(kept.map((row) => row.contract)).toEqual([contract])
  })

  test('erases what has ended, and nothing that still holds', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await withPerson(store)

    const erased = await eraseOld(store, at('2026-11-23T09:00:00Z'), ERASED_AFTER)

    expect(erased).toEqual({
      annexes: 0,
      sessions: 1,
      'sign-in-links': 1,
      'sign-in-attempts': 1,
      answers: 1,
      jobs: 1,
      'outbox-bodies': 1,
    })
    const { read } = store
    const held = {
      sessions: await read.selectFrom('session').select('token_hash').execute(),
      jobs: await read.selectFrom('job').select('id as token_hash').execute(),
    }
    expect(held).toEqual({
      sessions: [{ token_hash: 'holds' }],
      jobs: [{ token_hash: 'holds' }],
    })
    const mail = await read.selectFrom('outbox').select(['id', 'text_body', 'recipient']).execute()
    expect(mail.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      { id: 'holds', text_body: 'text', recipient: 'a@b.example' },
      { id: 'old', text_body: '', recipient: '' },
    ])
  })

  test('is done again on an older database by its list, and then not twice', async () => {
    await using empty = await anEmptyStore(engine)
    await using older = await anEmptyStore(engine)
    await recordExample(empty.store, 'month', OCTOBER)
    await eraseOld(empty.store, at('2028-01-01T00:00:00Z'), ERASED_AFTER)
    const list = await erasuresOnRecord(empty.store.read)
    await copyDecisions(empty.store, older.store)

    const again = () => older.store.write((tx) => eraseAgain(tx, [...list, ...list]))

    expect(await again()).toBe(7)
    const annexes = await older.store.read.selectFrom('annex').select('body').execute()
    expect(annexes.map(({ body }) => body)).toEqual(Array.from({ length: 7 }, () => null))
    expect(await again()).toBe(0)
  })
})

async function openCase(store: Store): Promise<string> {
  const { contract } = await store.read
    .selectFrom('decision')
    .select('contract')
    .limit(1)
    .executeTakeFirstOrThrow()
  await store.write((tx) =>
    tx
      .insertInto('case')
      .values({
        id: 'case-1',
        contract,
        obligation: 'x',
        is_restricted: 0,
        opened_by: 'person-1',
        opened_at: '2026-11-23T09:00:00.000Z',
        opened_for: '2026-10',
        review_on: null,
        closed_at: null,
        closed_because: null,
      })
      .execute(),
  )
  return contract
}

/** The same decisions with their rows, as a backup would have them. */
async function copyDecisions(from: Store, to: Store): Promise<void> {
  const rows = await from.read.selectFrom('decision').selectAll().execute()
  const ruleSets = await from.read.selectFrom('rule_set').selectAll().execute()
  const contracts = await from.read.selectFrom('contract').selectAll().execute()
  const contractors = await from.read.selectFrom('contractor').selectAll().execute()
  await to.write(async (tx) => {
    await tx.insertInto('rule_set').values(ruleSets).execute()
    await tx.insertInto('contractor').values(contractors).execute()
    await tx.insertInto('contract').values(contracts).execute()
    await tx.insertInto('decision').values(rows).execute()
    const annexes = rows.map(({ id }) => ({
      decision: id,
      hash: 'x',
      body: '{}',
      erased_at: null,
    }))
    await tx.insertInto('annex').values(annexes).execute()
  })
}

async function withPerson({ write }: Store): Promise<void> {
  const [old, holds] = ['2026-11-23T08:59:00.000Z', '2026-11-23T09:01:00.000Z']
  const long = '2025-10-23T08:00:00.000Z'
  const person = 'person-1'
  const job = {
    kind: 'x',
    same_as: null,
    input: '{}',
    attempts: 1,
    due_at: long,
    locked_until: null,
    done_count: 0,
    of_count: 0,
    outcome: null,
    made_at: long,
  }
  const mail = {
    purpose: 'x',
    recipient: 'a@b.example',
    subject: 'subject',
    text_body: 'text',
    attempts: 1,
    due_at: long,
    locked_until: null,
    last_reply: null,
    made_at: long,
  }
  await write(async (tx) => {
    await tx
      .insertInto('person')
      .values({
        id: person,
        name: 'Made-up Person',
        email: 'a@b.example',
        post: '',
        contractor: null,
        sees_restricted: 0,
        recorded_at: old,
        disabled_at: null,
      })
      .execute()
    const session = { person, began_at: long, seen_at: long }
    await tx
      .insertInto('session')
      .values([
        { token_hash: 'old', ends_at: old, ...session },
        { token_hash: 'holds', ends_at: holds, ...session },
      ])
      .execute()
    const link = { person, asked_at: long, used_at: null }
    await tx
      .insertInto('sign_in_link')
      .values([
        { token_hash: 'old', ends_at: old, ...link },
        { token_hash: 'holds', ends_at: holds, ...link },
      ])
      .execute()
    const attempt = { state: 'x', nonce: 'x', verifier: 'x' }
    await tx
      .insertInto('sign_in_attempt')
      .values([
        { token_hash: 'old', ends_at: old, ...attempt },
        { token_hash: 'holds', ends_at: holds, ...attempt },
      ])
      .execute()
    const answer = { owner: 'x', request_hash: 'x', status: 201, answer: '{}' }
    await tx
      .insertInto('idempotency')
      .values([
        { key: 'old', made_at: long, ...answer },
        { key: 'holds', made_at: old, ...answer },
      ])
      .execute()
    await tx
      .insertInto('job')
      .values([
        { id: 'old', state: 'done', ended_at: long, ...job },
        { id: 'holds', state: 'waiting', ended_at: null, ...job },
      ])
      .execute()
    await tx
      .insertInto('outbox')
      .values([
        { id: 'old', message_id: 'old', state: 'sent', sent_at: long, ...mail },
        { id: 'holds', message_id: 'holds', state: 'waiting', sent_at: null, ...mail },
      ])
      .execute()
  })
}
