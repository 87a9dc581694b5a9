/**
 * The addresses of what the API answers, each written once. References of contracts need no
 * escaping: they have letters, digits, hyphens, points and low lines only.
 */
import type { Period } from '../../domain/calendar.ts'
import { API_BASE } from './endpoints.ts'

export function apiContract(contract: string): string {
  return `${API_BASE}/contracts/${contract}`
}

export function apiReturn(contract: string, period: Period, version: number): string {
  return `${apiContract(contract)}/returns/${period}/${version}`
}

export function apiDecision(contract: string, period: Period): string {
  return `${apiContract(contract)}/decisions/${period}`
}

export function apiNotice(contract: string, period: Period, kind: string): string {
  return `${apiContract(contract)}/notices/${period}/${kind}`
}
