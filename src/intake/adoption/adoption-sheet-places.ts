/**
 * Brings a problem of a whole contract back to the cell of the sheet that it comes from. What the
 * sheet did not bring keeps its place in the contract.
 */
import type { Contract } from '../../domain/contract.ts'
import type { Problem } from '../../domain/problem.ts'
import { problemAt, textAt } from './adoption-sheet-cells.ts'
import type { ColumnName } from './adoption-sheet-columns.ts'
import { headingOf } from './adoption-sheet-headings.ts'
import type { AdoptedLine } from './adoption-sheet.ts'
import { shown } from '../cell-values.ts'

/** The longest place that begins a pointer inside an adoption decides. */
const COLUMN_OF_PLACE: Readonly<Record<string, ColumnName>> = {
  '/id': 'obligation',
  '/clause': 'clause',
  '/words': 'words',
  '/target': 'target',
  '/window': 'window',
  '/by': 'by',
  '/from': 'from',
  '/to': 'to',
  '/setBy': 'setBy',
  '/area': 'area',
  '/profile': 'profile',
  '/nothingDueUpTo': 'nothingDueUpTo',
  '/plannedWhole': 'planned',
  '/mostInAMonth': 'mostInAMonth',
  '/opening': 'openingPart',
  '/opening/whole': 'openingWhole',
  '/opening/upTo': 'openingUpTo',
  '/opening/source': 'openingSource',
  '/opening/recordedOn': 'openingRecordedOn',
  '/baseline': 'baseline',
  '/baseline/from': 'baselineFrom',
  '/baseline/to': 'baselineTo',
  '/baseline/source': 'baselineSource',
  '/baseline/recordedOn': 'baselineRecordedOn',
  '/uplift': 'uplift',
}

/** There words in quotes are what people wrote, or names of figures and their columns. */
const ANSWERS = '/baseline/figures'

/** `contract` is the one that has adopted; the problem's place is a pointer into it. */
export function placedInSheet(
  problem: Problem,
  contract: Contract,
  lines: readonly AdoptedLine[],
): Problem {
  const [, index = '', inside = ''] = /^\/obligations\/(\d+)(.*)$/s.exec(problem.where) ?? []
  const adopted = contract.obligations[Number(index)]
  const line = lines.find(({ adoption }) => index !== '' && adoption.id === adopted?.id)
  if (line === undefined) return problem
  const column = columnAt(inside)
  const text = textAt(column, line)
  const value = text === '' ? '' : `${shown(text)}: `
  const message = value + withHeadings(problem.message, inside, line)
  return problemAt(column, { code: problem.code, message }, line)
}

/**
 * A message about a contract names a field as "whole" or `whole`; in a sheet it is a column, which
 * stands under the heading that people gave it.
 */
function withHeadings(message: string, inside: string, { headings }: AdoptedLine): string {
  if (inside.startsWith(ANSWERS)) return message
  const beside = inside.slice(0, inside.lastIndexOf('/'))
  return message.replaceAll(/"([A-Za-z]+)"|`([A-Za-z]+)`/g, (written, quoted, marked) => {
    const name = `/${quoted ?? marked}`
    const place = [`${beside}${name}`, `${inside}${name}`, name].find(isPlace)
    const column = place === undefined ? undefined : COLUMN_OF_PLACE[place]
    if (column === undefined) return inside.endsWith(name) ? 'this' : written
    return shown(headingOf(column, headings))
  })
}

function isPlace(place: string): boolean {
  return Object.hasOwn(COLUMN_OF_PLACE, place)
}

function columnAt(inside: string): ColumnName {
  const segments = inside.split('/')
  for (let count = segments.length; count > 1; count -= 1) {
    const column = COLUMN_OF_PLACE[segments.slice(0, count).join('/')]
    if (column !== undefined) return column
  }
  return 'obligation'
}
