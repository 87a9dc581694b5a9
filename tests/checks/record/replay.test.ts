import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { replay, type Replayed } from '#app/checks/record/replay.ts'
import { rulesOnRecord } from '#app/checks/record/rules-on-record.ts'
import type { MonthlyReturn } from '#app/domain/monthly-return.ts'
import { canonicalJson, hashOf } from '#app/json/canonical-json.ts'
import type { Store } from '#app/store/open-store.ts'
import { recordReturn } from '#app/store/returns.ts'
import { checkExample, recordExample } from '../../support/recorded-example.ts'
import { anEmptyStore, ENGINES } from '../../support/stores.ts'

const OCTOBER = { from: '2026-10', to: '2026-10' }

describe.each(ENGINES)('a month decided again on %s', (engine) => {
  test('comes out the same, contract by contract', async () => {
    await using month = await recordedMonth(engine)
    const replayed = await replayed2026(month.store)
    expect(replayed.map(({ ended }) => ended)).toEqual(Array.from({ length: 7 }, () => 'same'))
    expect(await replayed2026(month.store, 'R-none')).toEqual([])
  })

  test('rests on the return that counted then, not on a newer one', async () => {
    await using month = await recordedMonth(engine)
    const { store, contract } = month
    const corrected = await newVersionOf(store, contract)
    expect(await onlyOne(store, contract)).toEqual({ contract, ended: 'same' })

    await checkExample(store, OCTOBER)

    expect(corrected.version).toBe(2)
    expect(await onlyOne(store, contract)).toEqual({ contract, ended: 'same' })
  })

  test('names the place and both values where a decision was changed', async () => {
    await using month = await recordedMonth(engine)
    const { store, contract } = month
    await changedBody(store, contract, (body) => body.replace(/"outcome":"[a-z-]+"/, '"outcome":"met!"'))
    const found = await onlyOne(store, contract)
    expect(found).toMatchObject({ ended: 'differs', difference: { before: '"met!"' } })
    expect(differenceOf(found)).toMatch(/^\/findings\/\d+\/outcome$/)
  })

  test('says when a return was changed, also with its hash beside it', async () => {
    await using month = await recordedMonth(engine)
    const { store, contract } = month
    const [row] = await returnsOf(store, contract)
    if (row === undefined) throw new Error('there is no return')
    const changed = { ...(JSON.parse(row.body) as MonthlyReturn), receivedOn: '2026-11-01' }
    await store.write((tx) =>
      tx
        .updateTable('monthly_return')
        .set({ body: canonicalJson(changed), hash: hashOf(changed) })
        .where('contract', '=', contract)
        .execute(),
    )
    expect(await onlyOne(store, contract)).toEqual({
      contract,
      ended: 'cannot',
      why: 'Version 1 of the return for 2026-10 was changed in the database.',
    })
  })

  test('says when the contract or the rules it was judged by were changed', async () => {
    await using month = await recordedMonth(engine)
    const { store, contract } = month
    await run(store, "update contract_version set body = replace(body, '\"version\":1', '\"version\":9')")
    expect(await onlyOne(store, contract)).toMatchObject({
      why: 'Version 1 of the contract was changed in the database.',
    })
    await run(store, "update rule_set set files = replace(files, '1271', '1270')")
    const found = await onlyOne(store, contract)
    expect(found).toMatchObject({ ended: 'cannot' })
    expect(found).toHaveProperty('why', expect.stringContaining('was changed in the database'))
  })

  test('says when a list tells something else than the decision', async () => {
    await using month = await recordedMonth(engine)
    const { store } = month
    await run(store, "update finding set outcome = 'met' where outcome <> 'met'")
    const replayed = await replayed2026(store)
    expect(replayed.some(({ ended }) => ended === 'differs')).toBe(true)
    const found = replayed.find(({ ended }) => ended === 'differs')
    expect(differenceOf(found)).toMatch(/^\/lists\//)
  })

  test('says since when rows are erased, and that what was sealed about them agrees', async () => {
    await using month = await recordedMonth(engine)
    const { store, contract } = month
    await run(store, "update annex set body = null, erased_at = '2027-12-01T00:00:00.000Z'")
    expect(await onlyOne(store, contract)).toEqual({
      contract,
      ended: 'rows-erased',
      erasedAt: '2027-12-01T00:00:00.000Z',
    })
  })

  test('finds a changed annex, and shows nobody whose pay it is', async () => {
    await using month = await recordedMonth(engine)
    const { store } = month
    await run(store, "update annex set body = replace(body, '\"line\":', '\"line\":1')")
    const found = (await replayed2026(store)).find(({ ended }) => ended === 'differs')
    expect(found).toMatchObject({ difference: { before: '(not shown)', after: '(not shown)' } })
  })
})

describe.each(ENGINES)('what was recorded beside a decision on %s', (engine) => {
  test.each(['subject', 'text_body', 'html_body', 'before_approval'])(
    'is missed where the %s of a notice was changed',
    async (column) => {
      await using month = await recordedMonth(engine)
      const { store, contract } = month
      await run(
        store,
        `update notice set ${column} = '["all is well"]' where contract = '${contract}'`,
      )
      const found = await onlyOne(store, contract)
      expect(differenceOf(found)).toMatch(new RegExp(String.raw`^/notices/[a-z-]+/0/${column}$`))
    },
  )

  test('is missed where a notice is gone, or is said to be replaced', async () => {
    await using month = await recordedMonth(engine)
    const { store, contract } = month
    await run(store, `update notice set superseded_at = 'x' where contract = '${contract}'`)
    expect(differenceOf(await onlyOne(store, contract))).toMatch(/^\/notices/)
    await run(store, `delete from notice where contract = '${contract}'`)
    expect(differenceOf(await onlyOne(store, contract))).toMatch(/^\/notices/)
  })

  test('shows nobody what a note says', async () => {
    await using month = await recordedMonth(engine)
    const { store } = month
    await run(store, "update notice set text_body = 'x' where is_restricted = 1")
    const found = (await replayed2026(store)).find(({ ended }) => ended === 'differs')
    expect(differenceOf(found)).toBe('/notices/restricted-note/0/text_body')
    expect(found).toMatchObject({ difference: { before: '(not shown)', after: '(not shown)' } })
  })

  test('is missed where a decision was taken away with all its rows', async () => {
    await using month = await recordedMonth(engine)
    const { store, contract } = month
    for (const table of ['notice', 'finding', 'annex', 'decision_body']) {
      const own = `select id from decision where contract = '${contract}'`
      await run(store, `delete from ${table} where decision in (${own})`)
    }
    await run(store, `delete from decision where contract = '${contract}'`)
    expect(await onlyOne(store, contract)).toEqual({
      contract,
      ended: 'cannot',
      why: 'The decision that was made is gone: the audit says that there was one.',
    })
    expect((await replayed2026(store)).map(({ ended }) => ended)).toHaveLength(7)
  })
})

test('the whole example year comes out the same', async () => {
  await using empty = await anEmptyStore('sqlite')
  const { store } = empty
  const year = { from: '2025-10', to: '2026-09' }
  await recordExample(store, 'year', year)
  const ended = new Map<string, number>()
  for (const { period } of await store.read.selectFrom('decision').select('period').distinct().execute()) {
    for await (const each of replay({ read: store.read, rules: rulesOnRecord(store), period })) {
      ended.set(each.ended, (ended.get(each.ended) ?? 0) + 1)
    }
  }
  const { count } = await store.read
    .selectFrom('decision')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  expect(count).toBeGreaterThan(50)
  expect([...ended]).toEqual([['same', count]])
})

async function recordedMonth(engine: Store['engine']) {
  const empty = await anEmptyStore(engine)
  await recordExample(empty.store, 'month', OCTOBER)
  const { contract } = await empty.store.read
    .selectFrom('decision')
    .innerJoin('monthly_return', 'monthly_return.contract', 'decision.contract')
    .select('decision.contract')
    .orderBy('decision.contract')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { ...empty, contract, [Symbol.asyncDispose]: () => empty[Symbol.asyncDispose]() }
}

async function replayed2026(store: Store, contract?: string): Promise<readonly Replayed[]> {
  const only = contract === undefined ? {} : { contract }
  const input = { read: store.read, rules: rulesOnRecord(store), period: '2026-10', ...only }
  return Array.fromAsync(replay(input))
}

async function onlyOne(store: Store, contract: string): Promise<Replayed | undefined> {
  return (await replayed2026(store, contract))[0]
}

function returnsOf({ read }: Store, contract: string) {
  return read.selectFrom('monthly_return').selectAll().where('contract', '=', contract).execute()
}

function differenceOf(replayed: Replayed | undefined): string | undefined {
  return replayed?.ended === 'differs' ? replayed.difference.where : undefined
}

async function newVersionOf(store: Store, contract: string): Promise<MonthlyReturn> {
  const [row] = await returnsOf(store, contract)
  if (row === undefined) throw new Error('there is no return')
  const corrected = { ...(JSON.parse(row.body) as MonthlyReturn), version: 2 }
  const received = { at: '2026-11-24T09:00:00.000Z', from: 'example' }
  await store.write((tx) => recordReturn(tx, corrected, received))
  return corrected
}

async function changedBody(
  store: Store,
  contract: string,
  change: (body: string) => string,
): Promise<void> {
  const { decision, body } = await store.read
    .selectFrom('decision_body')
    .innerJoin('decision', 'decision.id', 'decision_body.decision')
    .select(['decision_body.decision', 'decision_body.body'])
    .where('decision.contract', '=', contract)
    .executeTakeFirstOrThrow()
  await store.write((tx) =>
    tx
      .updateTable('decision_body')
      .set({ body: change(body) })
      .where('decision', '=', decision)
      .execute(),
  )
}

async function run(store: Store, statement: string): Promise<void> {
  await store.write((tx) => sql.raw(statement).execute(tx))
}
