import { describe, expect, test } from 'vitest'
import { amountsOf } from '#app/checks/delivered-amounts.ts'
import type { CountedFinding, Sides } from '#app/checks/counted-finding.ts'
import type { Fact } from '#app/assessment/types.ts'
import type { CountMeasure } from '#app/rules/measure.ts'
import { anObligation, aRuleSet, SHARE } from '../support/a-rule-set.ts'

const HOURS: CountMeasure = {
  id: 'hours-given',
  title: 'Hours given',
  shape: 'count',
  unit: 'minutes',
  words: { part: 'hours given', whole: '' },
  part: { figure: 'time', sum: 'minutes' },
}
const RULES = aRuleSet({
  measures: [HOURS, SHARE],
  obligations: [anObligation('hours-given'), { ...anObligation('share-of-time'), id: 'a-share' }],
})

describe('amounts committed and delivered', () => {
  test('are added for each standing by itself', () => {
    const [line] = amountsOf(
      [
        finding({ sides: [sides({ reported: 60, due: 90, whole: 180 })] }),
        finding({ sides: [sides({ reported: 30, due: 90, whole: 180 })] }),
        finding({ sides: [sides({ reported: 600, due: 90, whole: 180 })], standing: 'verified' }),
      ],
      RULES,
    )
    expect(line).toMatchObject({
      unit: 'minutes',
      committed: { reported: 360, 'evidence-seen': 0, verified: 180 },
      due: { reported: 180, verified: 90 },
      delivered: { reported: 90, 'evidence-seen': 0, verified: 600 },
      commitments: { reported: 2, 'evidence-seen': 0, verified: 1 },
    })
  })

  test('count what is known within bounds with the least it surely is', () => {
    const reported: Fact = { kind: 'number', lo: [7, 2], hi: [10, 1] }
    const [line] = amountsOf([finding({ sides: [sides({}, { reported })] })], RULES)
    expect(line?.delivered.reported).toBe(3)
  })

  test('leave both sides out where one of them is not known, and say how many', () => {
    const reported: Fact = { kind: 'unknown', unknown: { reason: 'not-reported', message: '' } }
    const lines = amountsOf([finding({ sides: [sides({}, { reported })] }), finding()], RULES)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({
      committed: { reported: 100 },
      commitments: { reported: 1 },
      untold: { reported: 1 },
    })
  })

  test('are no shares, and no limits that must not be passed', () => {
    const share = finding({ obligation: 'a-share', sides: [sides({}, { measure: 'share-of-time' })] })
    const limit = finding({ sides: [sides({}, { operator: 'atMost' })] })
    expect(amountsOf([share, limit, finding({ sides: [] })], RULES)).toEqual([])
  })
})

function finding(changes: Partial<CountedFinding> = {}): CountedFinding {
  return {
    contract: 'C-1',
    obligation: 'promise-kept',
    outcome: 'on-course',
    rating: null,
    sides: [sides({})],
    standing: 'reported',
    wasMissed: false,
    ...changes,
  }
}

function sides(
  { reported = 50, due = 40, whole = 100 },
  changes: Partial<Sides> = {},
): Sides {
  const number = (value: number): Fact => ({ kind: 'number', lo: [value, 1], hi: [value, 1] })
  return {
    measure: 'hours-given',
    operator: 'atLeast',
    answer: 'yes',
    reported: number(reported),
    required: number(due),
    atEnd: number(whole),
    ...changes,
  }
}
