/**
 * Numbers under which contractors are known, written in one way each, so that two spellings of
 * one number are one contractor. It never looks a number up, and never mends one.
 */
import type { Identifier } from '../../domain/register.ts'

export const COMPANIES_HOUSE = 'GB-COH'

const DIGITS = /^\d{1,8}$/
/** `SC123456`, `OC301234`, `IP030669`; spreadsheets keep the noughts after letters. */
const LETTERS_FIRST = /^[A-Z]{2}\d{6}$/
/** Societies: `IP29627R`. */
const SOCIETY = /^[A-Z]{2}\d{5}[A-Z]$/
const OTHER_ID = /^[A-Za-z0-9](?:[A-Za-z0-9 ./_-]{0,58}[A-Za-z0-9])?$/
const SCHEME = /^[A-Za-z][A-Za-z0-9_-]{1,39}$/

/** `5045250` is `05045250`; undefined for `0` and for what is no company number. */
export function companyNumberOf(text: string): string | undefined {
  const bare = text.replaceAll(/\s/g, '').toUpperCase()
  if (DIGITS.test(bare)) return /^0+$/.test(bare) ? undefined : bare.padStart(8, '0')
  return LETTERS_FIRST.test(bare) || SOCIETY.test(bare) ? bare : undefined
}

/** Undefined where scheme or id is not given or cannot be one. */
export function identifierOf(scheme: string, id: string): Identifier | undefined {
  const written = { scheme: scheme.trim().toUpperCase(), id: id.trim() }
  if (written.scheme === COMPANIES_HOUSE) {
    const number = companyNumberOf(written.id)
    return number === undefined ? undefined : { scheme: COMPANIES_HOUSE, id: number }
  }
  if (!SCHEME.test(written.scheme) || !OTHER_ID.test(written.id)) return undefined
  return /^0+$/.test(written.id) ? undefined : written
}
