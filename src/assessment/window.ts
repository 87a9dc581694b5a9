/**
 * The months over which an adopted target is counted, seen from one month. Contract years begin
 * on the contract's own day, not on 1 April; an adoption that began later starts its window then.
 */
import { addMonths, periodOf, type Period } from '../domain/calendar.ts'
import type { Adoption, Contract } from '../domain/contract.ts'
import type { WindowSpan } from './types.ts'

type Span = readonly [from: Period, to: Period]

/**
 * `period` must lie inside the contract. An adoption is left out for duties that bind without
 * one: their window is the month.
 */
export function windowAt(
  contract: Contract,
  adoption: Adoption | undefined,
  period: Period,
): WindowSpan {
  const kind = adoption?.window ?? 'month'
  const [from, to] = spanOf(kind, contract, period)
  const start = adoption === undefined ? from : laterPeriod(from, periodOf(adoption.from))
  const end = adoption?.to === undefined ? to : earlierPeriod(to, periodOf(adoption.to))
  return { kind, from: start, to: end, open: period < end }
}

function spanOf(kind: WindowSpan['kind'], contract: Contract, period: Period): Span {
  switch (kind) {
    case 'month':
      return [period, period]
    case 'whole-contract':
      return [periodOf(contract.from), periodOf(contract.to)]
    case 'contract-year': {
      const [first, last] = contractYear(contract, period)
      const [start, end] = [periodOf(contract.from), periodOf(contract.to)]
      return [laterPeriod(first, start), earlierPeriod(last, end)]
    }
  }
}

/** Whole months: intake refuses a contract year that begins inside one. */
function contractYear(contract: Contract, period: Period): Span {
  const startMonth = (contract.yearStarts ?? contract.from.slice(5)).slice(0, 2)
  const thisYear = `${period.slice(0, 4)}-${startMonth}`
  const first = thisYear <= period ? thisYear : addMonths(thisYear, -12)
  return [first, addMonths(first, 11)]
}

function laterPeriod(a: Period, b: Period): Period {
  return a >= b ? a : b
}

function earlierPeriod(a: Period, b: Period): Period {
  return a <= b ? a : b
}
