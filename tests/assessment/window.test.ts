import { expect, test } from 'vitest'
import { contractYear, isPastItsDate, windowAt } from '#app/assessment/window.ts'
import { runsIn } from '#app/domain/contract-versions.ts'
import type { Adoption, Contract } from '#app/domain/contract.ts'
import { aContract, anAdoption } from '../support/a-return.ts'

function spanOf(adoption: Partial<Adoption>, period: string, contract: Partial<Contract> = {}) {
  const { from, to, open } = windowAt(aContract(contract), anAdoption('x', adoption), period)
  return `${from} to ${to}, ${open ? 'open' : 'closed'}`
}

test('a monthly standard is closed in its own month', () => {
  expect(spanOf({ window: 'month' }, '2026-10')).toBe('2026-10 to 2026-10, closed')
})

test('a contract year begins on the day of the contract, not on 1 April', () => {
  const contract = { from: '2026-09-15', to: '2029-09-14' }
  const adoption = { window: 'contract-year', from: '2026-09-15' } as const
  expect(spanOf(adoption, '2026-10', contract)).toBe('2026-09 to 2027-08, open')
  expect(spanOf(adoption, '2027-08', contract)).toBe('2026-09 to 2027-08, closed')
  expect(spanOf(adoption, '2027-09', contract)).toBe('2027-09 to 2028-08, open')
})

test('a contract that says when its years start is taken at its word', () => {
  const contract = { from: '2026-07-01', yearStarts: '04-01' }
  const adoption = { window: 'contract-year', from: '2026-07-01' } as const
  expect(spanOf(adoption, '2027-02', contract)).toBe('2026-07 to 2027-03, open')
})

test('the last contract year ends with the contract', () => {
  const contract = { from: '2026-04-01', to: '2027-06-30' }
  const adoption = { window: 'contract-year' } as const
  expect(spanOf(adoption, '2027-05', contract)).toBe('2027-04 to 2027-06, open')
})

test('an obligation adopted later begins its window then', () => {
  const adoption = { window: 'contract-year', from: '2026-08-01' } as const
  expect(spanOf(adoption, '2026-10')).toBe('2026-08 to 2027-03, open')
})

test('the whole contract is one window', () => {
  expect(spanOf({ window: 'whole-contract' }, '2029-03')).toBe('2026-04 to 2029-03, closed')
})

test('a contract runs in every month of which it has a day', () => {
  const contract = { from: '2026-04-30', to: '2026-06-01' }
  const months = ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07']
  expect(months.filter((month) => runsIn(contract, month))).toEqual(['2026-04', '2026-05', '2026-06'])
})

test('a window by a date runs from the adoption to that date, and then each month stands alone', () => {
  const adoption = { window: 'by-date', by: '2027-08-31', from: '2026-09-01' } as const
  expect(spanOf(adoption, '2026-09')).toBe('2026-09 to 2027-08, open')
  expect(spanOf(adoption, '2027-08')).toBe('2026-09 to 2027-08, closed')
  expect(spanOf(adoption, '2027-09')).toBe('2027-09 to 2027-09, closed')
  expect(isPastItsDate(anAdoption('x', adoption), '2027-08')).toBe(false)
  expect(isPastItsDate(anAdoption('x', adoption), '2027-09')).toBe(true)
})

test('the last twelve months are open until there are twelve, and then judged each month', () => {
  const adoption = { window: 'rolling-12-months', from: '2026-06-15' } as const
  expect(spanOf(adoption, '2026-06')).toBe('2026-06 to 2027-05, open')
  expect(spanOf(adoption, '2027-05')).toBe('2026-06 to 2027-05, closed')
  expect(spanOf(adoption, '2028-02')).toBe('2027-03 to 2028-02, closed')
})

test('a contract that is extended has its later years, and the earlier stay as they were', () => {
  const contract = { from: '2026-04-01', to: '2029-09-30' }
  const adoption = { window: 'contract-year' } as const
  expect(spanOf(adoption, '2026-10', contract)).toBe(spanOf(adoption, '2026-10'))
  expect(spanOf(adoption, '2029-04', contract)).toBe('2029-04 to 2029-09, open')
  expect(contractYear(aContract(contract), '2029-04')).toEqual(['2029-04', '2030-03'])
})
