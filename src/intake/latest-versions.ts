/**
 * Which versions count: of each thing the latest, with the day on which the first version of a
 * return came, and the newer versions that were refused and wait to be mended.
 */
import type { MonthlyReturn } from '../domain/monthly-return.ts'
import type { ReturnKey } from './merge-pieces.ts'

export interface WaitingReturn extends ReturnKey {
  /** The version that is judged meanwhile, where one was accepted. */
  readonly judgedBy?: number
}

export function nameOfMonth({ contract, period }: Pick<ReturnKey, 'contract' | 'period'>): string {
  return `${contract} ${period}`
}

export function latestOf<T extends { readonly version: number }>(
  items: readonly T[],
  nameOf: (item: T) => string,
): readonly T[] {
  const latest = new Map<string, T>()
  for (const item of items) {
    const known = latest.get(nameOf(item))
    if (known === undefined || item.version > known.version) latest.set(nameOf(item), item)
  }
  const order = [...latest.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return order.map(([, item]) => item)
}

/** A correction keeps the day on which the first version came. */
export function withFirstReceipt(
  latest: readonly MonthlyReturn[],
  all: readonly MonthlyReturn[],
): readonly MonthlyReturn[] {
  const versions = Map.groupBy(all, nameOfMonth)
  return latest.map((one) => {
    const own = versions.get(nameOfMonth(one)) ?? []
    const days = own.flatMap(({ receivedOn }) => receivedOn ?? [])
    const first = days.toSorted()[0]
    return first === undefined || first === one.receivedOn
      ? one
      : { ...one, firstReceivedOn: first }
  })
}

/** Refused versions that are newer than any that was accepted. */
export function waitingOf(
  refusedKeys: readonly ReturnKey[],
  latest: readonly MonthlyReturn[],
): readonly WaitingReturn[] {
  const versions = new Map(latest.map((one) => [nameOfMonth(one), one.version]))
  return refusedKeys.flatMap((key): readonly WaitingReturn[] => {
    const judgedBy = versions.get(nameOfMonth(key))
    if (judgedBy === undefined) return [key]
    return judgedBy < key.version ? [{ ...key, judgedBy }] : []
  })
}
