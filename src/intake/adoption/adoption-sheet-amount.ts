/**
 * Reads an amount as people write it (`10%`, `£5,000`, `1,200 hours`) into whole units of what is
 * measured. It never rounds and never guesses a unit: what is not exact is refused.
 */
import { exactMultiple, shown, type CellReading } from '../cell-values.ts'
import type { AmountKind } from './adoption-terms.ts'

interface Way {
  /** What stands after the number, and how many whole units one of it is. */
  readonly units: Readonly<Record<string, bigint>>
  /** What is asked for, with an example. */
  readonly write: string
  /** What the amount must come to. */
  readonly whole: string
  /** A number alone can mean one thing only. */
  readonly isBare?: true
}

const WEIGHTS = (gram: bigint): Way['units'] => ({
  ...named(gram * 1000n, ['kg', 'kilogram', 'kilograms', 'kilo', 'kilos']),
  ...named(gram * 1_000_000n, ['t', 'tonne', 'tonnes']),
})

const WAYS: Readonly<Record<AmountKind, Way>> = {
  'per cent': {
    units: named(100n, ['%', 'per cent', 'percent']),
    write: 'a percentage, such as 10%',
    whole: 'a whole hundredth of a per cent',
  },
  points: {
    units: named(100n, ['points', 'point', 'percentage points', 'percentage point']),
    write: 'percentage points, such as 5 points',
    whole: 'a whole hundredth of a point',
  },
  pence: {
    units: { ...named(100n, ['£', 'pounds', 'pound', 'gbp']), ...named(1n, ['pence', 'p']) },
    write: 'an amount of money with its sign, such as £5,000',
    whole: 'whole pence',
  },
  minutes: {
    units: {
      ...named(60n, ['hours', 'hour', 'hrs', 'hr', 'h']),
      ...named(1n, ['minutes', 'minute', 'mins', 'min']),
    },
    write: 'a time with its unit, such as 1,200 hours',
    whole: 'whole minutes',
  },
  people: {
    units: named(1n, ['people', 'person', 'persons']),
    write: 'a number of people, such as 12',
    whole: 'whole people',
    isBare: true,
  },
  times: {
    units: named(1n, ['times', 'time']),
    write: 'a number, such as 12',
    whole: 'a whole number',
    isBare: true,
  },
  units: {
    units: named(1n, ['units', 'unit']),
    write: 'a number of units, such as 1,200',
    whole: 'whole units',
    isBare: true,
  },
  days: {
    units: { ...named(1n, ['days', 'day']), ...named(7n, ['weeks', 'week']) },
    write: 'a number of days, such as 30 days',
    whole: 'whole days',
  },
  weeks: {
    units: named(1n, ['weeks', 'week']),
    write: 'a number of weeks, such as 12 weeks',
    whole: 'whole weeks',
  },
  'square-metres': {
    units: {
      ...named(10_000n, ['hectares', 'hectare', 'ha']),
      ...named(1n, ['m2', 'm²', 'sq m', 'square metres', 'square metre', 'square-metres']),
    },
    write: 'an area with its unit, such as 2.5 hectares',
    whole: 'whole square metres',
  },
  kilograms: {
    units: {
      ...named(1n, ['kg', 'kilogram', 'kilograms', 'kilo', 'kilos']),
      ...named(1000n, ['t', 'tonne', 'tonnes']),
    },
    write: 'a weight with its unit, such as 50 kg',
    whole: 'whole kilograms',
  },
  grams: {
    units: { ...WEIGHTS(1n), ...named(1n, ['g', 'gram', 'grams']) },
    write: 'a weight with its unit, such as 50 g',
    whole: 'whole grams',
  },
  milligrams: {
    units: {
      ...WEIGHTS(1000n),
      ...named(1000n, ['g', 'gram', 'grams']),
      ...named(1n, ['mg', 'milligram', 'milligrams']),
    },
    write: 'a weight with its unit, such as 50 kg',
    whole: 'whole milligrams',
  },
  'watt-hours': {
    units: {
      ...named(1n, ['wh', 'watt-hours', 'watt hours']),
      ...named(1000n, ['kwh', 'kilowatt-hours', 'kilowatt hours']),
      ...named(1_000_000n, ['mwh', 'megawatt-hours', 'megawatt hours']),
    },
    write: 'an energy with its unit, such as 12,000 kWh',
    whole: 'whole watt-hours',
  },
}

const GROUPED = /^(£?) ?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(.*)$/

/** `bare` lets a number stand alone, in the unit of the column that it is for. */
export function readAmount(text: string, kind: AmountKind, bare?: 'bare'): CellReading<number> {
  const way = WAYS[kind]
  const parts = partsOf(text)
  const perUnit = parts === undefined ? undefined : unitsIn(parts, way, bare !== undefined)
  if (parts === undefined || perUnit === undefined) return unread(text, kind)
  const value = exactMultiple(parts.number, perUnit)
  if (value !== undefined) return { ok: true, value }
  const message =
    `${shown(text)} does not come to ${way.whole}, or is too large; nothing is rounded. ` +
    `Write ${way.write}.`
  return { ok: false, code: 'not-a-number', message }
}

interface Parts {
  readonly number: string
  readonly unit: string
}

function partsOf(text: string): Parts | undefined {
  const [, pounds = '', whole, decimals = '', rest = ''] =
    GROUPED.exec(text.replaceAll(/\s+/g, ' ')) ?? []
  if (whole === undefined) return undefined
  const unit = rest.trim().toLowerCase()
  if (pounds !== '' && unit !== '') return undefined
  return { number: whole.replaceAll(',', '') + decimals, unit: pounds === '' ? unit : pounds }
}

function unitsIn({ unit }: Parts, way: Way, mayBeBare: boolean): bigint | undefined {
  if (unit === '') return way.isBare || mayBeBare ? 1n : undefined
  return Object.hasOwn(way.units, unit) ? way.units[unit] : undefined
}

function unread(text: string, kind: AmountKind): CellReading<never> {
  const { write } = WAYS[kind]
  const meant = withPoint(text)
  const isMeant = meant !== text && readAmount(meant, kind).ok
  const advice = isMeant ? `Write ${meant}.` : `Write ${write}.`
  const message = `${shown(text)} cannot be read here. ${advice}`
  return { ok: false, code: 'not-a-number', message }
}

/** A comma in the place of a point: `12,5%`. */
function withPoint(text: string): string {
  return text.replace(/^(£?\d+),(\d{1,2})(?!\d)/, '$1.$2')
}

function named(perUnit: bigint, names: readonly string[]): Readonly<Record<string, bigint>> {
  return Object.fromEntries(names.map((name) => [name, perUnit]))
}
