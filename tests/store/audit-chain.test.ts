import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { auditHead, sealAudit, verifyAudit } from '#app/store/audit-chain.ts'
import { recordAct } from '#app/store/audit.ts'
import { connect, type Engine, type Store } from '#app/store/open-store.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

const MINUTE_MS = 60_000
const FIRST_MS = Date.UTC(2026, 10, 23, 9)

describe.each(ENGINES)('the audit chain on %s', (engine) => {
  test('is whole over what was sealed, and counts what waits for its seal', async () => {
    await using empty = await anEmptyStore(engine)
    await acts(empty.store, 5)
    expect(await sealAudit(empty.store)).toBe(5)
    await acts(empty.store, 2, 5)

    const verified = await verifyAudit(empty.store.read, {})

    expect(verified).toMatchObject({ sealed: 5, unsealed: 2, breaks: [], head: { seq: 5 } })
  })

  test('is the same whether rows were sealed at once or one by one', async () => {
    await using atOnce = await anEmptyStore(engine)
    await using oneByOne = await anEmptyStore(engine)
    await acts(atOnce.store, 3)
    await sealAudit(atOnce.store)
    for (let number = 0; number < 3; number += 1) {
      await acts(oneByOne.store, 1, number)
      await sealAudit(oneByOne.store)
    }
    expect(await auditHead(atOnce.store.read)).toEqual(await auditHead(oneByOne.store.read))
  })

  test('seals each row once when two sealers and many workers are at it', async () => {
    await using empty = await anEmptyStore(engine)
    const beside = connect(empty.place)
    const rounds = Array.from({ length: 10 }, (_, round) => round)
    await Promise.all([
      ...rounds.map((round) => acts(empty.store, 3, round * 3, 0)),
      ...rounds.flatMap(() => [sealAudit(empty.store), sealAudit(beside)]),
    ])
    await sealAudit(beside)
    await beside.close()

    const verified = await verifyAudit(empty.store.read, {})
    expect(verified).toMatchObject({ sealed: 30, unsealed: 0, breaks: [] })
  })

  test('lets nobody change or take away a row by an ordinary statement', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await acts(store, 1)
    await sealAudit(store)
    const statements = [
      "update audit set actor = 'nobody'",
      'delete from audit',
      "update audit_seal set hash = 'x'",
      'delete from audit_seal',
    ]
    for (const statement of statements) {
      await expect(tampered(store, statement)).rejects.toThrow('are never changed')
    }
  })

  test('names a row that was changed, and only that one', async () => {
    await using found = await sealedAndTampered(engine, "update audit set actor = 'x' where id = 3")
    expect(found.verified.breaks).toEqual([
      { kind: 'changed', seq: 3, audit: 3, at: '2026-11-23T09:02:00.000Z', action: 'sign-in' },
    ])
  })

  test('names both rows where two changed places', async () => {
    await using found = await sealedAndTampered(
      engine,
      'update audit set id = -1 where id = 2; update audit set id = 2 where id = 4; ' +
        'update audit set id = 4 where id = -1',
      // PostgreSQL gives the numbers itself; an administrator would first take that away.
      'alter table audit alter column id drop identity',
    )
    expect(found.verified.breaks.map(({ kind, audit }) => [kind, audit])).toEqual([
      ['changed', 2],
      ['changed', 4],
    ])
  })

  test('names a row at which the clock stood more than a minute earlier', async () => {
    await using empty = await anEmptyStore(engine)
    await acts(empty.store, 3)
    await acts(empty.store, 2, 1)
    await sealAudit(empty.store)
    const { breaks, wentBack } = await verifyAudit(empty.store.read, {})
    expect([breaks, wentBack]).toEqual([[], []])

    await acts(empty.store, 2, 0)
    await sealAudit(empty.store)

    const verified = await verifyAudit(empty.store.read, {})
    expect(verified.breaks).toEqual([])
    expect(verified.wentBack).toEqual([{ id: 6, at: '2026-11-23T09:00:00.000Z' }])
  })

  test('names the place of a row that was taken out', async () => {
    await using found = await sealedAndTampered(engine, 'delete from audit where id = 3')
    expect(found.verified.breaks).toMatchObject([{ kind: 'missing', seq: 3, audit: 3 }])
  })

  test('names the place where a row was taken out with its seal', async () => {
    await using found = await sealedAndTampered(
      engine,
      'delete from audit where id = 3; delete from audit_seal where audit = 3',
    )
    expect(found.verified.breaks).toMatchObject([{ kind: 'seal-missing', seq: 3 }])
  })

  test('names a row that was put between others, before and after it is sealed', async () => {
    const putIn =
      'insert into audit (id, at, actor, role, action, object, outcome, detail) ' +
      (engine === 'postgres' ? 'overriding system value ' : '') +
      "values (-7, '2026-11-23T09:01:30.000Z', 'x', 'x', 'sign-in', 'x', 'done', '{}')"
    await using found = await sealedAndTampered(engine, putIn)
    expect(found.verified.breaks).toMatchObject([{ kind: 'inserted', audit: -7 }])

    await sealAudit(found.store)

    const { breaks } = await verifyAudit(found.store.read, {})
    expect(breaks).toMatchObject([{ kind: 'inserted', audit: -7 }])
  })

  test('finds a cut tail by a seal that was kept elsewhere, and by nothing else', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await acts(store, 5)
    await sealAudit(store)
    const kept = await auditHead(store.read)
    if (kept === undefined) throw new Error('nothing was sealed')
    expect(await verifyAudit(store.read, { kept })).toMatchObject({ holdsKept: true })

    await withoutTriggers(store)
    await tampered(store, 'delete from audit_seal where seq > 3; delete from audit where id > 3')

    expect(await verifyAudit(store.read, {})).toMatchObject({ sealed: 3, breaks: [] })
    expect(await verifyAudit(store.read, { kept })).toMatchObject({ holdsKept: false })
    expect(await verifyAudit(store.read, { kept: { hash: kept.hash } })).toMatchObject({
      holdsKept: false,
    })
  })

  test('finds a chain that was made anew by a seal that was kept elsewhere', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await acts(store, 3)
    await sealAudit(store)
    const kept = await auditHead(store.read)
    if (kept === undefined) throw new Error('nothing was sealed')

    await withoutTriggers(store)
    await tampered(store, "delete from audit_seal; update audit set actor = 'x' where id = 1")
    await sealAudit(store)
    await acts(store, 1, 3)
    await sealAudit(store)

    expect(await verifyAudit(store.read, { kept })).toMatchObject({ breaks: [], holdsKept: false })
  })
})

async function acts(store: Store, count: number, from = 0, apartMs = MINUTE_MS): Promise<void> {
  for (let number = from; number < from + count; number += 1) {
    const now = () => new Date(FIRST_MS + number * apartMs)
    await store.write((tx) =>
      recordAct(tx, { now }, {
        actor: { id: `person-${number}`, roles: ['officer'] },
        action: 'sign-in',
        object: `person/person-${number}`,
        detail: { number },
      }),
    )
  }
}

async function sealedAndTampered(engine: Engine, statements: string, first?: string) {
  const empty = await anEmptyStore(engine)
  const { store } = empty
  await acts(store, 5)
  await sealAudit(store)
  await withoutTriggers(store)
  if (engine === 'postgres' && first !== undefined) await tampered(store, first)
  await tampered(store, statements)
  const verified = await verifyAudit(store.read, {})
  return { store, verified, [Symbol.asyncDispose]: () => empty[Symbol.asyncDispose]() }
}

/** As an administrator of the database could do it. */
async function withoutTriggers(store: Store): Promise<void> {
  const statements = ['audit', 'audit_seal'].map((table) =>
    store.engine === 'sqlite'
      ? `drop trigger ${table}_no_update; drop trigger ${table}_no_delete`
      : `drop trigger ${table}_no_change on ${table}`,
  )
  await tampered(store, statements.join('; '))
}

async function tampered(store: Store, statements: string): Promise<void> {
  await store.write(async (tx) => {
    for (const statement of statements.split('; ')) await sql.raw(statement).execute(tx)
  })
}
