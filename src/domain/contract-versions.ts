/**
 * Which version of a contract holds in a month. A variation holds from its first day on, so that
 * a month which was judged by the version before is judged by it for ever.
 */
import { periodOf, type Period } from './calendar.ts'
import type { Contract } from './contract.ts'

/** Undefined where no version on record reaches back to the month. */
export function versionIn(
  period: Period,
  versions: readonly Contract[],
): Contract | undefined {
  return versions
    .filter((version) => holdsFrom(version) <= period)
    .toSorted((a, b) => a.version - b.version)
    .at(-1)
}

/** The first month of a version. */
export function holdsFrom({ from, variation }: Contract): Period {
  return periodOf(variation?.from ?? from)
}
