import { expect, test } from 'vitest'
import type { AnnexRow } from '#app/assessment/types.ts'
import { describeRows } from '#app/notices/describe-rows.ts'
import { ROWS, WORKER } from './annex-rows.ts'

const UNCLEAR: AnnexRow = {
  obligation: 'trainees',
  figure: 'hours',
  period: '2026-10',
  file: 'hours.csv',
  line: 4,
  reference: WORKER,
  problem: 'cannot-tell',
  message: 'The area is not known.',
}

test('a pay line leads to its file and row and holds no reference', () => {
  const { payRows } = describeRows(ROWS)
  expect(payRows[1]).toEqual({
    file: 'pay-october.csv',
    row: '1027',
    dates: '1 October 2026 to 31 October 2026',
    paid: '£12.60',
    due: '£13.45',
    short: '£0.85',
    hours: '80 hours',
    owed: '£68.00',
    newRate: '£13.45',
    newRateBecause: '',
  })
  expect(JSON.stringify(describeRows(ROWS))).not.toContain(WORKER)
})

test('an invoice shows the supplier’s reference, both counts and the claim', () => {
  expect(describeRows(ROWS).invoiceRows[0]).toEqual({
    file: 'invoices-october.csv',
    row: '3',
    invoice: 'INV-2041',
    amount: '£10,000.00',
    received: '3 August 2026',
    lastDay: '1 September 2026',
    paid: 'paid on 31 October 2026',
    daysLate: '60',
    dayByStatute: '90',
    dayAsPublished: '89',
    claim: '£193.15 interest and a fixed sum of £100.00',
  })
})

test('an invoice that is not paid says up to which day it was counted', () => {
  expect(describeRows(ROWS).invoiceRows[1]).toMatchObject({
    paid: 'not paid by 31 October 2026',
    daysLate: '11 on that day',
    claim: '£1.70 interest so far and a fixed sum of £40.00',
  })
})

test('interest is the supplier’s right and is not demanded', () => {
  expect(describeRows(ROWS).interestRight).toContain('the council does not demand it')
  expect(describeRows([UNCLEAR]).interestRight).toBe('')
})

test('rows that cannot be judged for one reason are one line', () => {
  const rows = [4, 5, 6, 9].map((line) => ({ ...UNCLEAR, line }))
  expect(describeRows([...rows, { ...UNCLEAR, line: 7, message: 'No time.' }]).otherRows).toEqual([
    { file: 'hours.csv', row: 'rows 4 to 6, 9', why: 'The area is not known.' },
    { file: 'hours.csv', row: 'row 7', why: 'No time.' },
  ])
})

test('a row that cannot be judged names nobody, though the annex does', () => {
  expect(JSON.stringify(describeRows([UNCLEAR]))).not.toContain(WORKER)
})
