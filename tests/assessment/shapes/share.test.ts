import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureShare } from '#app/assessment/shapes/share.ts'
import { compareFractions } from '#app/domain/fraction.ts'
import type { ShareMeasure } from '#app/rules/measure.ts'
import { aReturn } from '../../support/a-return.ts'
import { aMeasureInput, rowsReturn, SHARE } from '../../support/a-rule-set.ts'

const HERE = 'E07000148'
const ELSEWHERE = 'E07000144'
const hours = (worker: string, minutes: number | null, home: string | null) => ({
  worker,
  minutes,
  home,
})
const YEAR = { window: 'contract-year' } as const

describe('sums come before the division', () => {
  test('20 of 100 hours and then 40 of 900 are 6%, not the average of 20% and 4.4%', () => {
    const april = [hours('a', 1200, HERE), hours('b', 4800, ELSEWHERE)]
    const may = [hours('a', 2400, HERE), hours('b', 51_600, ELSEWHERE)]
    const input = aMeasureInput({
      adoption: YEAR,
      period: '2026-05',
      returns: [
        rowsReturn('time', april, { period: '2026-04' }),
        rowsReturn('time', may, { period: '2026-05' }),
      ],
    })
    const { fact } = measureShare(SHARE, input)
    expect(fact).toEqual({ kind: 'number', lo: [3600, 60_000], hi: [3600, 60_000] })
  })

  test('opening totals stand for the months before them', () => {
    const opening = {
      upTo: '2026-09-30',
      part: 100,
      whole: 1000,
      source: 'Spreadsheet',
      recordedOn: '2026-10-01',
    }
    const input = aMeasureInput({
      adoption: { ...YEAR, opening },
      returns: [rowsReturn('time', [hours('a', 50, HERE), hours('b', 50, ELSEWHERE)])],
    })
    const { fact, trace } = measureShare(SHARE, input)
    expect(fact).toMatchObject({ lo: [150, 1100] })
    expect(trace.opening).toEqual({ upTo: '2026-09-30', source: 'Spreadsheet' })
  })

  test('opening totals of an earlier contract year are left in that year', () => {
    const opening = {
      upTo: '2026-09-30',
      part: 100,
      whole: 1000,
      source: 'Spreadsheet',
      recordedOn: '2026-10-01',
    }
    const input = aMeasureInput({
      adoption: { ...YEAR, opening },
      period: '2027-04',
      returns: [rowsReturn('time', [hours('a', 50, HERE)], { period: '2027-04' })],
    })
    expect(measureShare(SHARE, input).fact).toMatchObject({ lo: [50, 50] })
  })

  test('a month inside the window without a return cannot be told, and the month is named', () => {
    const input = aMeasureInput({
      adoption: YEAR,
      period: '2026-05',
      returns: [rowsReturn('time', [hours('a', 1, HERE)], { period: '2026-05' })],
    })
    expect(measureShare(SHARE, input).fact).toEqual({
      kind: 'unknown',
      unknown: {
        reason: 'not-reported',
        message: '“Time worked” is missing: no return for April 2026.',
        missingReturns: ['2026-04'],
      },
    })
  })

  test('"nothing to report" is a nought, a figure that is not available is not', () => {
    const april = rowsReturn('time', [hours('a', 60, HERE)], { period: '2026-04' })
    const nil = aReturn({ period: '2026-05', figures: { time: { nothingToReport: true } } })
    const lost = aReturn({ period: '2026-05', figures: { time: { notAvailable: 'flood' } } })
    const at = (returns: Parameters<typeof aMeasureInput>[0]) => measureShare(SHARE, aMeasureInput(returns))
    expect(
      at({ adoption: YEAR, period: '2026-05', returns: [april, nil] }).fact,
    ).toMatchObject({ lo: [60, 60] })
    expect(at({ adoption: YEAR, period: '2026-05', returns: [april, lost] }).fact).toMatchObject({
      unknown: { message: '“Time worked” is missing: not available for May 2026 (flood).' },
    })
  })
})

describe('what cannot be placed gives bounds', () => {
  test('50 of 600 hours local and 10 without a home are 8.33% to 10%', () => {
    const rows = [hours('a', 3000, HERE), hours('b', 600, null), hours('c', 32_400, ELSEWHERE)]
    const { fact, doubt } = measureShare(SHARE, aMeasureInput({ returns: [rowsReturn('time', rows)] }))
    expect(fact).toEqual({ kind: 'number', lo: [3000, 36_000], hi: [3600, 36_000] })
    expect(doubt?.message).toContain('1 row')
  })

  test('a row that may not count at all bounds the share from both sides, no wider', () => {
    const measure: ShareMeasure = {
      ...SHARE,
      whole: { ...SHARE.whole, where: { field: 'kind', operator: 'isOneOf', value: ['own'] } },
    }
    const known = { ...hours('a', 50, HERE), kind: 'own' }
    const other = { ...hours('b', 50, ELSEWHERE), kind: 'own' }
    const boundsWith = (home: string | null) => {
      const rows = [known, other, { ...hours('c', 100, home), kind: null }]
      return measureShare(measure, aMeasureInput({ returns: [rowsReturn('time', rows)] })).fact
    }
    expect(boundsWith(HERE)).toMatchObject({ lo: [50, 100], hi: [150, 200] })
    expect(boundsWith(ELSEWHERE)).toMatchObject({ lo: [50, 200], hi: [50, 100] })
    expect(boundsWith(null)).toMatchObject({ lo: [50, 200], hi: [150, 200] })
  })

  test('a credit note that cannot be placed is counted the other way round', () => {
    const rows = [hours('a', 100, HERE), hours('b', 100, ELSEWHERE), hours('c', -20, null)]
    const { fact } = measureShare(SHARE, aMeasureInput({ returns: [rowsReturn('time', rows)] }))
    expect(fact).toEqual({ kind: 'number', lo: [80, 180], hi: [100, 180] })
  })

  test('no hours at all are nothing to measure, not 0% and not 100%', () => {
    const { fact } = measureShare(SHARE, aMeasureInput({ returns: [rowsReturn('time', [])] }))
    expect(fact).toMatchObject({ unknown: { reason: 'nothing-to-measure' } })
  })

  test('credit notes that leave no share from 0% to 100% are said, not taken for a rating', () => {
    const factOf = (here: number, elsewhere: number) =>
      measureShare(
        SHARE,
        aMeasureInput({
          returns: [rowsReturn('time', [hours('a', here, HERE), hours('b', elsewhere, ELSEWHERE)])],
        }),
      ).fact
    for (const [here, elsewhere] of [[10, -20], [10, -5], [-5, 10], [10, -10]] as const) {
      expect(factOf(here, elsewhere)).toMatchObject({
        unknown: { reason: 'unreadable', message: expect.stringContaining('credit notes') },
      })
    }
    expect(factOf(10, 0)).toMatchObject({ lo: [10, 10] })
  })

  test('a row without its amount leaves nothing to add up', () => {
    const rows = [hours('a', 100, HERE), hours('b', null, ELSEWHERE)]
    const { fact } = measureShare(SHARE, aMeasureInput({ returns: [rowsReturn('time', rows)] }))
    expect(fact).toMatchObject({ unknown: { reason: 'not-reported' } })
  })

  test('filling in what was not known never leads outside the bounds that were given', () => {
    const row = fc.record({
      minutes: fc.integer({ min: -20, max: 100 }),
      home: fc.constantFrom(HERE, ELSEWHERE, null),
      filled: fc.constantFrom(HERE, ELSEWHERE),
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const shareOf = (homes: (string | null)[]) =>
          measureShare(
            SHARE,
            aMeasureInput({
              returns: [
                rowsReturn('time', rows.map(({ minutes }, i) => hours(`w${i}`, minutes, homes[i] ?? null))),
              ],
            }),
          ).fact
        const bounds = shareOf(rows.map(({ home }) => home))
        const filled = shareOf(rows.map(({ home, filled: then }) => home ?? then))
        fc.pre(bounds.kind === 'number' && filled.kind === 'number')
        if (bounds.kind !== 'number' || filled.kind !== 'number') return
        const { lo, hi } = bounds
        if (filled.lo === undefined || lo === undefined || hi === undefined) {
          throw new Error('a share of rows has both bounds')
        }
        expect(compareFractions(filled.lo, lo)).toBeGreaterThanOrEqual(0)
        expect(compareFractions(filled.lo, hi)).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('the order of rows changes nothing', () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.constantFrom(HERE, ELSEWHERE, null))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const given = rows.map(([minutes, home], index) => hours(`w${index}`, minutes, home))
        const factOf = (all: typeof given) =>
          measureShare(SHARE, aMeasureInput({ returns: [rowsReturn('time', all)] })).fact
        expect(factOf(given.toReversed())).toEqual(factOf(given))
      }),
    )
  })
})

describe('a share of two numbers', () => {
  const OF_NUMBERS: ShareMeasure = {
    ...SHARE,
    unit: 'times',
    part: { figure: 'deeds' },
    whole: { figure: 'stock' },
  }

  test('a stock is read in its own month and never added up', () => {
    const month = (period: string, deeds: number, stock: number) =>
      aReturn({ period, figures: { deeds: { number: deeds }, stock: { number: stock } } })
    const input = aMeasureInput({
      adoption: YEAR,
      period: '2026-05',
      returns: [month('2026-04', 2, 10), month('2026-05', 3, 12)],
    })
    expect(measureShare(OF_NUMBERS, input).fact).toMatchObject({ lo: [5, 12] })
  })
})
