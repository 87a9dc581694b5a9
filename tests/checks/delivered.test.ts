import { describe, expect, test } from 'vitest'
import type { CountedFinding } from '#app/checks/counted-finding.ts'
import { delivered,  } from '#app/checks/delivered.ts'
import type { BandsParameter } from '#app/rules/parameter.ts'
import { anObligation, aRuleSet } from '../support/a-rule-set.ts'
import { A_FRAMEWORK } from './a-framework.ts'

const BANDS: BandsParameter = {
  id: 'bands',
  title: 'Bands',
  unit: 'basis points of target',
  checkedOn: '2026-11-22',
  values: [
    {
      from: '2020-01-01',
      bands: [
        { rating: 'Poor', colour: 'red', atLeast: 0, below: 10_000 },
        { rating: 'Good', colour: 'green', atLeast: 10_000 },
      ],
      reference: { title: 'Made up', standing: 'council' },
    },
  ],
}
const RULES = {
  ...aRuleSet({
    obligations: [
      { ...anObligation('pay-floor'), id: 'jobs', framework: { indicator: 1 } },
      { ...anObligation('pay-floor'), id: 'spend', framework: { indicator: 2 } },
      { ...anObligation('pay-floor'), id: 'approach', framework: { statement: 'approach' } },
    ],
  }),
  framework: A_FRAMEWORK,
  bands: new Map([['bands', BANDS]]),
}

describe('committed against delivered', () => {
  test('stands under the priorities and outcomes of the framework, in its order', () => {
    const report = delivered([finding('spend'), finding('jobs'), finding('approach')], RULES)
    expect(report.priorities.map(({ title, outcomes }) => [title, outcomes.map((one) => one.title)]))
      .toEqual([
        ['People', ['More work']],
        ['Economy', ['More trade']],
        ['Beside the indicators of the framework', ['Beside the indicators of the framework']],
      ])
  })

  test('leaves out lines of which nothing was found', () => {
    const report = delivered([finding('spend')], RULES)
    expect(report.priorities.map(({ title }) => title)).toEqual(['Economy'])
  })

  test('counts each outcome once for each standing', () => {
    const report = delivered(
      [
        finding('jobs', { outcome: 'met' }),
        finding('jobs', { outcome: 'met', standing: 'verified' }),
        finding('jobs', { outcome: 'not-met', standing: 'verified', wasMissed: true }),
        finding('jobs', { outcome: 'cannot-tell', wasMissed: true }),
      ],
      RULES,
    )
    expect(report.all.commitments).toEqual({ reported: 2, 'evidence-seen': 0, verified: 2 })
    expect(report.all.outcomes.met).toEqual({ reported: 1, 'evidence-seen': 0, verified: 1 })
    expect(report.all.outcomes['not-met']).toEqual({ reported: 0, 'evidence-seen': 0, verified: 1 })
    expect(report.all.missed).toEqual({ reported: 1, 'evidence-seen': 0, verified: 1 })
    expect(report.priorities[0]?.counts).toEqual(report.all)
  })

  test('counts ratings in the order of the bands, then what older bands said', () => {
    const report = delivered(
      [
        finding('jobs', { rating: 'Good' }),
        finding('jobs', { rating: 'Splendid' }),
        finding('jobs', { rating: 'Poor', standing: 'evidence-seen' }),
      ],
      RULES,
    )
    expect(report.ratings).toEqual([
      { rating: 'Poor', count: { reported: 0, 'evidence-seen': 1, verified: 0 } },
      { rating: 'Good', count: { reported: 1, 'evidence-seen': 0, verified: 0 } },
      { rating: 'Splendid', count: { reported: 1, 'evidence-seen': 0, verified: 0 } },
    ])
  })

  test('of nothing is nothing', () => {
    expect(delivered([], RULES)).toMatchObject({ priorities: [], ratings: [] })
  })
})

function finding(obligation: string, changes: Partial<CountedFinding> = {}): CountedFinding {
  return {
    contract: 'C-1',
    obligation,
    outcome: 'on-course',
    rating: null,
    sides: [],
    standing: 'reported',
    wasMissed: false,
    ...changes,
  }
}
