/**
 * The months over which an adopted target is counted, seen from one month. Contract years begin
 * in the contract's own month, not in April; an adoption that began later starts its window then.
 */
import assert from 'node:assert/strict'
import { addMonths, periodOf, type Period } from '../domain/calendar.ts'
import type { Adoption, Contract } from '../domain/contract.ts'
import type { WindowSpan } from './types.ts'

type Span = readonly [from: Period, to: Period]

/**
 * `period` must lie inside the contract. An adoption is left out for duties that bind without
 * one: their window is the month. After a window `by-date` each month stands for itself.
 */
export function windowAt(
  contract: Contract,
  adoption: Adoption | undefined,
  period: Period,
): WindowSpan {
  const kind = adoption?.window ?? 'month'
  const [first, last] = bindsFromTo(contract, adoption)
  const [from, to] = spanOf(kind, contract, adoption, period)
  const start = laterPeriod(from, first)
  const end = earlierPeriod(to, last)
  return { kind, from: start, to: end, open: period < end }
}

/** True once the last day of a window `by-date` has passed. */
export function isPastItsDate(adoption: Adoption | undefined, period: Period): boolean {
  return adoption?.by !== undefined && periodOf(adoption.by) < period
}

/** The months of a whole contract year, also where the contract covers only some of them. */
export function contractYear(contract: Contract, period: Period): Span {
  // Whole months: intake refuses a contract year that begins inside one.
  const startMonth = (contract.yearStarts ?? contract.from.slice(5)).slice(0, 2)
  const thisYear = `${period.slice(0, 4)}-${startMonth}`
  const first = thisYear <= period ? thisYear : addMonths(thisYear, -12)
  return [first, addMonths(first, 11)]
}

function spanOf(
  kind: WindowSpan['kind'],
  contract: Contract,
  adoption: Adoption | undefined,
  period: Period,
): Span {
  const [first, last] = bindsFromTo(contract, adoption)
  switch (kind) {
    case 'month':
      return [period, period]
    case 'whole-contract':
      return [first, last]
    case 'contract-year':
      return contractYear(contract, period)
    case 'rolling-12-months': {
      const full = addMonths(first, 11)
      return period <= full ? [first, full] : [addMonths(period, -11), period]
    }
    case 'by-date': {
      assert(adoption?.by !== undefined, 'intake refuses a window by a date without the date')
      return isPastItsDate(adoption, period) ? [period, period] : [first, periodOf(adoption.by)]
    }
  }
}

function bindsFromTo(contract: Contract, adoption: Adoption | undefined): Span {
  return [
    periodOf(adoption?.from ?? contract.from),
    periodOf(adoption?.to ?? contract.to),
  ]
}

function laterPeriod(a: Period, b: Period): Period {
  return a >= b ? a : b
}

function earlierPeriod(a: Period, b: Period): Period {
  return a <= b ? a : b
}
