import { expect, test } from 'vitest'
import { summaryRows } from '#app/checks/summary.ts'
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

test('four hours are no group of people', () => {
  const reported = { kind: 'number', lo: [1, 4], hi: [1, 4] } as const
  const finding = aFinding({ evidence: [someEvidence({ reported })] })
  expect(summaryRows([aCheckedContract([finding])], RULES)[0]?.isSmallGroup).toBe(false)
})
