import { expect, test } from 'vitest'
import { dueTime, weightOfDays, weightOfMonth } from '#app/assessment/due-time.ts'
import type { Adoption, Contract } from '#app/domain/contract.ts'
import type { Profile } from '#app/rules/profile.ts'
import { aMeasureInput, aRuleSet } from '../support/a-rule-set.ts'

const TERMS: Profile = {
  id: 'terms',
  title: 'Terms',
  help: 'No sessions in summer.',
  weights: {
    '09': 1, '10': 2, '11': 2, '12': 1, '01': 2, '02': 1, '03': 2, '04': 1, '05': 2, '06': 2,
    '07': 1,
  },
}

function at(
  period: string,
  adoption: Partial<Adoption>,
  contract: Partial<Contract> = {},
) {
  const ruleSet = aRuleSet({ profiles: [TERMS] })
  return aMeasureInput({ period, adoption, contract, ruleSet })
}
const timeOf = (...args: Parameters<typeof at>) => dueTime(at(...args))

test('without a profile every day weighs the same', () => {
  const { elapsed, window, full } = timeOf('2026-10', { window: 'contract-year' })
  expect([elapsed, window, full]).toEqual([214, 365, 365])
})

test('a leap year has its 29 February', () => {
  const year = { window: 'contract-year' } as const
  const contract = { from: '2027-04-01', to: '2029-03-31' }
  const adoption = { ...year, from: '2027-04-01' }
  expect(timeOf('2028-02', adoption, contract)).toMatchObject({ elapsed: 335, full: 366 })
  expect(timeOf('2029-02', adoption, contract)).toMatchObject({ elapsed: 334, full: 365 })
})

test('a contract that begins or ends inside a month has part months', () => {
  const contract = { from: '2026-04-16', to: '2027-03-20', yearStarts: '04-01' }
  const adoption = { window: 'contract-year', from: '2026-04-16' } as const
  const april = timeOf('2026-04', adoption, contract)
  expect(april).toMatchObject({ elapsed: 15, window: 339, full: 365 })
  const month = { window: 'month', from: '2026-04-16' } as const
  expect(timeOf('2026-04', month, contract)).toMatchObject({ elapsed: 15, window: 15, full: 30 })
})

test('a last contract year that the contract cuts short is a part of a year', () => {
  const adoption = { window: 'contract-year' } as const
  const { window, full } = timeOf('2028-05', adoption, { to: '2028-09-30' })
  expect([window, full]).toEqual([183, 365])
})

test('by a profile a month without weight lets nothing fall due', () => {
  const contract = { from: '2026-09-01', to: '2028-08-31' }
  const adoption = { window: 'contract-year', from: '2026-09-01', profile: 'terms' } as const
  const september = timeOf('2026-09', adoption, contract)
  expect(september.elapsed).toBe(30)
  expect(september.full).toBe(30 + 62 + 60 + 31 + 62 + 28 + 62 + 30 + 62 + 60 + 31)
  const july = timeOf('2027-07', adoption, contract)
  expect(july.elapsed).toBe(july.full)
  expect(weightOfMonth('2027-08', at('2027-07', adoption, contract))).toBe(0)
})

test('the months left are those in which something falls due', () => {
  const contract = { from: '2026-09-01', to: '2028-08-31' }
  const adoption = { window: 'contract-year', from: '2026-09-01', profile: 'terms' } as const
  expect(timeOf('2027-06', adoption, contract).monthsLeft).toEqual(['2027-07'])
  expect(timeOf('2027-07', adoption, contract).monthsLeft).toEqual(['2027-08'])
})

test('up to the end of mobilisation nothing falls due, and all of it does afterwards', () => {
  const adoption = { window: 'contract-year', nothingDueUpTo: '2026-06-30' } as const
  const june = timeOf('2026-06', adoption)
  expect(june).toMatchObject({ elapsed: 0, window: 274, full: 274 })
  expect(timeOf('2026-07', adoption).elapsed).toBe(31)
})

test('by a date that lies inside a month only its days count', () => {
  const adoption = { window: 'by-date', by: '2026-12-15', from: '2026-11-01' } as const
  expect(timeOf('2026-11', adoption)).toMatchObject({ elapsed: 30, window: 45, full: 45 })
})

test('days outside the window can be weighed too, such as those of a baseline', () => {
  const input = at('2026-10', { window: 'contract-year', profile: 'terms' })
  expect(weightOfDays(['2025-07-01', '2025-08-31'], input)).toBe(31)
  expect(weightOfDays(['2025-09-01', '2025-08-31'], input)).toBe(0)
})
