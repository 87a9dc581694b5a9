import { describe, expect, test } from 'vitest'
import { parameterTracer } from '#app/assessment/measure-input.ts'
import { numberIn, openingOf, sumOfBaseline, sumOver } from '#app/assessment/sum.ts'
import type { Row } from '#app/domain/monthly-return.ts'
import type { Sum } from '#app/rules/measure.ts'
import { aReturn } from '../support/a-return.ts'
import { aMeasureInput, aParameter, aRuleSet, rowsReturn } from '../support/a-rule-set.ts'

const YEAR = { window: 'contract-year' } as const
const LOCAL: Sum = {
  figure: 'time',
  sum: 'minutes',
  where: { field: 'home', operator: 'inArea', value: { contract: 'area' } },
}
const summed = (sum: Sum, input: ReturnType<typeof aMeasureInput>) =>
  sumOver(sum, input, parameterTracer(input))
const time = (period: string, rows: readonly Row[]) => rowsReturn('time', rows, { period })
const deeds = (period: string, number: number) =>
  aReturn({ period, figures: { deeds: { number } } })

describe('over the months of a window', () => {
  const from = { ...YEAR, from: '2026-08-01' }

  test('numbers are added up, and a nil is a nought', () => {
    const nil = aReturn({ period: '2026-09', figures: { deeds: { nothingToReport: true } } })
    const returns = [deeds('2026-08', 3), nil, deeds('2026-10', 4)]
    const input = aMeasureInput({ adoption: from, returns })
    expect(summed({ figure: 'deeds' }, input)).toMatchObject({ lo: 7, hi: 7 })
  })

  test('a missing month could hold any amount: the least is known, the most is not', () => {
    const returns = [deeds('2026-08', 3), deeds('2026-10', 4)]
    const sum = summed({ figure: 'deeds' }, aMeasureInput({ adoption: from, returns }))
    expect(sum).toMatchObject({
      lo: 7,
      missing: { reason: 'not-reported', message: expect.stringContaining('September 2026') },
    })
    expect(sum).not.toHaveProperty('hi')
  })

  test('a blank is missing too, and never a nought', () => {
    const blank = aReturn({ period: '2026-09', figures: {} })
    const returns = [deeds('2026-08', 3), blank, deeds('2026-10', 4)]
    const sum = summed({ figure: 'deeds' }, aMeasureInput({ adoption: from, returns }))
    expect(sum).not.toHaveProperty('hi')
  })

  test('with nothing at all there is no sum', () => {
    expect(summed({ figure: 'deeds' }, aMeasureInput({ adoption: from }))).toMatchObject({
      unknown: { reason: 'not-reported', missingReturns: ['2026-08', '2026-09', '2026-10'] },
    })
  })
})

describe('rows', () => {
  test('a row that may count adds to the most alone, and a credit to the least alone', () => {
    const rows = [
      { worker: 'a', minutes: 10, home: 'E07000148' },
      { worker: 'b', minutes: 5, home: null },
      { worker: 'c', minutes: -2, home: null },
    ]
    const input = aMeasureInput({ returns: [time('2026-10', rows)] })
    const sum = summed(LOCAL, input)
    expect(sum).toMatchObject({ lo: 8, hi: 15 })
    expect('unresolved' in sum && sum.unresolved).toHaveLength(2)
  })

  test('one thing in several months counts once, by its newest row', () => {
    const sum: Sum = { figure: 'time', distinct: 'worker' }
    const returns = [
      time('2026-09', [{ worker: 'a', minutes: 1 }, { worker: 'b', minutes: 1 }]),
      time('2026-10', [{ worker: 'a', minutes: 2 }]),
    ]
    const input = aMeasureInput({ adoption: { ...YEAR, from: '2026-09-01' }, returns })
    expect(summed(sum, input)).toMatchObject({ lo: 2, hi: 2 })
    expect(summed({ ...sum, sum: 'minutes' }, input)).toMatchObject({ lo: 3, hi: 3 })
  })

  test('each amount is multiplied by what the parameter says for its row', () => {
    const factors = aParameter(
      'factors',
      [{ when: { kind: ['heavy'] }, value: 3 }, { value: 2 }],
      { unit: 'grams' },
    )
    const rows = [
      { worker: 'a', minutes: 10, kind: 'heavy' },
      { worker: 'b', minutes: 10, kind: 'light' },
      { worker: 'c', minutes: 1, kind: null },
    ]
    const input = aMeasureInput({
      returns: [time('2026-10', rows)],
      ruleSet: aRuleSet({ parameters: [factors] }),
    })
    const sum: Sum = { figure: 'time', sum: 'minutes', times: { parameter: 'factors' } }
    expect(summed(sum, input)).toMatchObject({ lo: 52, hi: 53 })
  })

  test('a row without its amount leaves nothing to add up', () => {
    const input = aMeasureInput({ returns: [time('2026-10', [{ worker: 'a', minutes: null }])] })
    expect(summed({ figure: 'time', sum: 'minutes' }, input)).toMatchObject({
      unknown: { reason: 'not-reported' },
      sources: { returns: [{ period: '2026-10' }] },
    })
  })

  test('amounts that cannot be added up exactly are not rounded', () => {
    const most = Number.MAX_SAFE_INTEGER
    const rows = [{ worker: 'a', minutes: most }, { worker: 'b', minutes: most }]
    const input = aMeasureInput({ returns: [time('2026-10', rows)] })
    expect(summed({ figure: 'time', sum: 'minutes' }, input)).toMatchObject({
      unknown: { reason: 'unreadable' },
    })
  })
})

test('a baseline is added up in the same way', () => {
  const input = aMeasureInput()
  const rows = [{ home: 'E07000148', minutes: 7 }, { home: 'X', minutes: 9 }]
  const day = () => '2025-10-01'
  const sum = sumOfBaseline(LOCAL, { rows }, input, parameterTracer(input), day)
  expect(sum).toBe(7)
  const open = sumOfBaseline(LOCAL, { rows: [{ minutes: 7 }] }, input, parameterTracer(input), day)
  expect(open).toMatchObject({ reason: 'no-baseline' })
})

test('opening totals count in the window in which they end', () => {
  const opening = { upTo: '2026-06-30', part: 3, source: 'Report', recordedOn: '2026-07-10' }
  expect(openingOf(aMeasureInput({ adoption: { ...YEAR, opening } }))).toEqual(opening)
  const next = aMeasureInput({ adoption: { ...YEAR, opening }, period: '2027-05' })
  expect(openingOf(next)).toBeUndefined()
})

test('nothing to report is nought', () => {
  expect(numberIn({ nothingToReport: true })).toBe(0)
  expect(numberIn({ number: 5 })).toBe(5)
})
