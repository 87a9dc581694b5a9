import { describe, expect, test } from 'vitest'
import { receiveReturn } from '#app/checks/record/receive-return.ts'
import type { MonthlyReturn } from '#app/domain/monthly-return.ts'
import { recordContractVersion } from '#app/store/contracts.ts'
import type { Store } from '#app/store/open-store.ts'
import { returnVersions } from '#app/store/returns.ts'
import { aContract, aReturn } from '../../support/a-return.ts'
import { AT } from '../../support/store-rows.ts'
import { anEmptyStore, ENGINES } from '../../support/stores.ts'

const clock = { now: () => new Date('2026-11-23T09:00:00Z') }
const sender = { id: 'T-1', roles: ['contractor'] } as const
const { contract, period } = aReturn()

describe.each(ENGINES)('a return received on %s', (engine) => {
  test('is stored with the day of receipt, and the act is on record', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await withContract(store)
    const { receivedOn: _theirs, ...sent } = aReturn()
    expect(await receive(store, sent, '2026-11-12')).toMatchObject({ ok: true })
    const [stored] = await returnVersions(store.read, contract, period)
    expect(stored).toEqual({ ...sent, receivedOn: '2026-11-12' })
    const [act] = await store.read.selectFrom('audit').selectAll().execute()
    expect(act).toMatchObject({ actor: 'T-1', object: `contract/${contract}/${period}/return/1` })
  })

  test('keeps the day of the first version when it is corrected', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await withContract(store)
    await receive(store, aReturn(), '2026-11-12')
    await receive(store, { ...aReturn(), version: 2, correctionReason: 'A slip' }, '2026-11-20')
    const [newest, first] = await returnVersions(store.read, contract, period)
    expect(newest).toMatchObject({ receivedOn: '2026-11-20', firstReceivedOn: '2026-11-12' })
    expect(first).toMatchObject({ version: 1, receivedOn: '2026-11-12' })
  })

  test('is refused where it is no newer, or of no contract, and leaves nothing', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await withContract(store)
    await receive(store, aReturn(), '2026-11-12')
    const again = await receive(store, aReturn(), '2026-11-13')
    expect(again).toMatchObject({ ok: false, problems: [{ code: 'duplicate-row' }] })
    const stray = await receive(store, { ...aReturn(), contract: 'NONE' }, '2026-11-13')
    expect(stray).toMatchObject({ ok: false, problems: [{ code: 'unknown-contract' }] })
    expect(await store.read.selectFrom('monthly_return').selectAll().execute()).toHaveLength(1)
    expect(await store.read.selectFrom('audit').selectAll().execute()).toHaveLength(1)
  })
})

async function withContract(store: Store): Promise<void> {
  await store.write((tx) => recordContractVersion(tx, aContract(), { at: AT, by: 'P-1' }))
}

function receive(store: Store, monthlyReturn: MonthlyReturn, on: string) {
  return store.write((tx) => receiveReturn(tx, clock, { monthlyReturn, on, from: sender }))
}
