/**
 * An amount together with what it is an amount of, so that a sentence reads as people speak:
 * `1,472 Building Futures hours`. Only words; no arithmetic beyond formatting.
 */
import { amountInWords, countInWords } from '../domain/display.ts'

export interface Quantity {
  readonly value: number
  readonly unit: string
  /** A plural noun: `hours worked`, `workers in scope`. */
  readonly name: string
}

/**
 * `18 invoices paid in time out of 20 invoices due`. Where a name would not agree with its amount
 * (one worker, half an hour) they stand as in a list, which needs no singular: `workers in
 * scope: 1`.
 */
export function quantitiesInWords(quantities: readonly Quantity[]): string {
  const phrases = quantities.flatMap((quantity) => phraseOf(quantity) ?? [])
  if (phrases.length < quantities.length) {
    return quantities
      .map(({ value, unit, name }) => `${name}: ${inUnit(value, unit)}`)
      .join('; ')
  }
  return phrases.join(phrases.length === 2 ? ' out of ' : ', ')
}

/** None where the name does not agree with the amount. */
function phraseOf({ value, unit, name }: Quantity): string | undefined {
  if (unit === 'pence') return `${amountInWords(value, unit)} of ${name}`
  if (unit === 'people' || unit === 'times') {
    return Math.abs(value) === 1 ? undefined : `${countInWords(value)} ${name}`
  }
  const isWholeHours = unit === 'minutes' && value % 60 === 0 && Math.abs(value) !== 60
  return isWholeHours && /\bhours\b/i.test(name)
    ? `${countInWords(value / 60)} ${name}`
    : undefined
}

function inUnit(value: number, unit: string): string {
  return unit === 'people' ? countInWords(value) : amountInWords(value, unit)
}
