/**
 * Finds rows that stand twice, by the columns that together name a row. It names both places
 * and never chooses between them.
 */
import type { RowsFigure } from '../domain/figure.ts'
import type { Problem } from '../domain/problem.ts'
import { pointerTo } from '../json/pointer.ts'
import { isFields, labelOf, type Fields } from './row-in-return.ts'

export function repeatedRows(
  rows: readonly unknown[],
  figure: RowsFigure,
  source: Fields,
): readonly Problem[] {
  const firstPlaces = new Map<string, number>()
  const problems: Problem[] = []
  for (const [at, row] of rows.entries()) {
    const name = isFields(row) ? nameOf(row, figure) : undefined
    if (name === undefined) continue
    const first = firstPlaces.get(name)
    if (first === undefined) firstPlaces.set(name, at)
    else problems.push(repetition({ first, at, figure, source }))
  }
  return problems
}

/** Undefined when a part of the name is missing, which is a problem of its own. */
function nameOf(row: Fields, figure: RowsFigure): string | undefined {
  const parts = figure.key.map((column) => row[column])
  const isWhole = parts.every((part) => typeof part === 'string' || typeof part === 'number')
  return isWhole ? JSON.stringify(parts) : undefined
}

function repetition(found: {
  readonly first: number
  readonly at: number
  readonly figure: RowsFigure
  readonly source: Fields
}): Problem {
  const { figure, source } = found
  const labels = figure.key.map((column) => labelOf(column, figure))
  const message =
    `${placeOf(found.at, source)} repeats ${placeOf(found.first, source).toLowerCase()}: both ` +
    `have the same ${labels.join(' and ')}. ` +
    'Keep one of them, or correct what names it.'
  const where = pointerTo(['figures', figure.id, 'rows', found.at])
  return { code: 'duplicate-row', where, message }
}

/** Rows from a table are named by its lines, as a person sees them there. */
function placeOf(at: number, { lines }: Fields): string {
  const line: unknown = Array.isArray(lines) ? lines[at] : undefined
  return typeof line === 'number' ? `Line ${line}` : `Row ${at + 1}`
}
