import { describe, expect, test } from 'vitest'
import type { Scope } from '#app/access/may.ts'
import type { NeedsAsk } from '#app/store/needs.ts'
import type { Store } from '#app/store/open-store.ts'
import { filterChoices, matching, type RegisterFilter } from '#app/store/register-search.ts'
import { aFinding } from '../checks/a-checked-contract.ts'
import { recordMadeUp, recordPerson } from '../support/a-register.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

const ALL: Scope = { reach: 'all' }
const ANY: RegisterFilter = {
  search: '',
  kind: '',
  manager: '',
  contractor: '',
  standing: 'all',
  outcome: '',
  need: '',
}
const NEEDS: NeedsAsk = {
  scope: ALL,
  seesRestricted: false,
  today: '2026-11-23',
  since: '2025-11',
  dueMonths: ['2026-08', '2026-09', '2026-10'],
  reasonsOfOurs: ['no-target'],
}

describe.each(ENGINES)('a search of the register on %s', (engine) => {
  test('finds by id, by title and by contractor, with capitals or without', async () => {
    await using empty = await anEmptyStore(engine)
    await recordMadeUp(
      empty.store,
      { id: 'A-1', title: 'School meals' },
      { id: 'A-2', title: 'Repairs' },
      { id: 'A-3', contractor: { id: 'K-3', name: 'Meals and More', address: 'Nowhere' } },
    )
    expect(await found(empty.store, { search: 'MEALS' })).toEqual(['A-1', 'A-3'])
    expect(await found(empty.store, { search: 'a-2' })).toEqual(['A-2'])
    expect(await found(empty.store, { search: 'bread' })).toEqual([])
  })

  test('takes what stands for any text elsewhere as it is written', async () => {
    await using empty = await anEmptyStore(engine)
    const titles = ['100% recycled', 'under_score', 'Wow! Repairs', 'back\\slash']
    await recordMadeUp(
      empty.store,
      ...titles.map((title, index) => ({ id: `A-${index}`, title })),
    )
    expect(await found(empty.store, { search: '%' })).toEqual(['A-0'])
    expect(await found(empty.store, { search: '_' })).toEqual(['A-1'])
    expect(await found(empty.store, { search: '!' })).toEqual(['A-2'])
    expect(await found(empty.store, { search: '\\' })).toEqual(['A-3'])
  })

  test.each(['search', 'kind', 'manager', 'contractor'] as const)(
    'takes SQL in %s for a text',
    async (name) => {
      await using empty = await anEmptyStore(engine)
      await recordMadeUp(empty.store, { id: 'A-1' })
      expect(await found(empty.store, { [name]: "x' or '1'='1" })).toEqual([])
      expect(await found(empty.store, { [name]: "'; delete from contract; --" })).toEqual([])
      expect(await found(empty.store, {})).toEqual(['A-1'])
    },
  )

  test('tells what runs, has not begun, has ended and is archived apart', async () => {
    await using empty = await anEmptyStore(engine)
    await recordMadeUp(
      empty.store,
      { id: 'NOW', from: '2026-11-23', to: '2026-11-23' },
      { id: 'LATER', from: '2026-11-24', to: '2027-11-23' },
      { id: 'OVER', from: '2025-01-01', to: '2026-11-22' },
      { id: 'AWAY', from: '2026-01-01', to: '2027-01-01' },
    )
    await empty.store.write((tx) =>
      tx.updateTable('contract').set({ archived_at: '2026' }).where('id', '=', 'AWAY').execute(),
    )
    expect(await found(empty.store, { standing: 'running' })).toEqual(['NOW'])
    expect(await found(empty.store, { standing: 'to-come' })).toEqual(['LATER'])
    expect(await found(empty.store, { standing: 'ended' })).toEqual(['OVER'])
    expect(await found(empty.store, { standing: 'archived' })).toEqual(['AWAY'])
  })

  test('finds by the outcome of the newest month, by manager and by need', async () => {
    await using empty = await anEmptyStore(engine)
    const met = [aFinding({ outcome: 'met' })]
    await recordMadeUp(
      empty.store,
      { id: 'A-1', managers: ['P-1'], months: [{ period: '2026-09' }, { period: '2026-10' }] },
      {
        id: 'A-2',
        managers: ['P-1', 'P-2'],
        months: [{ period: '2026-09' }, { period: '2026-10', findings: met }],
      },
    )
    expect(await found(empty.store, { outcome: 'not-met' })).toEqual(['A-1'])
    expect(await found(empty.store, { outcome: 'met' })).toEqual(['A-2'])
    expect(await found(empty.store, { manager: 'P-1' })).toEqual(['A-1', 'A-2'])
    expect(await found(empty.store, { manager: 'P-2' })).toEqual(['A-2'])
    expect(await found(empty.store, { need: 'not-met' })).toEqual(['A-1'])
  })

  test('offers kinds, managers and contractors of what somebody may see', async () => {
    await using empty = await anEmptyStore(engine)
    await recordPerson(empty.store, 'P-1', 'Morgan Sampleton')
    await recordPerson(empty.store, 'P-2', 'Terry Blank')
    await recordMadeUp(
      empty.store,
      { id: 'A-1', kind: 'repairs', managers: ['P-1'] },
      { id: 'A-2', kind: 'waste', managers: ['P-2'] },
    )
    const own = await filterChoices(empty.store.read, { reach: 'own', person: 'P-1', isManager: true })
    expect(own.kinds).toEqual(['repairs'])
    expect(own.managers.map(({ name }) => name)).toEqual(['Morgan Sampleton'])
    expect(own.contractors.map(({ id }) => id)).toEqual(['FIRM-A-1'])
    expect((await filterChoices(empty.store.read, ALL)).kinds).toEqual(['repairs', 'waste'])
  })
})

async function found(
  { read }: Store,
  filter: Partial<RegisterFilter>,
): Promise<readonly string[]> {
  const rows = await read
    .selectFrom('contract')
    .innerJoin('contractor', 'contractor.id', 'contract.contractor')
    .where(matching(read, { ...ANY, ...filter }, NEEDS))
    .select('contract.id')
    .orderBy('contract.id')
    .execute()
  return rows.map(({ id }) => id)
}
