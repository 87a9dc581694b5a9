import { expect, test } from 'vitest'
import { measurePath, MONTHS_ON_A_PATH } from '#app/checks/measure-path.ts'
import { addMonths } from '#app/domain/calendar.ts'
import { aCheckedContract, aFinding, someEvidence } from './a-checked-contract.ts'

const month = (period: string, changes: Parameters<typeof someEvidence>[0] = {}) =>
  aCheckedContract([aFinding({ outcome: 'behind', evidence: [someEvidence(changes)] })], { period })

test('the way leads through the months up to the one that is shown, oldest first', () => {
  const months = ['2026-11', '2026-09', '2026-10'].map((period) => month(period))
  const path = measurePath('promise-kept', '2026-10', months)
  expect(path.map(({ period }) => period)).toEqual(['2026-09', '2026-10'])
  expect(path[0]).toEqual({
    period: '2026-09',
    outcome: 'behind',
    lo: [1472, 18_400],
    hi: [1472, 18_400],
    due: [1000, 10_000],
  })
})

test('what is only due by now stands beside the whole target', () => {
  const atEnd = { kind: 'number', lo: [12, 1], hi: [12, 1] } as const
  const required = { kind: 'number', lo: [5, 1], hi: [5, 1] } as const
  const reported = { kind: 'number', lo: [3, 1] } as const
  const [point] = measurePath('promise-kept', '2026-10', [
    month('2026-10', { reported, required, atEnd }),
  ])
  expect(point).toMatchObject({ lo: [3, 1], due: [5, 1], whole: [12, 1] })
  expect(point).not.toHaveProperty('hi')
})

test('a month in which nothing could be told has its outcome and no value', () => {
  const unknown = { reason: 'not-reported', message: 'Missing.' } as const
  const path = measurePath('promise-kept', '2026-10', [
    month('2026-10', { reported: { kind: 'unknown', unknown } }),
    aCheckedContract([aFinding({ outcome: 'not-due', evidence: [] })], { period: '2026-09' }),
  ])
  expect(path).toEqual([
    { period: '2026-09', outcome: 'not-due' },
    { period: '2026-10', outcome: 'behind', due: [1000, 10_000] },
  ])
})

test('no more than a year is shown, and months that did not bind are left out', () => {
  const months = Array.from({ length: 20 }, (_, at) => month(addMonths('2025-01', at)))
  expect(measurePath('promise-kept', '2026-08', months)).toHaveLength(MONTHS_ON_A_PATH)
  expect(measurePath('another', '2026-08', months)).toEqual([])
})
