import { describe, expect, test } from 'vitest'
import { measureLevel } from '#app/assessment/shapes/level.ts'
import { noBaseline } from '#app/assessment/shapes/no-baseline.ts'
import type { Figure } from '#app/domain/figure.ts'
import type { LevelMeasure } from '#app/rules/measure.ts'
import { aReturn } from '../../support/a-return.ts'
import { aMeasureInput, aParameter, aRuleSet } from '../../support/a-rule-set.ts'

const NUMBER = { help: 'Help.', evidence: 'Records.', kind: 'number', min: 0, max: 9999 } as const
const FIGURES: readonly Figure[] = [
  { ...NUMBER, id: 'green', label: 'Green', nature: 'survey', unit: 'people' },
  { ...NUMBER, id: 'answers', label: 'Answers', nature: 'survey', unit: 'people' },
  { ...NUMBER, id: 'asked', label: 'Asked', nature: 'survey', unit: 'people' },
]
const ruleSet = aRuleSet({
  figures: FIGURES,
  parameters: [aParameter('least', 5000, { unit: 'basis points' })],
})
const WORDS = { part: 'things in stock', whole: 'things' }
const STOCK: LevelMeasure = {
  id: 'stock-level',
  title: 'Stock',
  shape: 'level-at-date',
  unit: 'times',
  words: WORDS,
  part: { figure: 'stock' },
}
const SURVEY: LevelMeasure = {
  ...STOCK,
  unit: 'people',
  part: { figure: 'green' },
  whole: { figure: 'answers' },
  response: { outOf: { figure: 'asked' }, atLeast: { parameter: 'least' } },
}
const sent = (period: string, figures: Record<string, number>) =>
  aReturn({
    period,
    figures: Object.fromEntries(Object.entries(figures).map(([id, number]) => [id, { number }])),
  })
const YEAR = { window: 'contract-year' } as const
const survey = (returns: readonly ReturnType<typeof sent>[], period = '2026-10') =>
  measureLevel(SURVEY, aMeasureInput({ adoption: YEAR, returns, period, ruleSet }))

describe('a stock', () => {
  test('is that of the month alone, whatever stood there before', () => {
    const returns = [sent('2026-09', { stock: 9 }), sent('2026-10', { stock: 12 })]
    const { fact } = measureLevel(STOCK, aMeasureInput({ adoption: YEAR, returns }))
    expect(fact).toEqual({ kind: 'number', lo: [12, 1], hi: [12, 1] })
  })

  test('over a baseline only what came on top counts, and it may be less', () => {
    const baseline = {
      from: '2025-04-01',
      to: '2026-03-31',
      figures: { stock: { number: 15 } },
      source: 'Survey of 2026',
      recordedOn: '2026-04-10',
    }
    const over = { ...STOCK, over: 'baseline' as const }
    const input = aMeasureInput({
      adoption: { ...YEAR, baseline },
      returns: [sent('2026-10', { stock: 12 })],
    })
    const { fact, trace } = measureLevel(over, input)
    expect(fact).toMatchObject({ lo: [-3, 1] })
    expect(trace.sums.map(({ value }) => value)).toEqual([12, 15])
    expect(trace.notes).toEqual(['Baseline: as on 31 March 2026 (Survey of 2026).'])
    const without = aMeasureInput({ adoption: YEAR, returns: [sent('2026-10', { stock: 12 })] })
    expect(measureLevel(over, without).fact).toEqual({ kind: 'unknown', unknown: noBaseline() })
  })

  test('opening totals are no part of it', () => {
    const opening = { upTo: '2026-06-30', part: 5, source: 'Report', recordedOn: '2026-07-10' }
    const returns = [sent('2026-10', { stock: 12 })]
    const input = aMeasureInput({ adoption: { ...YEAR, opening }, returns })
    expect(measureLevel(STOCK, input).fact).toMatchObject({ lo: [12, 1] })
  })

  test('that was not reported is not known', () => {
    expect(measureLevel(STOCK, aMeasureInput()).fact).toMatchObject({
      unknown: { reason: 'not-reported' },
    })
  })
})

describe('a survey', () => {
  test('holds until the next one, and is judged as of its own month', () => {
    const returns = [
      sent('2026-06', { green: 10, answers: 20, asked: 30 }),
      sent('2026-09', { green: 18, answers: 24, asked: 30 }),
      sent('2026-10', {}),
    ]
    expect(survey(returns).fact).toEqual({ kind: 'number', lo: [18, 24], hi: [18, 24] })
    expect(survey(returns)).not.toHaveProperty('way')
  })

  test('in which too few have answered tells nothing, and says how many are needed', () => {
    expect(survey([sent('2026-10', { green: 14, answers: 14, asked: 30 })]).fact).toEqual({
      kind: 'unknown',
      unknown: {
        reason: 'too-few-answers',
        message:
          'Only 14 of 30 who were asked have answered; at least 15 answers are needed before ' +
          'the survey tells anything.',
      },
    })
    const enough = survey([sent('2026-10', { green: 15, answers: 15, asked: 30 })])
    expect(enough.fact).toMatchObject({ lo: [15, 15] })
  })

  test('that has not been held is not due yet while there is time', () => {
    const { fact, notDue } = survey([sent('2026-10', {})])
    expect(notDue).toContain('still time')
    expect(fact).toMatchObject({ unknown: { reason: 'not-reported' } })
  })

  test('of which only a part was answered in one month is none', () => {
    expect(survey([sent('2026-10', { green: 14, answers: 14 })]).notDue).toBeDefined()
  })

  test('that says nothing to report was not held', () => {
    const nil = { nothingToReport: true } as const
    const none = aReturn({ figures: { green: nil, answers: nil, asked: nil } })
    expect(survey([none]).notDue).toBeDefined()
  })
})
