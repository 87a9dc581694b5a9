/**
 * Reads the words of an adoption sheet that stand for one of a few things: windows, who set a
 * target, when a new rate is paid. Other words are refused with those that are known.
 */
import type { Adoption, Uplift, Window } from '../../domain/contract.ts'
import { shown, type CellReading } from '../cell-values.ts'
import { readYearlyDay } from './adoption-sheet-date.ts'

const WINDOWS: Readonly<Record<Window, readonly string[]>> = {
  month: ['month', 'monthly', 'each month', 'every month', 'a month'],
  'contract-year': ['contract year', 'each contract year', 'every contract year'],
  'whole-contract': ['whole contract', 'the whole contract', 'contract', 'life of the contract'],
  'by-date': ['by date', 'by a date', 'by'],
  'rolling-12-months': [
    'rolling 12 months', 'rolling twelve months', '12 months rolling', 'last 12 months',
  ],
}
const SET_BY: Readonly<Record<Adoption['setBy'], readonly string[]>> = {
  council: ['council', 'the council', 'authority', 'client', 'buyer'],
  bidder: ['bidder', 'the bidder', 'contractor', 'supplier', 'tender'],
  law: ['law', 'the law', 'statute'],
}

export function readWindow(text: string): CellReading<Window> {
  return oneOf(text, WINDOWS)
}

export function readSetBy(text: string): CellReading<Adoption['setBy']> {
  return oneOf(text, SET_BY)
}

export function readUplift(text: string): CellReading<Uplift> {
  const words = plainOf(text)
  if (/^(on|from) (the )?announcement$/.test(words)) return found({ rule: 'on-announcement' })
  if (/^by (the )?deadline$/.test(words)) return found({ rule: 'by-deadline' })
  const monthAndDay = readYearlyDay(words.replace(/^(on|from) /, ''))
  if (monthAndDay !== undefined) return found({ rule: 'on-fixed-date', monthAndDay })
  const message =
    `${shown(text)} does not say when a new rate must be paid. ` +
    'Write “on announcement”, “by deadline”, or a day of the year such as “on 1 April”.'
  return { ok: false, code: 'not-allowed', message }
}

function oneOf<Name extends string>(
  text: string,
  words: Readonly<Record<Name, readonly string[]>>,
): CellReading<Name> {
  const known = Object.entries<readonly string[]>(words) as [Name, readonly string[]][]
  const [name] = known.find(([, ways]) => ways.includes(plainOf(text))) ?? []
  if (name !== undefined) return found(name)
  const firsts = known.map(([, [first = '']]) => first).join(', ')
  const message = `${shown(text)} is none of the words known here. Write one of: ${firsts}.`
  return { ok: false, code: 'not-allowed', message }
}

/** Capitals, and what stands between two words, count for nothing. */
export function plainOf(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]+/g, ' ').trim()
}

function found<T>(value: T): CellReading<T> {
  return { ok: true, value }
}
