/**
 * Applies a mapping to a table: rows of one figure, grouped by contract and month into partial
 * returns. A row whose contract or month cannot be read refuses the whole table, because nobody
 * can tell which return it is missing from.
 */
import { addDays, isDate, periodOf, type Period } from '../domain/calendar.ts'
import type { Cell, MonthlyReturn, Row } from '../domain/monthly-return.ts'
import { accepted, refused, type Checked, type Problem } from '../domain/problem.ts'
import { pointerTo } from '../json/pointer.ts'
import { cellReader, missingHeading, type CellReader } from './cell-reader.ts'
import { readDate, shown, type CellReading } from './cell-values.ts'
import type { Table } from './csv-table.ts'
import type { Finder } from './look-up.ts'
import { inMapping, type FittingMapping, type Mapping } from './mapping.ts'

/** A return that answers one figure; not to be used when it has problems. */
export interface MappedReturn {
  readonly monthlyReturn: MonthlyReturn
  readonly problems: readonly Problem[]
}

interface Group {
  readonly contract: string
  readonly period: Period
  readonly rows: Row[]
  readonly lines: number[]
  /** How many lines were left out, by the reason. */
  readonly leftOut: Map<string, number>
  readonly problems: Problem[]
}
type TableRecord = Table['records'][number]
type RecordReader = (record: TableRecord) => CellReading<string>

export function applyMapping(
  fitting: FittingMapping,
  table: Table,
  findersOf: (field: string) => readonly Finder[],
): Checked<readonly MappedReturn[]> {
  const { mapping } = fitting
  const missing = missingHeadings(mapping, table)
  if (missing.length > 0) {
    return refused(missing.map((problem) => inMapping(problem, fitting)))
  }
  const groups = groupRecords(fitting, table, readersOf(fitting, table, findersOf))
  if (!groups.ok) return groups
  return accepted(groups.value.map((group) => mappedReturn(fitting, table, group)))
}

function missingHeadings(mapping: Mapping, table: Table): readonly Problem[] {
  const named = Object.entries(mapping.columns).flatMap(([field, source]) =>
    'column' in source ? [[source.column, pointerTo(['columns', field, 'column'])] as const] : [],
  )
  const { contract, period, leaveOut = [] } = mapping
  for (const [index, { column }] of leaveOut.entries()) {
    named.push([column, `/leaveOut/${index}/column`])
  }
  if (typeof contract === 'object') named.push([contract.column, '/contract/column'])
  if (typeof period === 'object') named.push([period.monthOf, '/period/monthOf'])
  return named
    .filter(([heading]) => !table.headings.includes(heading))
    .map(([heading, where]) => missingHeading(heading, where, table))
}

function readersOf(
  { mapping, figure }: FittingMapping,
  table: Table,
  findersOf: (field: string) => readonly Finder[],
): ReadonlyMap<string, CellReader> {
  const readers = new Map<string, CellReader>()
  for (const column of figure.columns) {
    const source = Object.hasOwn(mapping.columns, column.id) && mapping.columns[column.id]
    if (source) readers.set(column.id, cellReader(source, column, table, findersOf(column.id)))
  }
  return readers
}

function groupRecords(
  { mapping, figure, file }: FittingMapping,
  table: Table,
  readers: ReadonlyMap<string, CellReader>,
): Checked<readonly Group[]> {
  const groups = new Map<string, Group>()
  const unplaced: Problem[] = []
  const contractOf = contractReader(mapping, table)
  const periodIn = periodReader(mapping, table)
  for (const [index, record] of table.records.entries()) {
    const contract = contractOf(record)
    const period = periodIn(record)
    if (contract.ok && period.ok) {
      const key = JSON.stringify([contract.value, period.value])
      const group = groups.get(key) ?? newGroup(contract.value, period.value)
      groups.set(key, group)
      const because = leftOutBecause(mapping, table, record)
      if (because !== undefined) {
        group.leftOut.set(because, (group.leftOut.get(because) ?? 0) + 1)
        continue
      }
      addRow({ group, record, rowNumber: index + 1, readers, figure: figure.id, file: table.file })
      continue
    }
    for (const [where, reading] of [['/contract', contract], ['/period', period]] as const) {
      if (reading.ok) continue
      const { code, message } = reading
      unplaced.push({ code, where, message, file: table.file, line: record.line })
    }
  }
  if (unplaced.length > 0) return refused(unplaced)
  if (groups.size > 0) return accepted([...groups.values()])
  const message =
    `The table ${table.file} has headings and no rows. If there was nothing to report, say so ` +
    'in a return: { "nothingToReport": true }.'
  return refused([{ code: 'missing-field', where: '/table', message, file }])
}

function leftOutBecause(
  { leaveOut = [] }: Mapping,
  table: Table,
  { cells }: TableRecord,
): string | undefined {
  return leaveOut.find(({ column, texts }) => {
    return texts.includes(cells[table.headings.indexOf(column)] ?? '')
  })?.because
}

function contractReader({ contract }: Mapping, table: Table): RecordReader {
  if (typeof contract === 'string') return () => ({ ok: true, value: contract })
  const at = table.headings.indexOf(contract.column)
  return ({ cells }) => {
    const value = cells[at] ?? ''
    if (value !== '') return { ok: true, value }
    const message =
      `Column ${shown(contract.column)} is empty. Write the reference of the contract.`
    return { ok: false, code: 'missing-field', message }
  }
}

function periodReader({ period }: Mapping, table: Table): RecordReader {
  if (typeof period === 'string') return () => ({ ok: true, value: period })
  const at = table.headings.indexOf(period.monthOf)
  return ({ cells }) => {
    const date = readDate(cells[at] ?? '', period.date)
    if (!date.ok) {
      return { ...date, message: `In column ${shown(period.monthOf)}: ${date.message}` }
    }
    const day = addDays(date.value, period.plusDays ?? 0)
    if (isDate(day)) return { ok: true, value: periodOf(day) }
    const message = `${shown(date.value)} gives a month that no return can have. Correct the date.`
    return { ok: false, code: 'not-a-date', message }
  }
}

function newGroup(contract: string, period: Period): Group {
  return { contract, period, rows: [], lines: [], leftOut: new Map(), problems: [] }
}

function addRow(add: {
  readonly group: Group
  readonly record: TableRecord
  readonly rowNumber: number
  readonly readers: ReadonlyMap<string, CellReader>
  readonly figure: string
  readonly file: string
}): void {
  const { group, record, readers, file } = add
  const { line } = record
  const fields: [string, Cell][] = []
  for (const [field, read] of readers) {
    const reading = read(record.cells, add.rowNumber)
    if (!reading.ok) {
      const where = pointerTo(['figures', add.figure, 'rows', group.rows.length, field])
      group.problems.push({ code: reading.code, where, message: reading.message, file, line })
    } else if (reading.value !== undefined) {
      fields.push([field, reading.value])
    }
  }
  group.rows.push(Object.fromEntries(fields))
  group.lines.push(line)
}

function mappedReturn({ mapping }: FittingMapping, table: Table, group: Group): MappedReturn {
  const { contract, period, rows, lines, problems } = group
  const leftOut = [...group.leftOut].map(([because, count]) => ({ rows: count, because }))
  const answer = { rows, file: table.file, lines, ...(leftOut.length === 0 ? {} : { leftOut }) }
  const { version = 1, declaration, figure, receivedOn } = mapping
  const monthlyReturn: MonthlyReturn = {
    contract,
    period,
    version,
    ...(receivedOn === undefined ? {} : { receivedOn }),
    declaration,
    figures: { [figure]: answer },
  }
  return { monthlyReturn, problems }
}
