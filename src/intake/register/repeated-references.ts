/**
 * References of a register table, each for one contract. One that stands in several lines, as for
 * the lots of a framework, is refused in all of them, or numbered where a person said so.
 */
import { shown } from '../cell-values.ts'
import type { Table } from '../csv-table.ts'
import { faulty, given } from './field-reading.ts'
import type { FieldReading } from './read-register.ts'
import type { RegisterMapping } from './register-mapping.ts'
import { readReference } from './text-fields.ts'

const MOST_LINES_NAMED = 5

/** Lines that are refused for something else count too: mending one must not rename another. */
export function referencesOf(
  table: Table,
  mapping: RegisterMapping,
): ReadonlyMap<number, FieldReading<string>> {
  const column = mapping.columns.findIndex(({ field }) => field === 'reference')
  const readings = new Map(
    table.records.map(({ line, cells }) => [line, readReference(cells[column] ?? '')]),
  )
  const linesOf = new Map<string, number[]>()
  for (const [line, reading] of readings) {
    const key = keyOf(reading)
    if (key === undefined) continue
    const lines = linesOf.get(key) ?? []
    lines.push(line)
    linesOf.set(key, lines)
  }
  const entries = [...readings].map(([line, reading]) => {
    const lines = linesOf.get(keyOf(reading) ?? '') ?? []
    const only = lines.length < 2
    return [line, only ? reading : repeated(reading, { line, lines, linesOf, mapping })] as const
  })
  return new Map(entries)
}

interface Repetition {
  readonly line: number
  readonly lines: readonly number[]
  readonly linesOf: ReadonlyMap<string, readonly number[]>
  readonly mapping: RegisterMapping
}

function repeated(
  reading: FieldReading<string>,
  { line, lines, linesOf, mapping }: Repetition,
): FieldReading<string> {
  if (!reading.ok || reading.value === undefined) return reading
  if (mapping.numberRepeated !== true) {
    const first = lines.slice(0, MOST_LINES_NAMED + 1).filter((other) => other !== line)
    const named = first.slice(0, MOST_LINES_NAMED).join(', ')
    const lineOrLines = lines.length === 2 ? 'line' : 'lines'
    const more = lines.length - 1 > MOST_LINES_NAMED ? ' and others' : ''
    return faulty(
      'duplicate-row',
      `The reference ${shown(reading.value)} stands also in ${lineOrLines} ${named}${more}. ` +
        'Give each contract a reference of its own, or choose to have repeated ones numbered.',
    )
  }
  const numbered = `${reading.value}-${lines.indexOf(line) + 1}`
  const read = readReference(numbered)
  if (!read.ok) return read
  if (linesOf.has(numbered.toLowerCase())) {
    return faulty(
      'duplicate-row',
      `The reference ${shown(reading.value)} stands in ${lines.length} lines, and ` +
        `${shown(numbered)} is taken by another one. Give this contract a reference of its own.`,
    )
  }
  const note =
    `The reference ${shown(reading.value)} stands in ${lines.length} lines: ` +
    `this one is numbered ${numbered}.`
  return given(numbered, [...reading.notes, note])
}

/** Two references that differ in capitals only would be taken for one by people. */
function keyOf(reading: FieldReading<string>): string | undefined {
  return reading.ok ? reading.value?.toLowerCase() : undefined
}
