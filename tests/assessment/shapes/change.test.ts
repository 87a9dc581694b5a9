import { describe, expect, test } from 'vitest'
import { changeOf, measureChange } from '#app/assessment/shapes/change.ts'
import type { Adoption, Baseline } from '#app/domain/contract.ts'
import type { FigureAnswer } from '#app/domain/monthly-return.ts'
import type { ChangeMeasure } from '#app/rules/measure.ts'
import { aReturn } from '../../support/a-return.ts'
import { aMeasureInput, aParameter, aRuleSet, rowsReturn } from '../../support/a-rule-set.ts'

const USE: ChangeMeasure = {
  id: 'use-change',
  title: 'Use',
  shape: 'change-from-baseline',
  unit: 'times',
  words: { part: 'units used', whole: 'jobs done' },
  part: { figure: 'deeds' },
  as: 'per-cent',
  direction: 'less',
}
const LOCAL: ChangeMeasure = {
  ...USE,
  unit: 'minutes',
  as: 'points',
  direction: 'more',
  part: {
    figure: 'time',
    sum: 'minutes',
    where: { field: 'home', operator: 'inArea', value: { contract: 'area' } },
  },
  per: { figure: 'time', sum: 'minutes' },
}
const baselineOf = (figures: Readonly<Record<string, FigureAnswer>>): Baseline => ({
  from: '2025-04-01',
  to: '2026-03-31',
  figures,
  source: 'Meter readings',
  recordedOn: '2026-04-10',
})
const used = (period: string, number: number) =>
  aReturn({ period, figures: { deeds: { number } } })
const YEAR = { window: 'contract-year' } as const

function changeIn(
  adoption: Partial<Adoption>,
  returns: readonly ReturnType<typeof aReturn>[],
  measure = USE,
  period = '2026-10',
) {
  return measureChange(measure, aMeasureInput({ adoption, returns, period }))
}

describe('against time', () => {
  const baseline = baselineOf({ deeds: { number: 3650 } })

  test('a month is compared with its days of the baseline', () => {
    const month = { window: 'month', baseline } as const
    const { fact, trace } = changeIn(month, [used('2026-10', 279)])
    // 31 of 365 days of 3,650 are 310: 31 less, a tenth.
    expect(fact).toEqual({ kind: 'number', lo: [1, 10], hi: [1, 10] })
    expect(trace.notes).toEqual([expect.stringContaining('31 of 365 days')])
    expect(trace.sums.map(({ value }) => value)).toEqual([279, 3650])
  })

  test('more than in the baseline is less than nothing saved', () => {
    const month = { window: 'month', baseline } as const
    expect(changeIn(month, [used('2026-10', 341)]).fact).toMatchObject({ lo: [-1, 10] })
  })

  test('a missing month leaves a most that may have been saved, and no least', () => {
    const adoption = { ...YEAR, from: '2026-09-01', baseline }
    const { fact } = changeIn(adoption, [used('2026-10', 305)])
    // 61 days of the baseline are 610.
    expect(fact).toEqual({ kind: 'number', hi: [1, 2] })
  })

  test('opening totals are part of what was used', () => {
    const opening = { upTo: '2026-09-30', part: 1800, source: 'Report', recordedOn: '2026-10-05' }
    const adoption = { ...YEAR, opening, baseline }
    // 214 days of the baseline are 2,140.
    expect(changeIn(adoption, [used('2026-10', 126)]).fact).toMatchObject({ lo: [1, 10] })
  })
})

describe('what makes no change', () => {
  test('without a baseline nothing is compared', () => {
    expect(changeIn(YEAR, [used('2026-10', 1)]).fact).toMatchObject({
      unknown: { reason: 'no-baseline', forCouncil: expect.stringContaining('baseline') },
    })
    const other = { ...YEAR, baseline: baselineOf({ stock: { number: 5 } }) }
    expect(changeIn(other, [used('2026-10', 1)]).fact).toMatchObject({
      unknown: { reason: 'no-baseline' },
    })
  })

  test('from nothing no change can be worked out', () => {
    const adoption = { window: 'month', baseline: baselineOf({ deeds: { number: 0 } }) } as const
    expect(changeIn(adoption, [used('2026-10', 1)]).fact).toMatchObject({
      unknown: { reason: 'no-baseline', message: expect.stringContaining('nothing') },
    })
  })

  test('without a return nothing is told', () => {
    const adoption = { window: 'month', baseline: baselineOf({ deeds: { number: 9 } }) } as const
    expect(changeIn(adoption, []).fact).toMatchObject({ unknown: { reason: 'not-reported' } })
  })
})

describe('in points', () => {
  const row = (minutes: number, home: string | null) => ({ worker: `${home}`, minutes, home })
  const rows = [row(40, 'E07000148'), row(60, 'X')]
  const baseline = baselineOf({ time: { rows } })

  test('42% after 40% are two points, and not five per cent', () => {
    const returns = [rowsReturn('time', [row(42, 'E07000148'), row(58, 'X')])]
    expect(changeIn({ window: 'month', baseline }, returns, LOCAL).fact).toMatchObject({
      lo: [1, 50],
      hi: [1, 50],
    })
    const perCent = { ...LOCAL, as: 'per-cent' as const }
    expect(changeIn({ window: 'month', baseline }, returns, perCent).fact).toMatchObject({
      lo: [1, 20],
    })
  })

  test('what cannot be placed gives bounds', () => {
    const returns = [rowsReturn('time', [row(42, 'E07000148'), row(8, null), row(50, 'X')])]
    const { fact, rows: unplaced } = changeIn({ window: 'month', baseline }, returns, LOCAL)
    expect(fact).toMatchObject({ lo: [1, 50], hi: [1, 10] })
    expect(unplaced).toHaveLength(1)
  })
})

describe('against work done', () => {
  const perWork: ChangeMeasure = { ...USE, per: { figure: 'stock' }, perWhere: 'in-baseline' }
  const work = (used: number, jobs: number) =>
    aReturn({ figures: { deeds: { number: used }, stock: { number: jobs } } })

  test('twice the work with twice the use is no change', () => {
    const baseline = baselineOf({ deeds: { number: 100 }, stock: { number: 10 } })
    const { fact, trace } = changeIn({ window: 'month', baseline }, [work(200, 20)], perWork)
    expect(fact).toMatchObject({ lo: [0, 1] })
    expect(trace.sums).toHaveLength(4)
  })

  test('a baseline without work is compared by time', () => {
    const baseline = baselineOf({ deeds: { number: 365 } })
    const { fact } = changeIn({ window: 'month', baseline }, [work(31, 20)], perWork)
    expect(fact).toMatchObject({ lo: [0, 1] })
  })

  test('with no work done there is nothing to divide by', () => {
    const baseline = baselineOf({ deeds: { number: 100 }, stock: { number: 10 } })
    const { fact } = changeIn({ window: 'month', baseline }, [work(0, 0)], perWork)
    expect(fact).toMatchObject({ unknown: { reason: 'nothing-to-measure' } })
  })
})

test('a factor that falls by 26% is no saving: both sides have that of one day', () => {
  const factors = aParameter('factors', 0, {
    unit: 'grams',
    values: [
      { from: '2025-01-01', value: 1000, reference: { title: 'Set of 2025', standing: 'council' } },
      { from: '2026-01-01', value: 740, reference: { title: 'Set of 2026', standing: 'council' } },
    ],
  })
  const carbon: ChangeMeasure = {
    ...USE,
    unit: 'grams',
    part: { figure: 'time', sum: 'minutes', times: { parameter: 'factors' } },
  }
  const rows = (minutes: number) => [{ worker: 'meter', minutes }]
  const input = aMeasureInput({
    adoption: { window: 'month', baseline: baselineOf({ time: { rows: rows(3650) } }) },
    returns: [rowsReturn('time', rows(310))],
    ruleSet: aRuleSet({ parameters: [factors] }),
  })
  const { fact, trace } = measureChange(carbon, input)
  expect(fact).toMatchObject({ lo: [0, 1], hi: [0, 1] })
  expect(trace.parameters.map(({ value }) => value)).toEqual(['1000'])
})

test('a change is exact, and within a hair of it where the amounts are beyond exact numbers', () => {
  const less = { as: 'per-cent', direction: 'less' } as const
  expect(changeOf(less, { part: 90, per: 1 }, { part: 100, per: 1 })).toEqual({
    lo: [1, 10],
    hi: [1, 10],
  })
  const huge = { part: Number.MAX_SAFE_INTEGER, per: 9973 }
  const { lo, hi } = changeOf(less, huge, { part: Number.MAX_SAFE_INTEGER - 1, per: 9967 })
  if (lo === undefined || hi === undefined) throw new Error('there are bounds')
  expect(hi[0] - lo[0]).toBe(1)
  expect(lo[1]).toBe(1_000_000_000_000)
})
