/**
 * Reads the text of one cell into a whole number, a date or a word, exactly or not at all. It
 * never guesses: what could be read in two ways is refused, with what to write instead.
 */
import { isDate } from '../domain/calendar.ts'
import type { ProblemCode } from '../domain/problem.ts'

/** Each way of writing a date, with 30 April 2026 written so. */
const DATE_FORMS = {
  'YYYY-MM-DD': {
    pattern: /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
    example: '2026-04-30',
  },
  'YYYY/M/D': {
    pattern: /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})$/,
    example: '2026/4/30',
  },
  'D/M/YYYY': {
    pattern: /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/,
    example: '30/4/2026',
  },
  'M/D/YYYY': {
    pattern: /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/,
    example: '4/30/2026',
  },
  'D.M.YYYY': {
    pattern: /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
    example: '30.4.2026',
  },
  'D-M-YYYY': {
    pattern: /^(?<day>\d{1,2})-(?<month>\d{1,2})-(?<year>\d{4})$/,
    example: '30-4-2026',
  },
  'D MMM YYYY': {
    pattern: /^(?<day>\d{1,2}) (?<month>[A-Za-z]{3}) (?<year>\d{4})$/,
    example: '30 Apr 2026',
  },
} as const
export type DateForm = keyof typeof DATE_FORMS

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** A value, or what is wrong with the text and what to write instead. */
export type CellReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ProblemCode; readonly message: string }

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/
const MOST_DECIMALS = 4

/** `12.50` pounds are 1250 pence; nothing is ever rounded. */
export function readPounds(text: string): CellReading<number> {
  if (!PLAIN_NUMBER.test(text)) {
    return notANumber(text, suggestedNumber(text), 'pounds with a point, such as 1250.00')
  }
  const pence = exactMultiple(text, 100n)
  if (pence !== undefined) return { ok: true, value: pence }
  return unfit(
    `${shown(text)} does not come to whole pence, or is too large. ` +
      'Write an amount with two decimals, such as 12.50.',
  )
}

/** `7.5` hours are 450 minutes; what does not come to whole minutes is refused. */
export function readHours(text: string): CellReading<number> {
  if (!PLAIN_NUMBER.test(text)) {
    const suggestion = hoursFromClock(text) ?? suggestedNumber(text)
    return notANumber(text, suggestion, 'hours with a point, such as 7.5')
  }
  const minutes = exactMultiple(text, 60n)
  if (minutes !== undefined) return { ok: true, value: minutes }
  return unfit(
    `${shown(text)} hours do not come to whole minutes, or are too many. ` +
      'Give the time in minutes, or in hours with up to four decimals, such as 7.25.',
  )
}

/** `1.25` tonnes are 1250 kilograms; what does not come to whole units is refused. */
export function readLarger(
  text: string,
  { written, times, unit }: { written: string; times: number; unit: string },
): CellReading<number> {
  if (!PLAIN_NUMBER.test(text)) {
    return notANumber(text, suggestedNumber(text), `${written} with a point, such as 1.25`)
  }
  const value = exactMultiple(text, BigInt(times))
  if (value !== undefined) return { ok: true, value }
  return unfit(
    `${shown(text)} ${written} do not come to whole ${unit}, or are too many. ` +
      `Give the amount in ${unit}, or with fewer decimals.`,
  )
}

export function readWholeNumber(text: string): CellReading<number> {
  if (!PLAIN_NUMBER.test(text)) {
    return notANumber(text, suggestedNumber(text), 'a whole number, such as 1250')
  }
  const value = exactMultiple(text, 1n)
  if (value !== undefined) return { ok: true, value }
  return unfit(`${shown(text)} is not a whole number that can be counted exactly. Write it whole.`)
}

export function readDate(text: string, form: DateForm): CellReading<string> {
  const { pattern, example } = DATE_FORMS[form]
  const { year, month, day } = pattern.exec(text)?.groups ?? {}
  if (year === undefined || month === undefined || day === undefined) {
    return notADate(
      `${shown(text)} is not a date in the form ${form}. Write 30 April 2026 as ${example}.`,
    )
  }
  const number = form === 'D MMM YYYY' ? MONTHS.indexOf(month.toLowerCase()) + 1 : month
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  if (isDate(date)) return { ok: true, value: date }
  return notADate(
    `${shown(text)}, read as ${form}, is not a day that exists. ` +
      'Correct the date, or the form that the mapping names.',
  )
}

/** The table of words comes from the mapping: their word to our value. */
export function readWord<T>(text: string, words: ReadonlyMap<string, T>): CellReading<T> {
  const value = words.get(text)
  if (value !== undefined) return { ok: true, value }
  const known = [...words.keys()].map(shown).join(', ')
  return {
    ok: false,
    code: 'not-allowed',
    message:
      `${shown(text)} is not among the words of the mapping. It knows ${known}. ` +
      'Write one of these, or add the word to the mapping.',
  }
}

/** Quotes a text for a message: cut to 40 characters, with everything unprintable made visible. */
export function shown(text: string): string {
  const characters = Array.from(text)
  const cut = characters.length > 40 ? [...characters.slice(0, 40), '…'] : characters
  return `“${cut.map(visible).join('')}”`
}

/** Control, format (among them bidi), surrogate and separator characters are named by number. */
function visible(character: string): string {
  if (!/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u.test(character)) return character
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `[U+${number}]`
}

/** The text times a whole number, if that is whole and safe: `12.50` times 100 is 1250. */
export function exactMultiple(text: string, times: bigint): number | undefined {
  const [whole = '', decimals = ''] = text.split('.')
  if (decimals.length > MOST_DECIMALS || whole.length > 17) return undefined
  const scale = 10n ** BigInt(decimals.length)
  const scaled = BigInt(whole + decimals) * times
  if (scaled % scale !== 0n) return undefined
  const value = Number(scaled / scale)
  return Number.isSafeInteger(value) ? value : undefined
}

/** What was probably meant by `£1,250.00`, `12,50`, `(12.50)` or `.5`, for the message only. */
function suggestedNumber(text: string): string | undefined {
  const inBrackets = /^\((.*)\)$/.exec(text)
  const bare = (inBrackets?.[1] ?? text).replaceAll(/[£\s\u{a0}]/gu, '')
  const sign = inBrackets === null ? '' : '-'
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)
    ? bare.replaceAll(',', '')
    : bare.replace(/^(-?\d+),(\d{1,2})$/, '$1.$2').replace(/^(-?)\./, '$10.').replace(/\.$/, '')
  return PLAIN_NUMBER.test(plain) ? sign + plain : undefined
}

/** `7:30` on a clock is 7.5 hours. */
function hoursFromClock(text: string): string | undefined {
  const parts = /^(\d{1,3}):([0-5]\d)$/.exec(text)
  if (parts === null) return undefined
  const hours = Number(parts[1]) + Number(parts[2]) / 60
  const written = String(hours)
  return /^\d+(\.\d{1,4})?$/.test(written) ? written : undefined
}

function notANumber(
  text: string,
  suggestion: string | undefined,
  form: string,
): CellReading<never> {
  const advice = suggestion === undefined
    ? `Write ${form}.`
    : `Write ${suggestion}.`
  const what = text === '' ? 'The cell is empty' : `${shown(text)} cannot be read exactly`
  return unfit(`${what}. ${advice}`)
}

function unfit(message: string): CellReading<never> {
  return { ok: false, code: 'not-a-number', message }
}

function notADate(message: string): CellReading<never> {
  return { ok: false, code: 'not-a-date', message }
}
