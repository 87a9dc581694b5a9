/**
 * Reads an adoption sheet: a heading line and a line for each obligation that a contract adopts.
 * It is taken as a whole or refused with every problem; whether the contract may adopt what stands
 * in it is checked afterwards.
 */
import type { Adoption } from '../../domain/contract.ts'
import { accepted, refused, type Checked, type Problem } from '../../domain/problem.ts'
import { cellsOfLine, problemAt, textAt, type SheetLine } from './adoption-sheet-cells.ts'
import { readHeadings } from './adoption-sheet-headings.ts'
import { readSheetLine } from './adoption-sheet-line.ts'
import { readSheetTable } from './adoption-sheet-table.ts'
import type { AdoptionTerms } from './adoption-terms.ts'
import { shown } from '../cell-values.ts'

/** What one line adopts, with the line itself, so that a later problem finds its cell. */
export interface AdoptedLine extends SheetLine {
  readonly adoption: Adoption
}

export function readAdoptionSheet(
  bytes: Uint8Array,
  file: string,
  terms: AdoptionTerms,
): Checked<readonly AdoptedLine[]> {
  const table = readSheetTable(bytes, file)
  if (!table.ok) return table
  const headings = readHeadings(table.value, table.value.headingLine)
  if (!headings.ok) return headings

  const problems: Problem[] = []
  const adopted: AdoptedLine[] = []
  for (const { line, cells: texts } of table.value.records) {
    const at: SheetLine = { file, line, cells: texts, headings: headings.value }
    const cells = cellsOfLine(at)
    const adoption = readSheetLine(cells, terms)
    problems.push(...cells.problems())
    if (adoption !== undefined) adopted.push({ ...at, adoption })
  }
  problems.push(...adoptedTwice(adopted))
  return problems.length > 0 ? refused(problems) : accepted(adopted)
}

function adoptedTwice(lines: readonly AdoptedLine[]): readonly Problem[] {
  return lines.flatMap((line, at) => {
    const first = lines.findIndex(({ adoption }) => adoption.id === line.adoption.id)
    if (first === at) return []
    const message =
      `${shown(textAt('obligation', line))} is adopted in line ${lines[first]?.line} already. ` +
      'Keep one of the two lines.'
    return [problemAt('obligation', { code: 'duplicate-row', message }, line)]
  })
}
