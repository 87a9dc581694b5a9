/**
 * What is said of a kind of record that is kept: for whom, for how long, and who sees to it that
 * it goes. The words for it, and no times.
 */

export type KeptFor =
  | { readonly minutes: number }
  | { readonly hours: number }
  | { readonly days: number }
  | { readonly months: number }
  | { readonly years: number }

/** What the time is counted from. */
export const COUNTED_FROM = {
  'contract-end': 'the end of the contract',
  'last-contract-end': 'the end of the last contract that it bears on',
  'month-reported': 'the end of the month that it is about',
  'account-closed': 'the day the account was closed',
  'token-ended': 'the day the token ended',
  'signed-in': 'signing in',
  made: 'being made',
  done: 'being done',
  sent: 'being sent',
  written: 'being written',
  read: 'being read',
} as const

/** How sure the time is: read in a source, or no more than advice of ours. */
export const STANDINGS = { sourced: 'Source', advice: 'Our advice' } as const

/** Who sees to it that the record goes. */
export const ERASED_BY = {
  goodterms: 'Done by Goodterms',
  operator: 'Done by those who run the service',
  nobody: 'Not yet',
} as const

export interface KeptRecord {
  readonly title: string
  readonly holds: string
  /** Whose personal data it holds. */
  readonly about: string
  readonly why: string
  readonly kept: KeptFor & { readonly from: keyof typeof COUNTED_FROM }
  readonly standing: keyof typeof STANDINGS
  readonly basis: string
  readonly erasedBy: keyof typeof ERASED_BY
  /** How it goes, or what remains. */
  readonly erasure?: string
}
