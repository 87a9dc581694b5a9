/**
 * The addresses of a contract, its findings and its cases.
 */
import type { Period } from '../../domain/calendar.ts'
import { contractAddress } from '../addresses.ts'

/** With its newest month. */
export function contractHomeAddress(contract: string): string {
  return `/contracts/${encodeURIComponent(contract)}`
}

export function findingPageAddress(contract: string, period: Period, obligation: string): string {
  return `${contractAddress(contract, period)}/findings/${encodeURIComponent(obligation)}`
}

/** Where a case is opened from a finding. */
export function newCaseAddress(contract: string, period: Period, obligation: string): string {
  return `${findingPageAddress(contract, period, obligation)}/case`
}

export function caseAddress(id: string): string {
  return `/cases/${encodeURIComponent(id)}`
}
