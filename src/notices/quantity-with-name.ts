/**
 * An amount together with what it is an amount of, so that a sentence reads as people speak:
 * `1,472 Building Futures hours`. Only words; no arithmetic beyond formatting.
 */
import { amountInWords, countInWords } from '../domain/display.ts'

/**
 * The name is a plural noun (`hours worked`, `workers in scope`). Where it would not agree with
 * the amount (one worker, half an hour), the amount stands alone and the name in brackets.
 */
export function quantityWithName(value: number, unit: string, name: string): string {
  if (unit === 'pence') return `${amountInWords(value, unit)} of ${name}`
  if (unit === 'minutes') return hoursWithName(value, name)
  const isPlural = Math.abs(value) !== 1
  if (unit === 'people' || unit === 'times') {
    return isPlural ? `${countInWords(value)} ${name}` : `${countInWords(value)} (${name})`
  }
  return `${amountInWords(value, unit)} (${name})`
}

function hoursWithName(minutes: number, name: string): string {
  const isWholeHours = minutes % 60 === 0 && Math.abs(minutes) !== 60
  if (isWholeHours && /\bhours\b/i.test(name)) return `${countInWords(minutes / 60)} ${name}`
  return `${amountInWords(minutes, 'minutes')} (${name})`
}
