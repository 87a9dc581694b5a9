/**
 * The addresses of the pages, each written once.
 */
import type { Period } from '../domain/calendar.ts'
import type { NoticeKind } from '../notices/notice-kinds.ts'

export function monthAddress(period: Period): string {
  return `/months/${period}`
}

export function contractAddress(contract: string, period: Period): string {
  return `/contracts/${encodeURIComponent(contract)}/${period}`
}

/** Where one finding stands on the page of its contract. */
export function findingAddress(contract: string, period: Period, obligation: string): string {
  return `${contractAddress(contract, period)}#${encodeURIComponent(obligation)}`
}

/** Why one finding came out as it did. */
export function whyAddress(contract: string, period: Period, obligation: string): string {
  return `${contractAddress(contract, period)}/findings/${encodeURIComponent(obligation)}`
}

/** Which figures to look at the evidence of in a quarter. */
export function sampleAddress(quarter: string): string {
  return `/samples/${quarter}`
}

export function noticeAddress(contract: string, period: Period, kind: NoticeKind): string {
  return `${contractAddress(contract, period)}/notices/${kind}`
}

export function catalogueAddress(): string {
  return '/catalogue'
}

/** What can be said of one check without looking at any contract. */
export function checkAddress(obligation: string): string {
  return `${catalogueAddress()}/${encodeURIComponent(obligation)}`
}

/** The framework, or one of its lines. */
export function frameworkAddress(anchor = ''): string {
  return `/framework${anchor === '' ? '' : `#${encodeURIComponent(anchor)}`}`
}

/** Where a contract adopts obligations from a sheet. */
export function adoptAddress(): string {
  return '/adopt'
}
