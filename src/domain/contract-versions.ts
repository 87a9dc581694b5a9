/**
 * Whether a contract runs in a month, and which version of it holds there. A variation holds from
 * its first day on: a month that was judged by the version before is judged by it for ever.
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

/** True when the contract runs on some day of the month. */
export function runsIn({ from, to }: Pick<Contract, 'from' | 'to'>, period: Period): boolean {
  return periodOf(from) <= period && period <= periodOf(to)
}

/** The first month of a version. */
export function holdsFrom({ from, variation }: Contract): Period {
  return periodOf(variation?.from ?? from)
}
