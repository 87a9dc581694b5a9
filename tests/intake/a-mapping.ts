/**
 * Mapping files and tables for tests.
 */
import type { FittingMapping, Mapping } from '#app/intake/mapping.ts'
import { readMapping } from '#app/intake/mapping.ts'
import { readTable, type Table } from '#app/intake/csv-table.ts'
import { FIGURES } from './some-figures.ts'

/** Maps a table of bills for one contract and month. */
export function aMapping(changes: Partial<Mapping> = {}): Mapping {
  return {
    figure: 'bills',
    table: 'bills.csv',
    contract: 'NCC-2026-014',
    period: '2026-10',
    declaration: { by: 'Sam Example', ofThisContractAndPeriod: true },
    columns: {
      supplier: { column: 'Supplier' },
      id: { column: 'No' },
      received: { column: 'Received', date: 'D/M/YYYY' },
      settled: { column: 'Paid', date: 'D/M/YYYY' },
      amountPence: { column: 'Amount', money: 'pounds' },
    },
    ...changes,
  }
}

export const BILLS_TABLE = `Supplier,No,Received,Paid,Amount
S-1,B-1,1/10/2026,15/10/2026,12.50
S-1,B-2,2/10/2026,,1250.00
`

export function fitting(mapping: Mapping): FittingMapping {
  const read = readMapping(JSON.stringify(mapping, null, 2), 'bills.mapping.json', FIGURES)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

export function aTable(text: string): Table {
  const table = readTable(new TextEncoder().encode(text), 'bills.csv')
  if (!table.ok) throw new Error(JSON.stringify(table.problems))
  return table.value
}
