/**
 * An amount together with what it is an amount of, so that a sentence reads as people speak:
 * `1,472 Building Futures hours`. Only words; no arithmetic beyond formatting.
 */
import { amountInWords, countInWords, type Rounding } from '../domain/display.ts'

export interface Quantity {
  readonly value: number
  readonly unit: string
  /** A plural noun, or what cannot be counted: `hours worked`, `waste sent to landfill`. */
  readonly name: string
}

// How the sums of a baseline are told from those of the month.
const BASELINE = ' in the baseline'

export type Bounds = 'at least ' | 'at most ' | ''

/** "You would have 42", not "42 people": the sentence before it has said of what. */
export function amountOf(amount: number, unit: string, rounding?: Rounding): string {
  return unit === 'people' ? countInWords(amount) : amountInWords(amount, unit, rounding)
}

/**
 * `18 invoices paid in time out of 20 invoices due`. Where a name would not agree with its amount
 * (one worker, half an hour) they stand as in a list, which needs no singular: `workers in
 * scope: 1`.
 */
export function quantitiesInWords(quantities: readonly Quantity[], rounding?: Rounding): string {
  const phrases = phrasesOf(quantities, rounding)
  if (phrases === undefined) return listed(quantities, rounding)
  const [part, whole, ...others] = phrases
  // Beside a share stands what it is taken from, such as all who were asked in a survey.
  const beside = others.length === 0 ? '' : ` (${others.join(', ')})`
  return whole === undefined ? (part ?? '') : `${part} out of ${whole}${beside}`
}

/** `at least 9 sessions held`, `sessions held: at least 1`. */
export function quantityInWords(
  quantity: Quantity,
  bounds: Bounds,
  rounding?: Rounding,
): string {
  const phrase = phraseOf(quantity, rounding)
  return phrase === undefined
    ? `${quantity.name}: ${bounds}${amountOf(quantity.value, quantity.unit, rounding)}`
    : `${bounds}${phrase}`
}

/** `700 kWh of energy used`, `1 (sessions held)`. */
export function soMuchOf(quantity: Quantity, rounding: Rounding): string {
  const { name, unit, value } = quantity
  return phraseOf(quantity, rounding) ?? `${amountOf(value, unit, rounding)} (${name})`
}

/**
 * `8,770 kWh of energy used, against 10,000 kWh in the baseline`; more than one pair are listed:
 * `waste: 90 kg (in the baseline 100 kg); meals: 30 (in the baseline 28)`.
 */
export function quantitiesAgainst(
  quantities: readonly Quantity[],
  rounding?: Rounding,
  inWhat: string = BASELINE,
): string {
  const [first, second] = quantities
  if (first === undefined) return ''
  const phrase = phraseOf(first, rounding)
  const isPair = quantities.length === 2 && second?.name === inBaseline(first)
  if (isPair && phrase !== undefined) {
    return `${phrase}, against ${amountOf(second.value, second.unit, opposite(rounding))}${inWhat}`
  }
  return quantities
    .filter(({ name }) => !quantities.some((other) => inBaseline(other) === name))
    .map((one, index) => besideBaseline(one, quantities, roundingAt(index, rounding)))
    .join('; ')
}

function besideBaseline(
  one: Quantity,
  quantities: readonly Quantity[],
  rounding: Rounding | undefined,
): string {
  const amount = `${one.name}: ${amountOf(one.value, one.unit, rounding)}`
  const before = quantities.find(({ name }) => name === inBaseline(one))
  if (before === undefined) return amount
  return `${amount} (${BASELINE.trim()} ${amountOf(before.value, before.unit, opposite(rounding))})`
}

function inBaseline({ name }: Quantity): string {
  return `${name}${BASELINE}`
}

/** `sessions held: 1; pupils: 30`. */
function listed(quantities: readonly Quantity[], rounding?: Rounding): string {
  return quantities
    .map(({ name, unit, value }, index) => {
      return `${name}: ${amountOf(value, unit, roundingAt(index, rounding))}`
    })
    .join('; ')
}

/** `3 more sessions held`, `21,000 m² more of land kept for wildlife`, `1 more (sessions held)`. */
export function moreInWords({ value, unit, name }: Quantity): string {
  const isCounted = unit === 'people' || unit === 'times'
  if (isCounted && value !== 1) return `${countInWords(value)} more ${name}`
  if (isWholeHours(value, unit, name)) return `${countInWords(value / 60)} more ${name}`
  const amount = isCounted ? countInWords(value) : amountInWords(value, unit, 'up')
  return isCounted || unit === 'minutes' ? `${amount} more (${name})` : `${amount} more of ${name}`
}

/**
 * `, which is 4 (rounded up) in each of the 3 months left`. Less than one a month is not said by
 * the month: one in all is not one in each.
 */
export function eachMonthInWords(
  { amount, unit, months, eachMonth, rounding }: {
    readonly amount: number
    readonly unit: string
    readonly months: number
    readonly eachMonth: number
    readonly rounding: Rounding
  },
  left = 'left',
): string {
  if (months === 1) return `, in the one month ${left}`
  if (amount < months) return ''
  const rounded = eachMonth * months === amount ? '' : ` (rounded ${rounding})`
  const each = amountOf(eachMonth, unit, rounding)
  return `, which is ${each}${rounded} in each of the ${months} months ${left}`
}

/** None where a name does not agree with its amount. */
function phrasesOf(
  quantities: readonly Quantity[],
  rounding?: Rounding,
): readonly string[] | undefined {
  const phrases = quantities.flatMap(
    (quantity, index) => phraseOf(quantity, roundingAt(index, rounding)) ?? [],
  )
  return phrases.length < quantities.length ? undefined : phrases
}

function phraseOf({ value, unit, name }: Quantity, rounding?: Rounding): string | undefined {
  if (unit === 'people' || unit === 'times') {
    return Math.abs(value) === 1 ? undefined : `${countInWords(value)} ${name}`
  }
  if (unit === 'minutes') {
    return isWholeHours(value, unit, name) ? `${countInWords(value / 60)} ${name}` : undefined
  }
  return `${amountInWords(value, unit, rounding)} of ${name}`
}

function isWholeHours(value: number, unit: string, name: string): boolean {
  const isWhole = unit === 'minutes' && value % 60 === 0 && Math.abs(value) !== 60
  return isWhole && /\bhours\b/i.test(name)
}

/** What the first is set against is rounded the other way: neither flatters. */
function roundingAt(index: number, rounding: Rounding | undefined): Rounding | undefined {
  return index === 0 ? rounding : opposite(rounding)
}

function opposite(rounding: Rounding | undefined): Rounding | undefined {
  if (rounding === undefined) return undefined
  return rounding === 'down' ? 'up' : 'down'
}
