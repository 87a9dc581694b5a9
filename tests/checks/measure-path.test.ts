import { expect, test } from 'vitest'
import { measurePath, MONTHS_ON_A_PATH } from '#app/checks/measure-path.ts'
import { addMonths } from '#app/domain/calendar.ts'
import { anObligation, aRuleSet } from '../support/a-rule-set.ts'
import { aCheckedContract, aFinding, someEvidence } from './a-checked-contract.ts'

const RULES = aRuleSet({ obligations: [anObligation('share-of-time')] })

const pathOf = (obligation: string, upTo: string, months: Parameters<typeof measurePath>[2]) =>
  measurePath(obligation, upTo, months, RULES)

const month = (period: string, changes: Parameters<typeof someEvidence>[0] = {}) =>
  aCheckedContract([aFinding({ outcome: 'behind', evidence: [someEvidence(changes)] })], { period })

test('the way leads through the months up to the one that is shown, oldest first', () => {
  const months = ['2026-11', '2026-09', '2026-10'].map((period) => month(period))
  const path = pathOf('promise-kept', '2026-10', months)
  expect(path.map(({ period }) => period)).toEqual(['2026-09', '2026-10'])
  expect(path[0]).toEqual({
    period: '2026-09',
    outcome: 'behind',
    lo: [1472, 18_400],
    hi: [1472, 18_400],
    due: [1000, 10_000],
    words: { outcome: 'Behind', reported: '8.0%', due: 'at least 10%' },
  })
})

test('what is only due by now stands beside the whole target', () => {
  const atEnd = { kind: 'number', lo: [12, 1], hi: [12, 1] } as const
  const required = { kind: 'number', lo: [5, 1], hi: [5, 1] } as const
  const reported = { kind: 'number', lo: [3, 1] } as const
  const [point] = pathOf('promise-kept', '2026-10', [
    month('2026-10', { reported, required, atEnd }),
  ])
  expect(point).toMatchObject({ lo: [3, 1], due: [5, 1], whole: [12, 1] })
  expect(point).not.toHaveProperty('hi')
})

test('where a target counts over contract years, each month knows its own', () => {
  const inYear = (period: string, kind: 'contract-year' | 'month') => {
    const window = { kind, from: '2026-04', to: '2027-03', open: true } as const
    const finding = aFinding({ outcome: 'behind', window, evidence: [someEvidence({})] })
    return pathOf('promise-kept', period, [aCheckedContract([finding], { period })])[0]
  }
  expect(inYear('2026-10', 'contract-year')).toMatchObject({ windowFrom: '2026-04' })
  expect(inYear('2026-10', 'month')).not.toHaveProperty('windowFrom')
})

test('a month in which nothing could be told has its outcome and no value', () => {
  const unknown = { reason: 'not-reported', message: 'Missing.' } as const
  const path = pathOf('promise-kept', '2026-10', [
    month('2026-10', { reported: { kind: 'unknown', unknown } }),
    aCheckedContract([aFinding({ outcome: 'not-due', evidence: [] })], { period: '2026-09' }),
  ])
  expect(path).toEqual([
    {
      period: '2026-09',
      outcome: 'not-due',
      words: { outcome: 'Not due yet', reported: 'not known', due: '' },
    },
    {
      period: '2026-10',
      outcome: 'behind',
      due: [1000, 10_000],
      words: { outcome: 'Behind', reported: 'not reported', due: 'at least 10%' },
    },
  ])
})

test('what is just short never reads as its target', () => {
  const [point] = pathOf('promise-kept', '2026-10', [
    month('2026-10', {
      reported: { kind: 'number', lo: [3333, 10_000], hi: [3333, 10_000] },
      required: { kind: 'number', lo: [3334, 10_000], hi: [3334, 10_000] },
    }),
  ])
  expect(point?.words).toMatchObject({ reported: '33.3%', due: 'at least 33.34%' })
})

test('bounds hold the whole range, and the whole target is left to the line that is drawn', () => {
  const atEnd = { kind: 'number', lo: [5000, 10_000], hi: [5000, 10_000] } as const
  const [point] = pathOf('promise-kept', '2026-10', [
    month('2026-10', { reported: { kind: 'number', lo: [3333, 10_000], hi: [3334, 10_000] }, atEnd }),
  ])
  expect(point?.words).toMatchObject({ reported: '33.3% to 33.4%', due: 'at least 10%' })
})

test('an obligation with words of its own for its outcomes says them here too', () => {
  const obligation = anObligation('share-of-time')
  const wording = { ...obligation.wording, outcomes: { behind: 'Later than agreed' } }
  const rules = aRuleSet({ obligations: [{ ...obligation, wording }] })
  const [point] = measurePath('promise-kept', '2026-10', [month('2026-10')], rules)
  expect(point?.words.outcome).toBe('Later than agreed')
})

test('a target that nobody gave is not due', () => {
  const unknown = { reason: 'no-target', message: 'Missing.' } as const
  const [point] = pathOf('promise-kept', '2026-10', [
    month('2026-10', { required: { kind: 'unknown', unknown } }),
  ])
  expect(point?.words.due).toBe('')
})

test('no more than a year is shown, and months that did not bind are left out', () => {
  const months = Array.from({ length: 20 }, (_, at) => month(addMonths('2025-01', at)))
  expect(pathOf('promise-kept', '2026-08', months)).toHaveLength(MONTHS_ON_A_PATH)
  expect(pathOf('another', '2026-08', months)).toEqual([])
})
