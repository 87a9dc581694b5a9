import { expect, test } from 'vitest'
import { parameterTracer } from '#app/assessment/measure-input.ts'
import { latePaymentRow } from '#app/assessment/shapes/late-payment-row.ts'
import type { OnTimeMeasure } from '#app/rules/measure.ts'
import { aMeasureInput, aParameter, aRuleSet, ON_TIME } from '../../support/a-rule-set.ts'

function rowOf(amount: number, paid: string | undefined, measure: OnTimeMeasure = ON_TIME, ruleSet = aRuleSet()) {
  const input = aMeasureInput({ ruleSet })
  const row = { bill: 'B1', received: '2026-09-01', paid: paid ?? null, amount }
  const payment = {
    placed: { row, period: '2026-10', file: 'bills.csv', line: 3 },
    counts: 'yes',
    standing: paid === undefined ? 'not-paid' : 'late',
    start: '2026-09-01',
    lastDay: '2026-09-30',
    paid,
  } as const
  return latePaymentRow(measure, input, parameterTracer(input), payment)
}

test('an unpaid invoice is late up to the end of the month that is checked', () => {
  expect(rowOf(100, undefined)).toMatchObject({
    problem: 'not-paid',
    reference: 'B1',
    payment: { daysLate: 31, dayByStatute: 61, dayAsPublished: 60 },
  })
  expect(rowOf(100, undefined).payment).not.toHaveProperty('paidOn')
})

test('interest is simple, by the day, to the nearest penny', () => {
  const { payment } = rowOf(36_500, '2026-10-10')
  expect(payment?.interestPence).toBe(118)
})

test('where the reference rate is not known it says so, and the fixed sum is still shown', () => {
  const parameters = [
    aParameter('reference-rate', 375, { nextExpected: { from: '2026-07-01', where: 'there' } }),
  ]
  const { payment } = rowOf(36_500, '2026-10-10', ON_TIME, aRuleSet({ parameters }))
  expect(payment).not.toHaveProperty('interestPence')
  expect(payment).toMatchObject({
    interestNotKnown: expect.stringContaining('is not entered yet'),
    fixedSumPence: 4000,
  })
})

test('a measure without interest shows none', () => {
  const { interest: _, ...plain } = ON_TIME
  expect(rowOf(36_500, '2026-10-10', plain).payment).not.toHaveProperty('fixedSumPence')
})
