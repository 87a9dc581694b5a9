import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { entriesOf } from '#app/intake/register/entries-of.ts'
import { matchContractors } from '#app/intake/register/match-contractor.ts'
import { readOcdsFile } from '#app/intake/register/read-ocds-file.ts'
import {
  readRegisterTable, type RegisterTable,
} from '#app/intake/register/read-register-table.ts'
import type { ReadRegister } from '#app/intake/register/read-register.ts'
import { ROOT } from './real-rules.ts'

const REGISTERS = join(ROOT, 'examples/public-data/registers')

describe('nine notices of Contracts Finder', () => {
  let read: ReadRegister

  beforeAll(async () => {
    const bytes = await readFile(join(REGISTERS, 'contracts-finder-2020.jsonl'))
    const result = readOcdsFile(bytes, 'contracts-finder-2020.jsonl')
    assert(result.ok)
    read = result.value
  })

  test('each gives a contract with each of its contractors', () => {
    expect(read.refused).toEqual([])
    const lines = read.entries.map(({ line }) => line)
    expect(Array.from({ length: 9 }, (_, at) => lines.filter((line) => line === at + 1).length))
      .toEqual([3, 5, 20, 3, 3, 2, 9, 6, 4])
  })

  test('no two have the same reference', () => {
    expect(new Set(read.entries.map(({ entry }) => entry.id)).size).toBe(read.entries.length)
  })

  test('names, addresses and numbers are as a person would write them', () => {
    expect(contractorsIn(2)[0]).toMatchObject({ name: 'Tucker & Tunstalls Ltd' })
    expect(contractorsIn(1)[0]?.address).toBe(
      'Unit 5, Prosperity Way, Middlewich, Cheshire, CW10 0GD',
    )
    expect(contractorsIn(1)[2]?.identifiers).toEqual([{ scheme: 'GB-COH', id: '05045250' }])
    expect(contractorsIn(3).flatMap(({ identifiers }) => identifiers))
      .toContainEqual({ scheme: 'GB-COH', id: '00693397' })
    expect(contractorsIn(5).flatMap(({ identifiers }) => identifiers))
      .toContainEqual({ scheme: 'GB-CHC', id: expect.stringMatching(/^\d{7}$/) })
  })

  test('amounts for several contractors are left out and said', () => {
    expect(read.entries[0]?.notes).toEqual([
      'The amount of £260,633.18 is for 3 contractors together, and was left out.',
    ])
  })

  test('the notice that was published twice is noted', () => {
    const again = read.entries.filter(({ line }) => line === 4)
    expect(again.map(({ notes }) => notes.at(-1))).toEqual(
      again.map(() => expect.stringContaining('has the same title, contractor and dates')),
    )
  })

  function contractorsIn(line: number): readonly ReadRegister['entries'][number]['entry']['contractor'][] {
    return read.entries.filter((each) => each.line === line).map(({ entry }) => entry.contractor)
  }
})

describe('33 lines of Salford’s register', () => {
  let register: RegisterTable

  beforeAll(async () => {
    const file = 'salford-contract-register-2022-07.csv'
    const result = readRegisterTable(await readFile(join(REGISTERS, file)), file)
    assert(result.ok)
    register = result.value
  })

  test('its columns are recognised, and nothing has to be asked', () => {
    const fields = register.proposedMapping.columns.flatMap(({ heading, field }) =>
      (field === undefined ? [] : [[field, heading]]))
    expect(Object.fromEntries(fields)).toEqual({
      reference: 'Contract Reference',
      title: 'Contract Title',
      contractor: 'Supplier Company Name',
      address: 'Supplier Postcode',
      companyNumber: 'Company Number',
      from: 'Start Date',
      to: 'Current Expiry Date',
      value: 'Total Contract Value (including extensions)',
    })
    expect(register.questions).toEqual([])
  })

  test('every line is read or refused', () => {
    expect(register.table.records).toHaveLength(33)
    expect(counts({ numberRepeated: false })).toEqual({ entries: 9, refused: 24 })
    expect(counts({ numberRepeated: true })).toEqual({ entries: 19, refused: 14 })
  })

  test('a day that does not exist is refused, never the day after', () => {
    const problems = read({ numberRepeated: true }).refused.flatMap((each) => each.problems)
    expect(problems).toContainEqual(expect.objectContaining({
      code: 'not-a-date', line: 20, message: expect.stringContaining('“2022-09-31”'),
    }))
  })

  test('one contractor with several contracts is one', () => {
    const contractors = read({ numberRepeated: true }).entries.map(({ entry }) => entry.contractor)
    const matches = matchContractors(contractors, [])
    const keolis = contractors.flatMap(({ name }, at) => (name.startsWith('Keolis') ? [at] : []))
    expect(keolis.map((at) => matches[at])).toMatchObject([
      { match: 'new' }, { match: 'same', as: { entry: keolis[0] }, by: 'identifier' },
    ])
  })

  function read(change: { readonly numberRepeated: boolean }): ReadRegister {
    const result = entriesOf(register.table, { ...register.proposedMapping, ...change }, [])
    assert(result.ok)
    return result.value
  }

  function counts(change: { readonly numberRepeated: boolean }): unknown {
    const { entries, refused } = read(change)
    return { entries: entries.length, refused: refused.length }
  }
})
