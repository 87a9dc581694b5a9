/**
 * Reads the baseline of an adoption sheet: `figure: 12,000` for a number, or for rows
 * `figure column=value column=value; figure column=value column=value`. Whether the measure can
 * read it is checked with the whole contract.
 */
import type { Column, RowsFigure } from '../../domain/figure.ts'
import type { Cell, FigureAnswer, Row } from '../../domain/monthly-return.ts'
import { suggestion } from '../../json/nearest-name.ts'
import { readAmount } from './adoption-sheet-amount.ts'
import { readSheetDate } from './adoption-sheet-date.ts'
import type { BaselineFigure } from './adoption-terms.ts'
import { shown, type CellReading } from '../cell-values.ts'

type Figures = Readonly<Record<string, FigureAnswer>>

interface Entry {
  readonly id: string
  readonly answer: { readonly number: number } | { readonly row: Row }
}

const CELL = /(?<=\s)([A-Za-z][A-Za-z0-9-]*)\s*=/

export function readBaseline(
  text: string,
  figures: readonly BaselineFigure[],
): CellReading<Figures> {
  const answers = new Map<string, FigureAnswer>()
  for (const written of text.split(';').map((each) => each.trim())) {
    if (written === '') continue
    const entry = readEntry(written, figures)
    if (!entry.ok) return entry
    const { id, answer } = entry.value
    const before = answers.get(id)
    if ('row' in answer) {
      const rows = before !== undefined && 'rows' in before ? before.rows : []
      answers.set(id, { rows: [...rows, answer.row] })
    } else if (before === undefined) answers.set(id, answer)
    else return refuse(`The baseline gives ${shown(id)} twice. Keep one of the two.`)
  }
  return { ok: true, value: Object.fromEntries(answers) }
}

function readEntry(text: string, figures: readonly BaselineFigure[]): CellReading<Entry> {
  const cellAt = CELL.exec(text)?.index
  const nameEnds = cellAt ?? text.indexOf(':')
  if (nameEnds < 0) return refuse(`${shown(text)} is no part of a baseline. ${writeFor(figures)}`)
  const name = text.slice(0, nameEnds).replace(/:\s*$/, '').trim()
  const asked = figures.find(({ figure: { id, label } }) => isSame(id, name) || isSame(label, name))
  if (asked === undefined) {
    const near = suggestion(name, figures.map(({ figure: { id } }) => id))
    return refuse(`The baseline of this obligation does not look at ${shown(name)}.${near}`)
  }
  const { figure } = asked
  const rest = text.slice(nameEnds)
  if (figure.kind === 'number' && cellAt === undefined) {
    const number = readAmount(rest.slice(1).trim(), figure.unit, bareFor(figure.unit))
    return number.ok ? entry(figure.id, { number: number.value }) : number
  }
  if (figure.kind === 'rows' && cellAt !== undefined) {
    const row = readRow(rest, figure)
    return row.ok ? entry(figure.id, { row: row.value }) : row
  }
  return refuse(`${shown(text)} is not how “${figure.label}” is answered. ${writeFor([asked])}`)
}

function readRow(text: string, figure: RowsFigure): CellReading<Row> {
  const [, ...parts] = ` ${text}`.split(new RegExp(CELL, 'g'))
  const row: Record<string, Cell> = {}
  for (let at = 0; at < parts.length; at += 2) {
    const [name = '', value = ''] = parts.slice(at, at + 2)
    const column = figure.columns.find(({ id }) => isSame(id, name))
    if (column === undefined) {
      const near = suggestion(name, figure.columns.map(({ id }) => id))
      return refuse(`“${figure.label}” has no column ${shown(name)}.${near}`)
    }
    if (Object.hasOwn(row, column.id)) return refuse(`${shown(name)} stands twice in one row.`)
    const cell = readCell(value.trim(), column)
    if (!cell.ok) return { ...cell, message: `In ${shown(name)}: ${cell.message}` }
    row[column.id] = cell.value
  }
  return { ok: true, value: row }
}

function readCell(text: string, column: Column): CellReading<Cell> {
  switch (column.type) {
    case 'whole-number':
      return readAmount(text, column.unit, bareFor(column.unit))
    case 'date':
      return readSheetDate(text)
    case 'choice': {
      const choice = column.choices.find(({ value, label }) => {
        return isSame(value, text) || isSame(label, text)
      })
      if (choice !== undefined) return { ok: true, value: choice.value }
      const near = suggestion(text, column.choices.map(({ value }) => value))
      return refuse(`${shown(text)} is not among the choices.${near}`)
    }
    case 'reference':
    case 'area-code':
      return { ok: true, value: text }
  }
}

/** Pounds or pence, hours or minutes: there a number alone could mean two things. */
function bareFor(unit: string): 'bare' | undefined {
  return unit === 'pence' || unit === 'minutes' ? undefined : 'bare'
}

/** How a baseline of this figure can be written, with made-up amounts: it can be read as it is. */
export function baselineExample({ figure, columns }: BaselineFigure): string {
  if (figure.kind === 'number') return `${figure.id}: ${amountExample(figure.unit)}`
  if (figure.kind !== 'rows') return figure.id
  const asked = figure.columns.filter(({ id }) => columns.includes(id))
  return [figure.id, ...asked.map((column) => `${column.id}=${cellExample(column)}`)].join(' ')
}

function amountExample(unit: string): string {
  if (bareFor(unit) !== undefined) return '12,000'
  return unit === 'pence' ? '£12,000' : '1,200 hours'
}

function cellExample(column: Column): string {
  switch (column.type) {
    case 'whole-number':
      return amountExample(column.unit)
    case 'choice':
      return column.choices[0]?.value ?? '…'
    case 'date':
      return '31/08/2026'
    case 'reference':
      return 'A-1'
    case 'area-code':
      return 'E07000148'
  }
}

function writeFor(figures: readonly BaselineFigure[]): string {
  const forms = figures.map(({ figure: { id, kind }, columns }) => {
    if (kind === 'number') return `${id}: 12,000`
    return [id, ...columns.map((column) => `${column}=…`)].join(' ')
  })
  return `Write it in the form ${forms.join('; ')}.`
}

function isSame(known: string, written: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s_-]+/g, '')
  return plain(known) === plain(written)
}

function entry(id: string, answer: Entry['answer']): CellReading<Entry> {
  return { ok: true, value: { id, answer } }
}

function refuse(message: string): CellReading<never> {
  return { ok: false, code: 'not-allowed', message }
}
