/**
 * Reads an area of an adoption sheet: `Norwich: E07000148 as at 01/04/2026`. The codes stand as
 * they are written; whether there is such a place is not known here.
 */
import { isAreaCode } from '../../domain/area-code.ts'
import type { IsoDate } from '../../domain/calendar.ts'
import type { DatedArea } from '../../domain/contract.ts'
import { readSheetDate } from './adoption-sheet-date.ts'
import { shown, type CellReading } from '../cell-values.ts'

const FORM = /^(?<name>[^:]*):(?<codes>.*?)\bas at\b(?<date>.*)$/is
const WRITE = 'Write a name, the codes and their date: Norwich: E07000148 as at 01/04/2026.'

/** The area holds from the first day on which the obligation binds. */
export function readArea(text: string, from: IsoDate): CellReading<readonly DatedArea[]> {
  const { name = '', codes = '', date = '' } = FORM.exec(text)?.groups ?? {}
  const list = codes.split(/[\s;,]+/).filter((code) => code !== '')
  if (name.trim() === '' || list.length === 0) return refuse(`${shown(text)} is no whole area.`)
  const wrong = list.find((code) => !isAreaCode(code))
  if (wrong !== undefined) {
    return refuse(`${shown(wrong)} is no code of an authority, such as E07000148.`)
  }
  const twice = list.find((code, at) => list.indexOf(code) < at)
  if (twice !== undefined) return refuse(`The code ${shown(twice)} stands twice.`)
  const asAt = readSheetDate(date.trim())
  if (!asAt.ok) return asAt
  return { ok: true, value: [{ name: name.trim(), from, codes: list, codeListDate: asAt.value }] }
}

function refuse(what: string): CellReading<never> {
  return { ok: false, code: 'not-allowed', message: `${what} ${WRITE}` }
}
