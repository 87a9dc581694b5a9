import { expect, test } from 'vitest'
import { parameterTracer } from '#app/assessment/measure-input.ts'
import { growsOverTime, shareSumsOver } from '#app/assessment/shapes/share-sums.ts'
import type { Figure } from '#app/domain/figure.ts'
import { aReturn } from '../../support/a-return.ts'
import { aMeasureInput, aRuleSet, rowsReturn, SHARE } from '../../support/a-rule-set.ts'

const COMMON = { help: 'Help.', evidence: 'Records.', kind: 'number', unit: 'people' } as const
const FIGURES: readonly Figure[] = [
  { ...COMMON, id: 'all', label: 'All staff', nature: 'stock', min: 0, max: 1000 },
  { ...COMMON, id: 'new', label: 'New people', nature: 'new-people', min: 0, max: 1000 },
]
const ruleSet = aRuleSet({ figures: FIGURES })
const people = (period: string, figures: Record<string, number>) =>
  aReturn({
    period,
    figures: Object.fromEntries(
      Object.entries(figures).map(([id, number]) => [id, { number }]),
    ),
  })
const YEAR = { window: 'contract-year', from: '2026-08-01' } as const
const sumsOf = (returns: readonly ReturnType<typeof people>[]) => {
  const input = aMeasureInput({ adoption: YEAR, returns, ruleSet })
  return shareSumsOver({ figure: 'new' }, { figure: 'all' }, input, parameterTracer(input))
}

test('new people are added up over months, and all staff are those of the month', () => {
  const { sums, sources } = sumsOf([
    people('2026-08', { new: 3, all: 38 }),
    people('2026-09', { new: 2, all: 39 }),
    people('2026-10', { new: 5, all: 40 }),
  ])
  expect(sums).toMatchObject({ lo: { part: 10, whole: 40 }, hi: { part: 10, whole: 40 } })
  expect(sources.returns.map(({ period }) => period)).toEqual(['2026-08', '2026-09', '2026-10'])
  expect(growsOverTime({ figure: 'new' }, { figure: 'all' }, aMeasureInput({ ruleSet }))).toBe(true)
})

test('with a month of new people missing there may be as many as all', () => {
  const { sums } = sumsOf([
    people('2026-08', { new: 3, all: 38 }),
    people('2026-10', { new: 5, all: 40 }),
  ])
  expect(sums).toMatchObject({
    lo: { part: 8, whole: 40 },
    hi: { part: 40, whole: 40 },
    missing: { reason: 'not-reported' },
  })
})

test('where the whole is missing there is no share', () => {
  const { sums } = sumsOf([people('2026-08', { new: 3, all: 38 })])
  expect(sums).toMatchObject({ reason: 'not-reported' })
})

test('20 of 100 hours and then 40 of 900 are 60 of 1,000, and no average of months', () => {
  const month = (period: string, here: number, elsewhere: number) =>
    rowsReturn(
      'time',
      [
        { worker: 'a', minutes: here, home: 'E07000148' },
        { worker: 'b', minutes: elsewhere, home: 'X' },
      ],
      { period },
    )
  const input = aMeasureInput({
    adoption: { window: 'contract-year', from: '2026-09-01' },
    returns: [month('2026-09', 20, 80), month('2026-10', 40, 860)],
  })
  const { sums } = shareSumsOver(SHARE.part, SHARE.whole, input, parameterTracer(input))
  expect(sums).toMatchObject({ lo: { part: 60, whole: 1000 } })
  expect(growsOverTime(SHARE.part, SHARE.whole, input)).toBe(false)
})

test('opening totals and a missing month together are no more than all', () => {
  const opening = { upTo: '2026-08-31', part: 17, source: 'Report', recordedOn: '2026-09-10' }
  const input = aMeasureInput({
    adoption: { ...YEAR, opening },
    returns: [people('2026-10', { new: 1, all: 22 })],
    ruleSet,
  })
  const { sums } = shareSumsOver({ figure: 'new' }, { figure: 'all' }, input, parameterTracer(input))
  expect(sums).toMatchObject({ lo: { part: 18, whole: 22 }, hi: { part: 22, whole: 22 } })
})
