import { expect, test } from 'vitest'
import type { ConditionEvidence } from '#app/assessment/types.ts'
import { summaryRows } from '#app/checks/summary.ts'
import type { ChangeMeasure, CountMeasure, Measure } from '#app/rules/measure.ts'
import { anObligation, aRuleSet } from '../support/a-rule-set.ts'
import { aCheckedContract, aFinding, someEvidence } from './a-checked-contract.ts'

const RULES = aRuleSet()

test('a row says both sides of the finding', () => {
  const [row] = summaryRows([aCheckedContract()], RULES)
  expect(row).toMatchObject({
    contract: 'NCC-2026-014',
    contractor: 'Example Repairs Limited',
    title: 'Promise kept',
    outcome: 'not-met',
    figure: '8.0%',
    target: 'at least 10%',
    isRestricted: false,
  })
})

test('what cannot be told says why', () => {
  const finding = aFinding({ outcome: 'cannot-tell', reason: 'no-target', evidence: [] })
  expect(summaryRows([aCheckedContract([finding])], RULES)[0]?.reason).toBe('no target')
})

test('an outcome is said in the words of its obligation, where it has any', () => {
  const wording = { outcomes: { 'not-met': 'Appears to be below' }, headings: {}, notes: [], notChecked: [] }
  const rules = aRuleSet({ obligations: [anObligation('share-of-time', { wording })] })
  expect(summaryRows([aCheckedContract()], rules)[0]).toMatchObject({
    outcome: 'not-met',
    outcomeWords: 'Appears to be below',
  })
  expect(summaryRows([aCheckedContract()], RULES)[0]?.outcomeWords).toBe('Not met')
})

test('four workers are a small group, five are not', () => {
  const heads = (whole: number) => {
    const reported = { kind: 'number', lo: [1, whole], hi: [1, whole] } as const
    const finding = aFinding({ evidence: [someEvidence({ measure: 'pay-floor', reported })] })
    return summaryRows([aCheckedContract([finding])], RULES)[0]?.isSmallGroup
  }
  expect([4, 5].map(heads)).toEqual([true, false])
})

const STARTERS: CountMeasure = {
  id: 'starters',
  title: 'New starters',
  shape: 'count',
  unit: 'people',
  words: { part: 'new starters', whole: 'new starters' },
  part: { figure: 'starters' },
}
const SHARE_OF_STARTERS: ChangeMeasure = {
  ...STARTERS, shape: 'change-from-baseline', as: 'points', direction: 'more',
}

function isSmall(measure: Measure, changes: Partial<ConditionEvidence>): boolean | undefined {
  const rules = aRuleSet({ measures: [measure] })
  const finding = aFinding({ evidence: [someEvidence({ measure: measure.id, ...changes })] })
  return summaryRows([aCheckedContract([finding])], rules)[0]?.isSmallGroup
}

test('of people who are counted one to four are a small group, and nobody is none', () => {
  const counted = [0, 1, 4, 5].map((people) =>
    isSmall(STARTERS, { reported: { kind: 'number', lo: [people, 1], hi: [people, 1] } }),
  )
  expect(counted).toEqual([false, true, true, false])
})

test('a bound that tells of few people is hidden too', () => {
  expect(isSmall(STARTERS, { reported: { kind: 'number', lo: [3, 1] } })).toBe(true)
  expect(isSmall(STARTERS, { reported: { kind: 'number', lo: [0, 1], hi: [7, 1] } })).toBe(false)
  expect(isSmall(STARTERS, { reported: { kind: 'number' } })).toBe(false)
})

test('a change in people is hidden where either side tells of few', () => {
  const sums = (people: number) => ({
    returns: [], parameters: [], notes: [],
    sums: [{ name: 'staff', value: people, unit: 'people' }],
  })
  const reported = { kind: 'number', lo: [1, 100], hi: [1, 100] } as const
  expect(isSmall(SHARE_OF_STARTERS, { reported, trace: sums(3) })).toBe(true)
  expect(isSmall(SHARE_OF_STARTERS, { reported, trace: sums(30) })).toBe(false)
})

test('four hours are no group of people', () => {
  const reported = { kind: 'number', lo: [1, 4], hi: [1, 4] } as const
  const finding = aFinding({ evidence: [someEvidence({ reported })] })
  expect(summaryRows([aCheckedContract([finding])], RULES)[0]?.isSmallGroup).toBe(false)
})
