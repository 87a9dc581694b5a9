import { describe, expect, test } from 'vitest'
import { planRegister, recordPlanned } from '#app/checks/record/record-register.ts'
import type { RegisterEntry } from '#app/domain/register.ts'
import type { ReadRegister } from '#app/intake/register/read-register.ts'
import { registerLines } from '#app/store/register.ts'
import type { Store } from '#app/store/open-store.ts'
import { anEmptyStore, ENGINES } from '../../support/stores.ts'

const clock = { now: () => new Date('2026-11-23T09:00:00Z') }
const administrator = { id: 'a', name: 'A', roles: ['administrator'], seesRestricted: false } as const

describe.each(ENGINES)('a register recorded on %s', (engine) => {
  test('has each contract once, and each contractor once by its number', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    const register = registerOf(
      entry('A-1', 'Oak Ltd', '00000123'),
      entry('A-2', 'Oak Limited', '00000123'),
      entry('A-3', 'Ash Ltd', '00000456'),
    )

    expect(await record(store, register)).toBe(3)
    expect(await record(store, register)).toBe(0)
    const [planned] = await planRegister(store.read, register)
    expect(planned).toMatchObject({
      what: 'on-record',
      onRecord: { title: 'Contract A-1', contractorName: 'Oak Ltd', from: '2026-01-01' },
    })

    const contractors = await store.read.selectFrom('contractor').select('id').execute()
    expect(contractors.map(({ id }) => id).toSorted()).toEqual([
      'GB-COH-00000123',
      'GB-COH-00000456',
    ])
    const { lines, all } = await look(store, '')
    expect(all).toBe(3)
    expect(lines.map(({ id, newestVersion }) => [id, newestVersion])).toEqual([
      ['A-1', 0],
      ['A-2', 0],
      ['A-3', 0],
    ])
  })

  test('leaves out what a person must decide, until it is said', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await record(store, registerOf(entry('A-1', 'Oak Ltd', '00000123')))
    const unclear = registerOf(entry('A-2', 'Quite Another', '00000123'))

    const [planned] = await planRegister(store.read, unclear)
    expect(planned).toMatchObject({ what: 'unclear', choices: [{ id: 'GB-COH-00000123' }] })
    expect(await record(store, unclear)).toBe(0)
    expect(await record(store, unclear, new Map([[1, 'GB-COH-00000123']]))).toBe(1)
  })

  test('gives a new contractor an id of its own where another one has its number', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await record(store, registerOf(entry('A-1', 'Oak Ltd', '00000123')))
    const register = registerOf(
      entry('A-2', 'Quite Another', '00000123'),
      entry('A-3', 'Ash Ltd', '00000456'),
      entry('A-4', 'Willow Works', '00000456'),
    )
    const chosen = new Map([
      [1, 'new'],
      [3, 'new'],
    ])
    expect(await record(store, register, chosen)).toBe(3)

    const names = await contractorNames(store)
    expect(names).toEqual(['Ash Ltd', 'Oak Ltd', 'Quite Another', 'Willow Works'])
    const numbers = await store.read.selectFrom('contractor_identifier').selectAll().execute()
    // A number stays with the contractor that had it first.
    expect(numbers.map((each) => each.contractor).toSorted()).toEqual([
      'GB-COH-00000123',
      'GB-COH-00000456',
    ])
  })

  test('gives the same contractor to all its entries, where the first was already there', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await record(store, registerOf(entry('A-1', 'Oak Ltd', '00000123')))
    const register = registerOf(
      entry('A-1', 'Ash Ltd', '00000456'),
      entry('A-2', 'Ash Ltd', '00000456'),
      entry('A-3', 'Ash Ltd', '00000456'),
    )
    expect(await record(store, register)).toBe(2)
    expect(await contractorNames(store)).toEqual(['Ash Ltd', 'Oak Ltd'])
  })

  test('is searched by what was typed, whatever its signs mean to a database', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await record(store, registerOf(entry('A-1', '100% Oak_wood Ltd'), entry('A-2', 'Ash Ltd')))
    for (const [text, found] of [
      ['%', 1],
      ['OAK_', 1],
      ['a-2', 1],
      ["'; drop table contract; --", 0],
      ['\\', 0],
    ] as const) {
      expect((await look(store, text)).all).toBe(found)
    }
  })

  test('is recorded by one act, without names', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await record(store, registerOf(entry('A-1', 'Oak Ltd')))
    const [act, ...others] = await store.read.selectFrom('audit').selectAll().execute()
    expect(others).toEqual([])
    expect(act).toMatchObject({ actor: 'a', action: 'register.change', outcome: 'done' })
    expect(JSON.stringify(act)).not.toContain('Oak')
  })
})

async function contractorNames(store: Store): Promise<readonly string[]> {
  const rows = await store.read.selectFrom('contractor').select('name').orderBy('name').execute()
  return rows.map(({ name }) => name)
}

function look(store: Store, text: string) {
  const scope = { reach: 'all' } as const
  return registerLines(store.read, { scope, text, archived: false, skip: 0, atMost: 50 })
}

function record(store: Store, register: ReadRegister, choices = new Map<number, string>()) {
  return store.write((tx) => recordPlanned(tx, register, choices, { ...clock, actor: administrator }))
}

function entry(id: string, name: string, number?: string): RegisterEntry {
  const identifiers = number === undefined ? [] : [{ scheme: 'GB-COH', id: number }]
  return {
    id,
    title: `Contract ${id}`,
    contractor: { name, address: '1 Made-up Road, Norwich', identifiers },
    from: '2026-01-01',
    to: '2028-12-31',
  }
}

function registerOf(...entries: readonly RegisterEntry[]): ReadRegister {
  return { entries: entries.map((each, at) => ({ line: at + 1, entry: each, notes: [] })), refused: [] }
}
