import { describe, expect, test } from 'vitest'
import { measureOnTime } from '#app/assessment/shapes/on-time.ts'
import type { OnTimeMeasure } from '#app/rules/measure.ts'
import type { Row } from '#app/domain/monthly-return.ts'
import { aMeasureInput, ON_TIME, rowsReturn } from '../../support/a-rule-set.ts'

const AS_PUBLISHED: OnTimeMeasure = { ...ON_TIME, dayOne: 'day-after-receipt' }
const bill = (changes: Row = {}): Row => ({
  bill: 'B1',
  received: '2026-03-02',
  paid: '2026-03-31',
  amount: 50_000,
  ...changes,
})

function measured(rows: readonly Row[], period: string, measure = ON_TIME) {
  const contract = { from: '2026-01-01' }
  const returns = [rowsReturn('bills', rows, { period })]
  const adoption = { from: '2026-01-01' }
  return measureOnTime(measure, aMeasureInput({ contract, adoption, returns, period }))
}
const countOf = (rows: readonly Row[], period: string, measure = ON_TIME) => {
  const { count } = measured(rows, period, measure)
  return `${count?.onTime} of ${count?.due}`
}

describe('thirty days are counted two ways', () => {
  test('received 2 March and paid 31 March is day 30 by section 68: within', () => {
    expect(countOf([bill()], '2026-03')).toBe('1 of 1')
  })

  test('paid 1 April is outside by section 68 and still within as published', () => {
    const paid = bill({ paid: '2026-04-01' })
    expect(countOf([paid], '2026-04')).toBe('0 of 1')
    expect(countOf([paid], '2026-04', AS_PUBLISHED)).toBe('1 of 1')
  })

  test('paid 2 April is outside by both', () => {
    const paid = bill({ paid: '2026-04-02' })
    expect(countOf([paid], '2026-04')).toBe('0 of 1')
    expect(countOf([paid], '2026-04', AS_PUBLISHED)).toBe('0 of 1')
  })

  test('a late row carries both counts', () => {
    const { rows } = measured([bill({ paid: '2026-05-01' })], '2026-05')
    expect(rows[0]?.payment).toMatchObject({ dayByStatute: 61, dayAsPublished: 60, daysLate: 31 })
  })

  test('where payment falls due later than receipt the count begins there', () => {
    const later = bill({ payable: '2026-03-10', paid: '2026-04-08' })
    expect(countOf([later], '2026-04')).toBe('1 of 1')
    const earlier = bill({ payable: '2026-02-01', paid: '2026-04-01' })
    expect(countOf([earlier], '2026-04')).toBe('0 of 1')
  })
})

describe('who is in the denominator', () => {
  test('an invoice that is due and not paid counts as late until it is paid', () => {
    expect(countOf([bill({ paid: null })], '2026-03')).toBe('0 of 1')
    expect(countOf([bill({ paid: null })], '2026-05')).toBe('0 of 1')
  })

  test('an invoice that is not due yet is left out', () => {
    const rows = [bill({ received: '2026-03-20', paid: null }), bill({ bill: 'B2' })]
    expect(countOf(rows, '2026-03')).toBe('1 of 1')
  })

  test('an invoice paid in an earlier month is not counted again', () => {
    const rows = [bill({ bill: 'B2', received: '2026-04-01', paid: '2026-04-20' }), bill()]
    expect(countOf(rows, '2026-04')).toBe('1 of 1')
  })

  test('no invoices due is nothing to measure, not 100%', () => {
    expect(measured([], '2026-03').fact).toMatchObject({ unknown: { reason: 'nothing-to-measure' } })
  })

  test('an invoice that stands in two months of a window is counted once, as it is now', () => {
    const open = rowsReturn('bills', [bill({ paid: null })], { period: '2026-05' })
    const paid = rowsReturn('bills', [bill({ paid: '2026-06-01' })], { period: '2026-06' })
    const input = aMeasureInput({
      contract: { from: '2026-05-01' },
      adoption: { window: 'contract-year', from: '2026-05-01' },
      period: '2026-06',
      returns: [open, paid],
    })
    expect(measureOnTime(ON_TIME, input).count).toEqual({ onTime: 0, due: 1 })
  })
})

describe('disputes', () => {
  test('an open dispute leaves the invoice out, and it is said', () => {
    const { fact, trace } = measured([bill({ paid: null, raised: '2026-03-10' })], '2026-04')
    expect(fact).toMatchObject({ kind: 'unknown' })
    expect(trace.notes).toEqual(['1 row was in dispute at the end of the month and left out.'])
  })

  test('days in a dispute that is settled are not counted', () => {
    const settled = { raised: '2026-03-10', settled: '2026-03-20' }
    expect(countOf([bill({ ...settled, paid: '2026-04-10' })], '2026-04')).toBe('1 of 1')
    expect(countOf([bill({ ...settled, paid: '2026-04-11' })], '2026-04')).toBe('0 of 1')
  })

  test('a dispute raised after the last day does not make good what was late', () => {
    const late = bill({ raised: '2026-04-05', paid: null })
    expect(countOf([late], '2026-04')).toBe('0 of 1')
  })
})

describe('interest is the supplier’s right', () => {
  test('£10,000 sixty days late from a day in the second half of 2026: £193.15 and £100', () => {
    const row = bill({ received: '2026-07-02', paid: '2026-09-29', amount: 1_000_000 })
    const { rows } = measured([row], '2026-09')
    expect(rows[0]?.payment).toMatchObject({
      daysLate: 60,
      interestPence: 19_315,
      fixedSumPence: 10_000,
    })
  })

  test('the fixed sum follows the size of the debt to the penny', () => {
    const fixed = (amount: number) =>
      measured([bill({ amount, paid: '2026-04-20' })], '2026-04').rows[0]?.payment?.fixedSumPence
    expect([99_999, 100_000, 999_999, 1_000_000].map(fixed)).toEqual([4000, 7000, 7000, 10_000])
  })
})

test('rows that may or may not be invoices give bounds', () => {
  const measure: OnTimeMeasure = {
    ...ON_TIME,
    where: { field: 'kind', operator: 'isOneOf', value: ['invoice'] },
  }
  const rows = [
    bill({ kind: 'invoice' }),
    bill({ bill: 'B2', kind: null }),
    bill({ bill: 'B3', kind: null, paid: null }),
    bill({ bill: 'B4', kind: 'credit-note', paid: null }),
  ]
  expect(measured(rows, '2026-03', measure).fact).toEqual({ kind: 'number', lo: [1, 2], hi: [2, 2] })
})

test('opening totals come before the invoices, and what they count is not counted again', () => {
  const opening = {
    upTo: '2026-08-31',
    part: 6,
    whole: 9,
    source: 'Ledger of the contractor',
    recordedOn: '2026-09-10',
  }
  const invoice = (bill: string, received: string, paid: string) =>
    ({ bill, received, paid, amount: 100 })
  const september = rowsReturn(
    'bills',
    [invoice('in the opening', '2026-08-01', '2026-08-20'), invoice('a', '2026-09-01', '2026-09-10')],
    { period: '2026-09' },
  )
  const october = rowsReturn('bills', [invoice('b', '2026-08-01', '2026-10-10')])
  const adoption = { window: 'contract-year', opening } as const
  const input = aMeasureInput({ adoption, returns: [september, october] })
  const { count, trace } = measureOnTime(ON_TIME, input)
  expect(count).toEqual({ onTime: 7, due: 11 })
  expect(trace.opening).toEqual({ upTo: '2026-08-31', source: 'Ledger of the contractor' })
})
