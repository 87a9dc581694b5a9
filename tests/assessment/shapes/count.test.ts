import { expect, test } from 'vitest'
import { factOf, measureCount, surely } from '#app/assessment/shapes/count.ts'
import type { CountMeasure } from '#app/rules/measure.ts'
import { aReturn } from '../../support/a-return.ts'
import { aMeasureInput, rowsReturn } from '../../support/a-rule-set.ts'

const DEEDS: CountMeasure = {
  id: 'deeds-done',
  title: 'Deeds done',
  shape: 'count',
  unit: 'times',
  words: { part: 'deeds done', whole: 'deeds' },
  part: { figure: 'deeds' },
}
const LOCAL: CountMeasure = {
  ...DEEDS,
  unit: 'minutes',
  part: {
    figure: 'time',
    sum: 'minutes',
    where: { field: 'home', operator: 'inArea', value: { contract: 'area' } },
  },
}
const deeds = (period: string, number: number) =>
  aReturn({ period, figures: { deeds: { number } } })

test('months are added up, with the opening totals before them', () => {
  const opening = { upTo: '2026-08-31', part: 5, source: 'Report', recordedOn: '2026-09-10' }
  const adoption = { window: 'contract-year', opening } as const
  const returns = [deeds('2026-09', 2), deeds('2026-10', 1)]
  const { fact, trace } = measureCount(DEEDS, aMeasureInput({ adoption, returns }))
  expect(fact).toEqual({ kind: 'number', lo: [8, 1], hi: [8, 1] })
  expect(trace).toMatchObject({
    sums: [{ name: 'deeds done', value: 8, unit: 'times' }],
    opening: { upTo: '2026-08-31', source: 'Report' },
    returns: [{ period: '2026-09' }, { period: '2026-10' }],
  })
})

test('with a month missing there is at least what is known, and the month is named', () => {
  const adoption = { window: 'contract-year', from: '2026-09-01' } as const
  const input = aMeasureInput({ adoption, returns: [deeds('2026-10', 8)] })
  const { fact, doubt } = measureCount(DEEDS, input)
  expect(fact).toEqual({ kind: 'number', lo: [8, 1] })
  expect(doubt?.message).toContain('no return for September 2026')
})

test('a row whose place is not known gives bounds and leads to its line', () => {
  const rows = [
    { worker: 'a', minutes: 10, home: 'E07000148' },
    { worker: 'b', minutes: 5, home: null },
  ]
  const input = aMeasureInput({ returns: [rowsReturn('time', rows)] })
  const measured = measureCount(LOCAL, input)
  expect(measured.fact).toEqual({ kind: 'number', lo: [10, 1], hi: [15, 1] })
  expect(measured.doubt?.reason).toBe('within-bounds')
  expect(measured.rows).toMatchObject([{ line: 2, message: 'Not filled in: “home”.' }])
})

test('without any answer nothing is known', () => {
  expect(measureCount(DEEDS, aMeasureInput()).fact).toMatchObject({
    unknown: { reason: 'not-reported' },
  })
})

test('what is surely so is the least for "at least" and the most for "at most"', () => {
  expect(surely({ lo: 1, hi: 2 }, 'atLeast')).toBe(1)
  expect(surely({ lo: 1, hi: 2 }, 'atMost')).toBe(2)
  expect(surely({ lo: 1 }, 'atMost')).toBeUndefined()
  expect(factOf({ lo: 1 })).toEqual({ kind: 'number', lo: [1, 1] })
})
