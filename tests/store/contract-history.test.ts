import { describe, expect, test } from 'vitest'
import type { Decision } from '#app/assessment/types.ts'
import {
  decidedMonths,
  decisionBodies,
  isDecided,
  noticesOnRecord,
  registerEntry,
  returnsOnRecord,
} from '#app/store/contract-history.ts'
import { recordReturn } from '#app/store/returns.ts'
import { recordToken } from '#app/store/tokens.ts'
import { aFinding, aNotice } from '../checks/a-checked-contract.ts'
import { AT, recordAnew, recordMadeUp, recordPerson } from '../support/a-register.ts'
import { aContract, aReturn } from '../support/a-return.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

describe.each(ENGINES)('the history of a contract on %s', (engine) => {
  test('begins with its entry in the register', async () => {
    await using empty = await anEmptyStore(engine)
    await recordMadeUp(empty.store, { id: 'A-1', title: 'School meals', valuePence: 900_000 })
    expect(await registerEntry(empty.store.read, 'A-1')).toMatchObject({
      title: 'School meals',
      contractorName: 'Example Repairs Limited',
      value_pence: 900_000,
      archived_at: null,
    })
    expect(await registerEntry(empty.store.read, 'A-2')).toBeUndefined()
  })

  test('has each month as it was decided last', async () => {
    await using empty = await anEmptyStore(engine)
    const { read } = empty.store
    await recordMadeUp(empty.store, {
      id: 'A-1',
      months: [{ period: '2026-09' }, { period: '2026-10', isWithoutReturn: true }],
    })
    await recordAnew(empty.store, aContract({ id: 'A-1' }), {
      period: '2026-10',
      findings: [aFinding({ outcome: 'met' })],
    })
    expect(await decidedMonths(read, 'A-1')).toEqual([
      { period: '2026-10', worst: 'met', isWithoutReturn: false },
      { period: '2026-09', worst: 'not-met', isWithoutReturn: false },
    ])
    const bodies = await decisionBodies(read, 'A-1', { from: '2026-10', to: '2026-10' })
    const outcomes = bodies.map(
      ({ body }) => (JSON.parse(body) as Decision).findings[0]?.outcome,
    )
    expect(outcomes).toEqual(['met'])
    expect(await isDecided(read, 'A-1', '2026-10')).toBe(true)
    expect(await isDecided(read, 'A-1', '2026-11')).toBe(false)
  })

  test('has every version of a return, with who sent it', async () => {
    await using empty = await anEmptyStore(engine)
    await recordPerson(empty.store, 'P-9', 'Connie Tractor')
    await recordMadeUp(empty.store, {
      id: 'A-1',
      months: [{ period: '2026-09' }, { period: '2026-10' }],
    })
    const returns = await returnsOnRecord(empty.store.read, 'A-1', '2026-10')
    expect(returns.map(({ monthlyReturn, receivedOn, from }) => [
      monthlyReturn.period,
      receivedOn,
      from,
    ])).toEqual([['2026-10', '2026-11-12', 'Connie Tractor']])
  })

  test('has the name of the token by which a return was sent', async () => {
    await using empty = await anEmptyStore(engine)
    await recordMadeUp(empty.store, { id: 'A-1' })
    const token = { id: 'f307', name: 'Payroll system', contractor: null, sees_restricted: 0 } as const
    const days = { made_by: 'P-1', made_at: AT, ends_at: '2027-05-20T09:00:00.000Z' }
    await empty.store.write(async (tx) => {
      await recordToken(tx, { ...token, ...days, token_hash: 'a-hash' })
      const sent = aReturn({ contract: 'A-1', period: '2026-10' })
      await recordReturn(tx, sent, { at: AT, from: 'f307' })
    })
    const [found] = await returnsOnRecord(empty.store.read, 'A-1', '2026-10')
    expect(found?.from).toBe('Payroll system')
  })

  test('gives drafts and restricted notices only where they are asked for', async () => {
    await using empty = await anEmptyStore(engine)
    const { read } = empty.store
    const notices = [
      aNotice({ kind: 'shortfall' }),
      aNotice({ kind: 'restricted-note', restricted: true }),
      aNotice({ kind: 'data-query', subject: 'Issued' }),
    ]
    await recordMadeUp(empty.store, { id: 'A-1', months: [{ period: '2026-10', notices }] })
    await empty.store.write((tx) =>
      tx
        .updateTable('notice')
        .set({ issued_at: '2026-11-22T09:00:00.000Z', approved_by: 'P-3' })
        .where('kind', '=', 'data-query')
        .execute(),
    )
    const kinds = async (asked: { withDrafts: boolean; withRestricted: boolean }) => {
      const found = await noticesOnRecord(read, 'A-1', { since: '2026-01', ...asked })
      return found.map(({ kind }) => kind)
    }
    expect(await kinds({ withDrafts: false, withRestricted: false })).toEqual(['data-query'])
    expect(await kinds({ withDrafts: false, withRestricted: true })).toEqual(['data-query'])
    expect(await kinds({ withDrafts: true, withRestricted: false })).toEqual([
      'data-query',
      'shortfall',
    ])
    expect(await kinds({ withDrafts: true, withRestricted: true })).toHaveLength(3)
  })
})
