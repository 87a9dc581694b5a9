/**
 * The one place where whole units become words: money, hours, shares, counts, rates. It formats
 * by arithmetic on whole numbers, and never decides anything: each function states its rounding.
 */
import assert from 'node:assert/strict'
import { divideRoundingDown, divideRoundingUp, type Fraction } from './fraction.ts'

const SMALL_NUMBERS = [
  'No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten',
]

/** Towards less or towards more: chosen by the sentence, so that it never flatters. */
export type Rounding = 'down' | 'up'

interface Scale {
  readonly size: number
  readonly word: string
}

const HECTARE = 10_000
// The largest first. Kilograms stay kilograms: two units in one sentence cannot be compared.
const SCALES: Readonly<Partial<Record<string, readonly [Scale, ...Scale[]]>>> = {
  kilograms: [{ size: 1, word: 'kg' }],
  grams: [{ size: 1_000, word: 'kg' }, { size: 1, word: 'g' }],
  milligrams: [
    { size: 1_000_000, word: 'kg' },
    { size: 1_000, word: 'g' },
    { size: 1, word: 'mg' },
  ],
  'watt-hours': [{ size: 1_000, word: 'kWh' }, { size: 1, word: 'Wh' }],
}

/** 123456 -> `£1,234.56`. Exact: pence are whole, so nothing is rounded. */
export function moneyInWords(pence: number): string {
  return signed(pence, (size) => {
    const pounds = Math.floor(size / 100)
    return `£${countInWords(pounds)}.${String(size % 100).padStart(2, '0')}`
  })
}

/** 88320 -> `1,472 hours`, 90 -> `1 hour 30 minutes`. Exact: no decimals, nothing is rounded. */
export function hoursInWords(minutes: number): string {
  return signed(minutes, (size) => {
    const hours = Math.floor(size / 60)
    const rest = size % 60
    if (rest === 0) return counted(hours, 'hour')
    if (hours === 0) return counted(rest, 'minute')
    return `${counted(hours, 'hour')} ${counted(rest, 'minute')}`
  })
}

/** 18400 -> `18,400`. Exact. */
export function countInWords(count: number): string {
  return signed(count, (size) => String(size).replaceAll(/\B(?=(\d{3})+$)/g, ','))
}

/** `1 hour`, `1,472 hours`: for words that only take an s. */
export function counted(count: number, noun: string): string {
  return `${countInWords(count)} ${noun}${Math.abs(count) === 1 ? '' : 's'}`
}

/** `No`, `One` ... `Ten`, then `11`: the first word of a heading. */
export function smallNumberInWords(count: number): string {
  return SMALL_NUMBERS[count] ?? countInWords(count)
}

/**
 * [1472, 18400] -> `8.0%`. Rounded DOWN, so that a share just under its target never reads as
 * the target: 9.9999% reads 9.9%, and only an exact tenth reads 10.0%.
 */
export function shareRoundedDownInWords(share: Fraction, decimals: 1 | 2 = 1): string {
  return shareInWords(share, decimals, divideRoundingDown)
}

/**
 * Rounded UP, for what may be at most a target, and for what is still needed: 10.0001% reads
 * 10.1%, so that a share just over its limit never reads as the limit.
 */
export function shareRoundedUpInWords(share: Fraction, decimals: 1 | 2 = 1): string {
  return shareInWords(share, decimals, divideRoundingUp)
}

/** 1000 -> `10%`, 1293 -> `12.93%`, 1250 -> `12.5%`. Exact: two decimals hold a basis point. */
export function basisPointsInWords(basisPoints: number): string {
  return signed(basisPoints, (size) => {
    const decimals = String(size % 100).padStart(2, '0').replace(/0+$/, '')
    return `${countInWords(Math.floor(size / 100))}${decimals === '' ? '' : `.${decimals}`}%`
  })
}

/** A target as it was written: exact to a basis point, else rounded UP to one. */
export function targetShareInWords(target: Fraction): string {
  return basisPointsInWords(divideRoundingUp(BigInt(target[0]) * 10_000n, BigInt(target[1])))
}

/**
 * How far a share is from what is asked, in percentage points, rounded UP to a tenth: what is
 * lacking is never made smaller.
 */
export function pointsBetweenInWords(a: Fraction, b: Fraction): string {
  const apart = BigInt(a[0]) * BigInt(b[1]) - BigInt(b[0]) * BigInt(a[1])
  const positive = apart < 0n ? -apart : apart
  const steps = divideRoundingUp(positive * 1_000n, BigInt(a[1]) * BigInt(b[1]))
  return `${decimalsInWords(steps, 10)} percentage ${steps === 10 ? 'point' : 'points'}`
}

/**
 * A rate of pence for an hour as pounds: `£13.45`. A part of a penny shows four decimals, rounded
 * DOWN, so that pay just under a rate never reads as the rate: `£13.4499`.
 */
export function hourlyRateInWords(pence: Fraction): string {
  return decimalPounds(divideRoundingDown(BigInt(pence[0]) * 100n, BigInt(pence[1])))
}

/**
 * How far a rate for an hour is below the rate due, rounded UP to a hundredth of a penny: what a
 * worker is short of is never made smaller.
 */
export function hourlyDifferenceInWords(duePence: number, paidPence: Fraction): string {
  const short = BigInt(duePence) * BigInt(paidPence[1]) - BigInt(paidPence[0])
  return decimalPounds(divideRoundingUp(short * 100n, BigInt(paidPence[1])))
}

/**
 * An amount with its unit, as a thing to do or to have: `368 hours`, `£40.00`, `1,234 kg`. Exact
 * unless a rounding is asked for, which touches milligrams alone: from a kilogram on they then
 * show whole grams.
 */
export function amountInWords(amount: number, unit: string, rounding?: Rounding): string {
  const scales = SCALES[unit]
  if (scales !== undefined) return scaledInWords(amount, scales, rounding)
  if (unit === 'pence') return moneyInWords(amount)
  if (unit === 'minutes') return hoursInWords(amount)
  if (unit === 'basis points') return basisPointsInWords(amount)
  if (unit === 'people') return amount === 1 ? '1 person' : `${countInWords(amount)} people`
  if (unit === 'times' || unit === '') return countInWords(amount)
  if (unit === 'square-metres') return areaInWords(amount)
  return unit.endsWith('s') ? counted(amount, unit.slice(0, -1)) : `${countInWords(amount)} ${unit}`
}

/** The first of each; empty texts are left out. */
export function withoutRepeats(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))]
}

/** 12400 -> `12,400 m² (1.24 hectares)`. Exact: four decimals hold a square metre. */
function areaInWords(squareMetres: number): string {
  const area = `${countInWords(squareMetres)} m²`
  if (Math.abs(squareMetres) < HECTARE) return area
  const hectares = decimalsInWords(squareMetres, HECTARE)
  return `${area} (${hectares} ${Math.abs(squareMetres) === HECTARE ? 'hectare' : 'hectares'})`
}

/** In the largest unit that the amount fills; nothing at all is said in the largest there is. */
function scaledInWords(
  amount: number,
  scales: readonly [Scale, ...Scale[]],
  rounding?: Rounding,
): string {
  const [largest, ...smaller] = scales
  const size = Math.abs(amount)
  const scale =
    size === 0 || size >= largest.size
      ? largest
      : (smaller.find((one) => size >= one.size) ?? largest)
  // Three decimals are as many as anybody reads.
  const step = scale.size / 1_000
  const shown =
    rounding === undefined || step <= 1 ? amount : wholeSteps(amount, step, rounding)
  return `${decimalsInWords(shown, scale.size)} ${scale.word}`
}

/** 1234500 in thousands -> `1,234.5`. Exact; `size` is a power of ten. */
function decimalsInWords(amount: number, size: number): string {
  return signed(amount, (positive) => {
    const width = String(size).length - 1
    const decimals = String(positive % size).padStart(width, '0').replace(/0+$/, '')
    const whole = countInWords(Math.floor(positive / size))
    return size === 1 || decimals === '' ? whole : `${whole}.${decimals}`
  })
}

function wholeSteps(amount: number, step: number, rounding: Rounding): number {
  const divide = rounding === 'down' ? divideRoundingDown : divideRoundingUp
  return step * divide(BigInt(amount), BigInt(step))
}

type Division = (numerator: bigint, denominator: bigint) => number

function shareInWords(share: Fraction, decimals: 1 | 2, divide: Division): string {
  const scale = decimals === 1 ? 10 : 100
  const steps = divide(BigInt(share[0]) * BigInt(100 * scale), BigInt(share[1]))
  return signed(steps, (size) => {
    const fractional = String(size % scale).padStart(decimals, '0')
    return `${countInWords(Math.floor(size / scale))}.${fractional}%`
  })
}

function decimalPounds(hundredthsOfPence: number): string {
  if (hundredthsOfPence % 100 === 0) return moneyInWords(hundredthsOfPence / 100)
  return signed(hundredthsOfPence, (size) => {
    const decimals = String(size % 10_000).padStart(4, '0')
    return `£${countInWords(Math.floor(size / 10_000))}.${decimals}`
  })
}

function signed(value: number, format: (size: number) => string): string {
  assert(Number.isSafeInteger(value), `only whole numbers are shown, got ${value}`)
  return value < 0 ? `-${format(-value)}` : format(value)
}
