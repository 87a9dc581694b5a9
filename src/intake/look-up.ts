/**
 * Finds what a table says of a text, such as the authority of a postcode, so that the text itself
 * need not be kept. What is not in the table is not known; that is no problem.
 */
import { accepted, refused, type Checked } from '../domain/problem.ts'
import { shown } from './cell-values.ts'
import type { Table } from './csv-table.ts'

/** Undefined when the table does not know the text. */
export type Finder = (text: string) => string | undefined

interface Found {
  readonly value: string
  readonly line: number
}

export function finderIn(table: Table, from: string, to: string): Checked<Finder> {
  const missing = [from, to].filter((heading) => !table.headings.includes(heading))
  if (missing.length > 0) {
    const message =
      `The table has no column ${missing.map(shown).join(' and no column ')}. ` +
      `Its columns are ${table.headings.map(shown).join(', ')}.`
    return refused([{ code: 'missing-column', where: '', message, file: table.file, line: 1 }])
  }
  const fromAt = table.headings.indexOf(from)
  const toAt = table.headings.indexOf(to)
  const found = new Map<string, Found>()
  for (const { line, cells } of table.records) {
    const key = normalised(cells[fromAt] ?? '')
    const value = cells[toAt] ?? ''
    const first = found.get(key)
    if (first !== undefined && first.value !== value) {
      const message =
        `Line ${line} says something else of the same ${shown(from)} than line ${first.line}. ` +
        'Keep the line that is right.'
      return refused([{ code: 'duplicate-row', where: '', message, file: table.file, line }])
    }
    if (value !== '' && key !== '') found.set(key, { value, line })
  }
  return accepted((text) => found.get(normalised(text))?.value)
}

/** `nr1 1aa` and `NR11AA` are one postcode. */
function normalised(text: string): string {
  return text.replaceAll(/\s/g, '').toUpperCase()
}
