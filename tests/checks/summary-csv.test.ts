import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { summaryCsv } from '#app/checks/summary-csv.ts'
import type { SummaryRow } from '#app/checks/summary.ts'

const ROW: SummaryRow = {
  contract: 'R-041',
  contractor: 'Inkwell, Larch "and" Sons',
  period: '2026-10',
  obligation: 'promise-kept',
  title: 'Promise kept',
  outcome: 'not-met',
  outcomeWords: 'Not met',
  reason: '',
  figure: '66.6%',
  target: 'at least 100%',
  rating: '',
  isRestricted: false,
  isSmallGroup: false,
}

test('a row says contract, outcome, figure and target', () => {
  const [headings, cells] = read([ROW])
  expect(headings?.[0]).toBe('Contract')
  expect(cells).toEqual([
    'R-041', 'Inkwell, Larch "and" Sons', '2026-10', 'Promise kept', 'Not met', '', '66.6%',
    'at least 100%', '', '',
  ])
})

test('the figure of a group under five is hidden, its outcome is not', () => {
  const [, cells] = read([{ ...ROW, isSmallGroup: true }])
  expect(cells).toContain('hidden: fewer than five people')
  expect(cells).not.toContain('66.6%')
  expect(cells).toContain('Not met')
})

test('a restricted finding is marked', () => {
  expect(summaryCsv([{ ...ROW, isRestricted: true }])).toContain('"restricted"')
})

test('an outcome is said in the words of its obligation', () => {
  const [, cells] = read([{ ...ROW, outcomeWords: 'Appears to be below' }])
  expect(cells).toContain('Appears to be below')
  expect(cells).not.toContain('Not met')
})

test('no words of a contract become a formula', () => {
  const [, cells] = read([{ ...ROW, contractor: '=1+1' }])
  expect(cells?.[1]).toBe("'=1+1")
})

function read(rows: readonly SummaryRow[]): readonly (readonly string[])[] {
  return parse(summaryCsv(rows), { bom: true })
}
