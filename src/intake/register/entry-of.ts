/**
 * Puts the fields that were read together into one entry, with their notes, or says all that is
 * wrong with them. The same for a table and for public notices.
 */
import assert from 'node:assert/strict'
import { inWords, type IsoDate } from '../../domain/calendar.ts'
import { accepted, refused, type Checked, type Problem } from '../../domain/problem.ts'
import type { Identifier, RegisterEntry } from '../../domain/register.ts'
import type { FieldReading } from './read-register.ts'

/** What is not asked of a source is left out. */
export interface EntryReadings {
  readonly id: FieldReading<string>
  readonly title: FieldReading<string>
  readonly name: FieldReading<string>
  readonly address: FieldReading<string>
  readonly identifiers: FieldReading<readonly Identifier[]>
  readonly from: FieldReading<IsoDate>
  readonly to: FieldReading<IsoDate>
  readonly kind?: FieldReading<string>
  readonly procurementBegan?: FieldReading<IsoDate>
  readonly valuePence?: FieldReading<number>
  readonly ocid?: FieldReading<string>
  readonly managerEmail?: FieldReading<string>
}

export interface NotedEntry {
  readonly entry: RegisterEntry
  readonly notes: readonly string[]
}

/** `whereOf` gives the place of a field in the source, and what to say before a fault. */
export function entryOf(
  readings: EntryReadings,
  whereOf: (field: keyof EntryReadings) => { readonly where: string; readonly before?: string },
): Checked<NotedEntry> {
  const fields = Object.keys(readings) as (keyof EntryReadings)[]
  const faults = fields.flatMap((field): readonly Problem[] => {
    const reading = readings[field]
    if (reading === undefined || reading.ok) return []
    const { where, before = '' } = whereOf(field)
    return [{ code: reading.code, where, message: `${before}${reading.message}` }]
  })
  const problems = [
    ...faults,
    ...missingDates(readings, whereOf),
    ...datesOutOfOrder(readings, whereOf),
  ]
  if (problems.length > 0) return refused(problems)
  const notes = fields.flatMap((field) => notesOf(readings[field]))
  return accepted({ entry: entryWith(readings), notes })
}

function entryWith(readings: EntryReadings): RegisterEntry {
  const kind = valueOf(readings.kind)
  const procurementBegan = valueOf(readings.procurementBegan)
  const valuePence = valueOf(readings.valuePence)
  const ocid = valueOf(readings.ocid)
  const managerEmail = valueOf(readings.managerEmail)
  return {
    id: needed(readings.id),
    title: needed(readings.title),
    contractor: {
      name: needed(readings.name),
      address: valueOf(readings.address) ?? '',
      identifiers: valueOf(readings.identifiers) ?? [],
    },
    ...(kind === undefined ? {} : { kind }),
    from: needed(readings.from),
    to: needed(readings.to),
    ...(procurementBegan === undefined ? {} : { procurementBegan }),
    ...(valuePence === undefined ? {} : { valuePence }),
    ...(ocid === undefined ? {} : { ocid }),
    ...(managerEmail === undefined ? {} : { managerEmail }),
  }
}

type WhereOf = Parameters<typeof entryOf>[1]

function missingDates(readings: EntryReadings, whereOf: WhereOf): readonly Problem[] {
  return (['from', 'to'] as const).flatMap((field) => {
    const reading = readings[field]
    if (!reading.ok || reading.value !== undefined) return []
    const day = field === 'from' ? 'first' : 'last'
    const { where, before = '' } = whereOf(field)
    const message = `${before}No ${field === 'from' ? 'start' : 'end'} date: add the ${day} day.`
    return [{ code: 'missing-field' as const, where, message }]
  })
}

function datesOutOfOrder(readings: EntryReadings, whereOf: WhereOf): readonly Problem[] {
  const from = valueOf(readings.from)
  const to = valueOf(readings.to)
  const began = valueOf(readings.procurementBegan)
  const problems: Problem[] = []
  if (from !== undefined && to !== undefined && to < from) {
    const message =
      `The contract ends on ${inWords(to)}, before it begins on ${inWords(from)}. ` +
      'Correct one of the two dates.'
    problems.push({ code: 'wrong-order', where: whereOf('to').where, message })
  }
  if (from !== undefined && began !== undefined && from < began) {
    const message =
      `The contract begins on ${inWords(from)}, before its procurement began on ` +
      `${inWords(began)}. Correct one of the two dates.`
    problems.push({ code: 'wrong-order', where: whereOf('procurementBegan').where, message })
  }
  return problems
}

function needed<T>(reading: FieldReading<T>): T {
  const value = valueOf(reading)
  assert(value !== undefined, 'a field that every entry has is read or refused')
  return value
}

function valueOf<T>(reading: FieldReading<T> | undefined): T | undefined {
  return reading?.ok === true ? reading.value : undefined
}

function notesOf(reading: FieldReading<unknown> | undefined): readonly string[] {
  return reading?.ok === true ? reading.notes : []
}
