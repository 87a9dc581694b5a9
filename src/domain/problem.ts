/**
 * A problem is what a person can put right: returned as a value, never thrown. It says what is
 * wrong, where, and what to write instead.
 */

/** Every code stands once in the catalogue below; the README lists the same codes. */
export const PROBLEM_CODES = {
  'not-json': 'The file is not JSON.',
  'duplicate-key': 'A name stands twice in one JSON object, so a value would be lost.',
  'too-deep': 'The JSON is nested deeper than any file of ours.',
  'too-large': 'The file or request is larger than the limit.',
  'not-found': 'A file or folder that is named is not there.',
  'not-text': 'The file is not UTF-8 text.',
  'unknown-field': 'A field that nobody asked for.',
  'missing-field': 'A field that is needed is not there.',
  'wrong-type': 'A value of the wrong kind, for example a number written as text.',
  'not-a-number': 'A number that cannot be read exactly.',
  'not-a-date': 'A date that does not exist or is not written as year-month-day.',
  'not-allowed': 'A value outside the list of values that are allowed.',
  'out-of-range': 'A number below the least or above the most that is possible.',
  'part-above-whole': 'A part that is larger than its whole.',
  'wrong-order': 'A date that comes before the date it must follow.',
  'duplicate-row': 'The same row twice.',
  'wrong-period': 'A row or a return that belongs to another month.',
  'unknown-contract': 'A return for a contract that is not on record.',
  'outside-contract': 'A return for a month in which the contract does not run.',
  'csv-broken': 'A table that cannot be read as CSV.',
  'missing-column': 'A column that the mapping names is not in the table.',
  'unknown-name': 'A rule, figure, measure or parameter that does not exist.',
  'unused': 'A definition that nothing uses.',
  'not-in-grammar': 'Something that rules may not hold.',
  'bands-do-not-tile': 'Bands or cases with a gap or an overlap.',
  'example-differs': 'An example beside a rule does not come out as it says.',
  'wrong-unit': 'Two units that cannot be compared.',
  'store-unfit': 'The database cannot be used as it is.',
} as const

export type ProblemCode = keyof typeof PROBLEM_CODES

export interface Problem {
  readonly code: ProblemCode
  /** JSON pointer inside the file or request, for example `/figures/pay-lines/rows/3/payTo`. */
  readonly where: string
  /** A sentence for the person who reads it: what is wrong and what to write instead. */
  readonly message: string
  readonly file?: string
  /** Line in the file, counted from 1, where it is known. */
  readonly line?: number
}

/** Either a value, or what is wrong with it: never half of each. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export function accepted<T>(value: T): Checked<T> {
  return { ok: true, value }
}

export function refused(problems: readonly Problem[]): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems }
}
