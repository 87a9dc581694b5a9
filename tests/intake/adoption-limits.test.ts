import { expect, test } from 'vitest'
import type { Adoption } from '#app/domain/contract.ts'
import { adoptedTwice, adoptionProblems } from '#app/intake/adoption-limits.ts'
import { anAdoption } from '../support/a-return.ts'

const FROM = { where: '/from', name: 'the first day of the contract', date: '2026-04-01' }
const TO = { where: '/to', name: 'the last day of the contract', date: '2029-03-31' }

function problemsOf(changes: Partial<Adoption>): readonly string[] {
  const adoption = anAdoption('sessions', changes)
  const problems = adoptionProblems({ adoption, where: '/obligations/0', from: FROM, to: TO })
  return problems.map(({ code, where }) => `${code} ${where.replace('/obligations/0', '')}`)
}

test('what is due by a date names the date, and nothing else does', () => {
  expect(problemsOf({ window: 'by-date', by: '2027-03-31' })).toEqual([])
  expect(problemsOf({ window: 'by-date' })).toEqual(['missing-field /by'])
  expect(problemsOf({ window: 'contract-year', by: '2027-03-31' })).toEqual(['not-allowed /by'])
})

test.each(['2026-03-31', '2029-04-01'])('what is due by %s lies outside the contract', (by) => {
  expect(problemsOf({ window: 'by-date', by })).toEqual(['wrong-order /by'])
})

test('what is due by a date is due while it binds', () => {
  const ends = { window: 'by-date', to: '2027-03-31' } as const
  expect(problemsOf({ ...ends, by: '2027-03-31' })).toEqual([])
  expect(problemsOf({ ...ends, by: '2027-04-01' })).toEqual(['wrong-order /to'])
})

test('the time to get started lies within the contract', () => {
  expect(problemsOf({ nothingDueUpTo: '2026-06-30' })).toEqual([])
  expect(problemsOf({ nothingDueUpTo: '2026-03-31' })).toEqual(['wrong-order /nothingDueUpTo'])
  expect(problemsOf({ nothingDueUpTo: '2029-04-01' })).toEqual(['wrong-order /nothingDueUpTo'])
})

const BASELINE = {
  from: '2025-04-01',
  to: '2026-03-31',
  figures: { waste: { number: 1 } },
  source: 'The previous contract',
  recordedOn: '2026-05-01',
}

test('a baseline may lie before the contract or within it, before it was recorded', () => {
  expect(problemsOf({ baseline: BASELINE })).toEqual([])
  const firstYear = { from: '2026-04-01', to: '2027-03-31', recordedOn: '2027-04-20' }
  expect(problemsOf({ baseline: { ...BASELINE, ...firstYear } })).toEqual([])
})

test('a baseline ends after it begins, and is not recorded before its end', () => {
  const backwards = { ...BASELINE, from: '2026-04-01' }
  expect(problemsOf({ baseline: backwards })).toEqual(['wrong-order /baseline/to'])
  const early = { ...BASELINE, recordedOn: '2026-03-30' }
  expect(problemsOf({ baseline: early })).toEqual(['wrong-order /baseline/recordedOn'])
})

test('an area of its own holds from the first day of what was adopted', () => {
  const area = { name: 'Norfolk', codes: ['E07000149'], codeListDate: '2026-04-01' }
  expect(problemsOf({ area: [{ ...area, from: '2026-04-01' }] })).toEqual([])
  const late = { area: [{ ...area, from: '2026-05-01' }] }
  expect(problemsOf(late)).toEqual(['wrong-order /area/0/from'])
  expect(problemsOf({ ...late, from: '2026-05-01' })).toEqual([])
})

test('what is adopted twice is refused with both places', () => {
  const [problem, ...others] = adoptedTwice([anAdoption('a'), anAdoption('b'), anAdoption('a')])
  expect(others).toEqual([])
  expect(problem).toMatchObject({ code: 'duplicate-row', where: '/obligations/2/id' })
  expect(problem?.message).toContain('in entries 1 and 3')
})
