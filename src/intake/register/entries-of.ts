/**
 * Reads the contracts of a register table by its mapping. Each line becomes an entry or is refused
 * with what is wrong in which column; no line stops another.
 */
import { accepted, refused, type Checked, type Problem } from '../../domain/problem.ts'
import type { Identifier } from '../../domain/register.ts'
import { shown } from '../cell-values.ts'
import type { Table } from '../csv-table.ts'
import { COMPANIES_HOUSE, companyNumberOf } from './company-number.ts'
import { entryOf, type EntryReadings } from './entry-of.ts'
import { given } from './field-reading.ts'
import type { FieldReading, ReadEntry, ReadRegister, RefusedEntry } from './read-register.ts'
import { readDay } from './register-date.ts'
import type { RegisterField } from './register-fields.ts'
import { dayOrderOf, mappingProblems, type RegisterMapping } from './register-mapping.ts'
import { readValue } from './register-money.ts'
import { referencesOf } from './repeated-references.ts'
import { withNotesOfSame } from './same-again.ts'
import { saysNothing } from './says-nothing.ts'
import {
  readAddress, readContractorName, readKind, readManagerEmail, readOcid, readReference, readTitle,
} from './text-fields.ts'

type TableRecord = Table['records'][number]

/** Which field of the table each field of an entry is read from. */
const SOURCES: Readonly<Record<keyof EntryReadings, RegisterField>> = {
  id: 'reference', title: 'title', name: 'contractor', address: 'address',
  identifiers: 'companyNumber', from: 'from', to: 'to', kind: 'kind',
  procurementBegan: 'procurementBegan', valuePence: 'value', ocid: 'ocid',
  managerEmail: 'managerEmail',
}

/** `kinds` are the council's kinds of contract. */
export function entriesOf(
  table: Table,
  mapping: RegisterMapping,
  kinds: readonly string[],
): Checked<ReadRegister> {
  const problems = mappingProblems(table, mapping)
  if (problems.length > 0) return refused(problems)
  const readRow = rowReader(table, mapping, kinds)
  const rows = table.records.map(readRow)
  return accepted({
    entries: withNotesOfSame(rows.flatMap((row) => ('entry' in row ? [row] : []))),
    refused: rows.flatMap((row) => ('problems' in row ? [row] : [])),
  })
}

function rowReader(
  table: Table,
  mapping: RegisterMapping,
  kinds: readonly string[],
): (record: TableRecord) => ReadEntry | RefusedEntry {
  const references = referencesOf(table, mapping)
  const columnsOf = (field: RegisterField): readonly number[] =>
    mapping.columns.flatMap((column, at) => (column.field === field ? [at] : []))
  const columns = new Map(Object.values(SOURCES).map((field) => [field, columnsOf(field)]))
  const dayOrders = mapping.columns.map((_, at) => dayOrderOf(table, mapping, at))
  const whereOf = (field: keyof EntryReadings): { where: string; before: string } => {
    const at = columns.get(SOURCES[field])?.[0] ?? 0
    return { where: `/columns/${at}`, before: `In column ${shown(table.headings[at] ?? '')}: ` }
  }
  return ({ line, cells }) => {
    if (cells.length !== table.headings.length) {
      return { line, problems: [ragged(cells, table, line)] }
    }
    const textOf = (field: RegisterField): string =>
      (columns.get(field) ?? []).map((at) => cells[at] ?? '').join('\n')
    const dayOf = (field: RegisterField): EntryReadings['from'] =>
      readDay(textOf(field), dayOrders[columns.get(field)?.[0] ?? -1])
    const read = entryOf(
      {
        id: references.get(line) ?? readReference(''),
        title: readTitle(textOf('title')),
        name: readContractorName(textOf('contractor')),
        address: readAddress(textOf('address')),
        identifiers: readCompanyNumber(textOf('companyNumber')),
        from: dayOf('from'),
        to: dayOf('to'),
        kind: readKind(textOf('kind'), kinds),
        procurementBegan: dayOf('procurementBegan'),
        valuePence: readValue(textOf('value')),
        ocid: readOcid(textOf('ocid')),
        managerEmail: readManagerEmail(textOf('managerEmail')),
      },
      whereOf,
    )
    if (read.ok) return { line, ...read.value }
    return { line, problems: read.problems.map((each) => ({ ...each, file: table.file, line })) }
  }
}

function readCompanyNumber(text: string): FieldReading<readonly Identifier[]> {
  const id = companyNumberOf(text)
  if (id !== undefined) return given([{ scheme: COMPANIES_HOUSE, id }])
  if (saysNothing(text) || /^0+$/.test(text.trim())) return given([])
  return given([], [`${shown(text)} is no number of Companies House, so it was left out.`])
}

function ragged(cells: readonly string[], table: Table, line: number): Problem {
  const message =
    `This line has ${cells.length} cells, but the table has ${table.headings.length} columns. ` +
    'Put a cell that holds the delimiter between double quotes, and leave no cell out.'
  return { code: 'csv-broken', where: '', message, file: table.file, line }
}
