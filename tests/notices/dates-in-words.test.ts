import { expect, test } from 'vitest'
import type { Finding } from '#app/assessment/types.ts'
import {
  answerDay,
  endOfWindow,
  monthsInWords,
  periodsInWords,
  timeInWords,
} from '#app/notices/dates-in-words.ts'
import { CONTRACT, COUNCIL } from './a-council.ts'
import { SESSIONS_BEHIND } from './findings-over-time.ts'

test('ten working days from a Monday is the Monday two weeks later', () => {
  expect(answerDay('2026-11-23', COUNCIL)).toBe('2026-12-07')
})

test('ten working days across Christmas leave out both holidays and New Year', () => {
  expect(answerDay('2026-12-21', COUNCIL)).toBe('2027-01-07')
})

test('ten working days across Easter leave out Good Friday and Easter Monday', () => {
  expect(answerDay('2027-03-22', COUNCIL)).toBe('2027-04-07')
})

test('a draft written on a Saturday counts from the Monday', () => {
  expect(answerDay('2026-11-21', COUNCIL)).toBe('2026-12-04')
})

test('months of one year name the year once', () => {
  expect(periodsInWords('2026-04', '2026-10')).toBe('April to October 2026')
  expect(periodsInWords('2026-11', '2027-03')).toBe('November 2026 to March 2027')
  expect(periodsInWords('2026-10', '2026-10')).toBe('October 2026')
})

test('a window says over which time its target counts', () => {
  const time = (window: Partial<NonNullable<Finding['window']>>): string => {
    const span = { kind: 'contract-year', from: '2026-04', to: '2027-03', open: true } as const
    const finding = { ...SESSIONS_BEHIND, obligation: 'other', window: { ...span, ...window } }
    return timeInWords(finding, CONTRACT)
  }
  expect(time({})).toBe('in the contract year to 31 March 2027')
  expect(time({ kind: 'whole-contract' })).toBe('over the whole contract, to 31 March 2027')
  expect(time({ kind: 'month', to: '2026-04' })).toBe('in April 2026')
  expect(time({ kind: 'rolling-12-months', from: '2025-11', to: '2026-10' })).toBe(
    'in the twelve months to 31 October 2026',
  )
  expect(timeInWords(SESSIONS_BEHIND, CONTRACT)).toBe('by 20 August 2027')
})

test('what is judged on after its date was still due by that date', () => {
  const window = { kind: 'by-date', from: '2026-09', to: '2027-10', open: false } as const
  expect(timeInWords({ ...SESSIONS_BEHIND, window }, CONTRACT)).toBe('by 20 August 2027')
})

test('a time that the contract cuts short ends with the contract', () => {
  const contract = { ...CONTRACT, to: '2027-08-15' }
  expect(endOfWindow(SESSIONS_BEHIND, contract)).toBe('2027-08-15')
  const { window: _, ...withoutWindow } = SESSIONS_BEHIND
  expect(timeInWords(withoutWindow, contract)).toBe('')
})

test('months with a gap between them are not run together', () => {
  expect(monthsInWords(['2026-04', '2026-05', '2026-07', '2026-08', '2026-10'])).toBe(
    'April to May 2026, July to August 2026 and October 2026',
  )
  expect(monthsInWords(['2026-05', '2026-04'])).toBe('April to May 2026')
})
