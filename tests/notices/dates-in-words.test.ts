import { expect, test } from 'vitest'
import { answerDay, periodsInWords, windowInWords } from '../../src/notices/dates-in-words.ts'
import { COUNCIL } from './a-council.ts'

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
  const span = { from: '2026-04', to: '2027-03', open: true } as const
  expect(windowInWords({ ...span, kind: 'contract-year' })).toBe(
    'in the contract year to 31 March 2027',
  )
  expect(windowInWords({ ...span, kind: 'whole-contract' })).toBe(
    'over the whole contract, to 31 March 2027',
  )
  expect(windowInWords({ ...span, kind: 'month', to: '2026-04' })).toBe('in April 2026')
})
