/**
 * Reads the value of a contract in pounds into whole pence, exactly: by the digits of the text,
 * never through a fraction of the machine. Nothing is rounded and nothing is guessed.
 */
import { exactMultiple, readPounds, shown } from '../cell-values.ts'
import { faulty, given, notGiven } from './field-reading.ts'
import type { FieldReading } from './read-register.ts'
import { saysNothing } from './says-nothing.ts'

/** As in the schema of a contract: a million million pounds. */
const MOST_PENCE = 100_000_000_000_000
const LONGEST = 60
/** Very small and very large numbers are written with an exponent. */
const PLAIN = /^\d+(?:\.\d+)?$/
const IN_THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

/** `£1,234.50`, `1234.5`, `GBP 1 234.50`; a value of nought says nothing. */
export function readValue(text: string): FieldReading<number> {
  if (saysNothing(text)) return notGiven()
  if (text.length > LONGEST) return unreadable(text)
  const bare = text.replace(/^\s*(?:£|GBP)|\s*GBP\s*$/gi, '').replaceAll(/(?<=\d)\s(?=\d{3})/g, '')
  const plain = bare.trim()
  const reading = readPounds(IN_THOUSANDS.test(plain) ? plain.replaceAll(',', '') : plain)
  return reading.ok ? withinReason(reading.value, text) : unreadable(text)
}

/** An amount of JSON, which was read only if its digits are exactly those of the text. */
export function penceOfAmount(amount: number): number | undefined {
  const digits = String(amount)
  const pence = PLAIN.test(digits) ? exactMultiple(digits, 100n) : undefined
  return pence === undefined || pence === 0 || pence > MOST_PENCE ? undefined : pence
}

function unreadable(text: string): FieldReading<never> {
  const advice = 'Write pounds such as £1,234.50 or 1234.5, or leave the cell blank.'
  return faulty('not-a-number', `${shown(text)} is not a value in whole pence. ${advice}`)
}

function withinReason(pence: number, text: string): FieldReading<number> {
  if (pence === 0) return notGiven('The value is nought and was left out: it is not known.')
  if (pence > 0 && pence <= MOST_PENCE) return given(pence)
  return faulty('out-of-range', `${shown(text)} cannot be the value of a contract. Correct it.`)
}
