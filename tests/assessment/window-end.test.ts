import { expect, test } from 'vitest'
import { isOver, tooLate } from '#app/assessment/window-end.ts'
import type { Adoption } from '#app/domain/contract.ts'
import { aMeasureInput } from '../support/a-rule-set.ts'

const at = (adoption: Partial<Adoption>, period: string) => aMeasureInput({ adoption, period })

test('a year is over with its last month; a month and twelve months begin anew', () => {
  expect(isOver(at({ window: 'contract-year' }, '2027-02'))).toBe(false)
  expect(isOver(at({ window: 'contract-year' }, '2027-03'))).toBe(true)
  expect(isOver(at({ window: 'month' }, '2026-10'))).toBe(false)
  expect(isOver(at({ window: 'rolling-12-months' }, '2027-10'))).toBe(false)
})

test('the day that is named is the one that was agreed, and not the end of its month', () => {
  const input = at({ window: 'by-date', by: '2026-06-10' }, '2026-06')
  expect(tooLate(input).impossible).toBe('The time for this target ended on 10 June 2026.')
})
