/** Small registers for the tests of their reading. */
import assert from 'node:assert/strict'
import { entriesOf } from '#app/intake/register/entries-of.ts'
import type { ReadRegister } from '#app/intake/register/read-register.ts'
import {
  readRegisterTable, type RegisterTable,
} from '#app/intake/register/read-register-table.ts'
import type { RegisterMapping } from '#app/intake/register/register-mapping.ts'

export const HEADINGS = 'Contract Ref,Title,Supplier,Address,Company number,Start,End date,Value'
export const ROW = 'A-1,Repairs,Mears Ltd,1 Elm Hill,5045250,2026-04-01,2028-03-31,"£1,234.50"'

export function aRegister(...lines: readonly string[]): RegisterTable {
  const read = readRegisterTable(new TextEncoder().encode(lines.join('\n')), 'register.csv')
  assert(read.ok, 'a table of the tests can be read')
  return read.value
}

export function entriesIn(
  register: RegisterTable,
  change: Partial<RegisterMapping> = {},
): ReadRegister {
  const mapping = { ...register.proposedMapping, ...change }
  const read = entriesOf(register.table, mapping, ['repairs', 'care'])
  assert(read.ok, 'a mapping of the tests fits')
  return read.value
}
