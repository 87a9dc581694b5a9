/**
 * What must hold between the dates of what a contract adopted. It never knows what an obligation
 * means.
 */
import type { Adoption, Baseline } from '../domain/contract.ts'
import { areaProblems } from './area-limits.ts'
import { shown } from './cell-values.ts'
import { inOrder, yearlyDay, type DateAt, type Place } from './contract-dates.ts'
import { openingProblems } from './opening-limits.ts'

interface Adopted {
  readonly adoption: Adoption
  readonly where: string
  /** The first and the last day of the contract. */
  readonly from: DateAt
  readonly to: DateAt
}

export function adoptionProblems({ adoption, where, from, to }: Adopted): readonly Place[] {
  const { window, opening, baseline, uplift, area = [] } = adoption
  const day = (field: string, name: string, date: string | undefined): DateAt => {
    return { where: `${where}/${field}`, name, date }
  }
  const first = day('from', 'the first day of the obligation', adoption.from)
  const last = day('to', 'the last day of the obligation', adoption.to)
  const end = adoption.to === undefined ? to : last
  const by = day('by', 'the day by which it is due', adoption.by)
  const name = 'the last day on which nothing is due'
  const quiet = day('nothingDueUpTo', name, adoption.nothingDueUpTo)
  const yearly = uplift?.rule === 'on-fixed-date' ? uplift.monthAndDay : undefined
  return [
    ...inOrder(from, first),
    ...inOrder(first, end),
    ...inOrder(last, to),
    ...byWithWindow(adoption, by.where),
    ...inOrder(first, by),
    ...inOrder(from, quiet),
    ...[by, quiet].flatMap((within) => inOrder(within, end)),
    ...areaProblems(area, `${where}/area`, first),
    ...yearlyDay(`${where}/uplift/monthAndDay`, yearly),
    ...(opening === undefined
      ? []
      : openingProblems({ opening, window, where: `${where}/opening`, from, to })),
    ...(baseline === undefined ? [] : baselineProblems(baseline, `${where}/baseline`)),
  ]
}

function byWithWindow({ window, by }: Adoption, where: string): readonly Place[] {
  if ((window === 'by-date') === (by !== undefined)) return []
  if (by === undefined) {
    const message =
      'The window is “by-date”, and no day is named. Write in "by" the last day of the window.'
    return [{ code: 'missing-field', where, message }]
  }
  const message =
    `"by" goes with the window “by-date” only, and the window is “${window}”. ` +
    'Change the window, or take "by" out.'
  return [{ code: 'not-allowed', where, message }]
}

/** It may well lie within the contract: a first year can be the baseline of the others. */
function baselineProblems({ from, to, recordedOn }: Baseline, where: string): readonly Place[] {
  const first = { where: `${where}/from`, name: 'the first day of the baseline', date: from }
  const last = { where: `${where}/to`, name: 'the last day of the baseline', date: to }
  const recorded = {
    where: `${where}/recordedOn`,
    name: 'the day on which the baseline was recorded',
    date: recordedOn,
  }
  return [...inOrder(first, last), ...inOrder(last, recorded)]
}

export function adoptedTwice(adoptions: readonly Adoption[]): readonly Place[] {
  return adoptions.flatMap(({ id }, at) => {
    const first = adoptions.findIndex((other) => other.id === id)
    if (first === at) return []
    const message =
      `${shown(id)} is adopted twice, in entries ${first + 1} and ${at + 1}. ` +
      'Keep one; a target that changes is a new version of the contract.'
    return [{ code: 'duplicate-row' as const, where: `/obligations/${at}/id`, message }]
  })
}
