/**
 * The larger units in which tables count weights and areas, and how many of a figure's own unit
 * each of them is. Exact: a smaller unit is never read into a larger one.
 */
import type { Unit } from '../domain/figure.ts'

/** In milligrams. */
const WEIGHTS = { tonnes: 1_000_000_000, kilograms: 1_000_000, grams: 1000, milligrams: 1 } as const
/** In square metres. */
const AREAS = { hectares: 10_000, 'square-metres': 1 } as const
const SIZES: Readonly<Record<string, number>> = { ...WEIGHTS, ...AREAS }

export type Weight = keyof typeof WEIGHTS
export type AreaUnit = keyof typeof AREAS

/** Undefined where the one cannot be read as a whole number of the other. */
export function timesOf(written: Weight | AreaUnit, unit: Unit): number | undefined {
  const sizes: Readonly<Record<string, number>> = written in WEIGHTS ? WEIGHTS : AREAS
  const own = sizes[unit]
  const size = SIZES[written] ?? 0
  return own === undefined || size % own !== 0 ? undefined : size / own
}
