import { expect, test } from 'vitest'
import { parameterTracer } from '#app/assessment/measure-input.ts'
import { floorOf, floorOnDay } from '#app/assessment/shapes/floor-of-row.ts'
import type { Uplift } from '#app/domain/contract.ts'
import { aMeasureInput, aParameter, aRuleSet, FLOOR } from '../../support/a-rule-set.ts'

const REFERENCE = { title: 'Made up', standing: 'council' } as const
const rates = aParameter('floor', 0, {
  values: [
    { from: '2024-10-23', applyBy: '2025-05-01', value: 1260, reference: REFERENCE },
    { from: '2025-10-22', applyBy: '2026-05-01', value: 1345, reference: REFERENCE },
  ],
})
const ruleSet = aRuleSet({ parameters: [rates] })

function floorAt(day: string, uplift: Uplift) {
  const input = aMeasureInput({ adoption: { uplift }, ruleSet })
  const which = { parameterId: 'floor', day, byContract: true }
  const floor = floorOnDay(FLOOR, input, parameterTracer(input), {}, which)
  return floor.known ? floor.lo : undefined
}

test('a contract’s own uplift rule decides from when a new rate is owed', () => {
  const day = '2026-04-15'
  expect(floorAt(day, { rule: 'on-announcement' })).toBe(1345)
  expect(floorAt(day, { rule: 'by-deadline' })).toBe(1260)
  expect(floorAt(day, { rule: 'on-fixed-date', monthAndDay: '04-01' })).toBe(1345)
  expect(floorAt('2026-03-31', { rule: 'on-fixed-date', monthAndDay: '04-01' })).toBe(1260)
  expect(floorAt('2026-05-01', { rule: 'by-deadline' })).toBe(1345)
})

test('the floor of a pay period lies between those of its first and last day', () => {
  const input = aMeasureInput({ adoption: { uplift: { rule: 'by-deadline' } }, ruleSet })
  const row = { from: '2026-04-20', to: '2026-05-17' }
  expect(floorOf(FLOOR, input, parameterTracer(input), row)).toMatchObject({ lo: 1260, hi: 1345 })
  const before = { from: '2026-04-03', to: '2026-04-30' }
  expect(floorOf(FLOOR, input, parameterTracer(input), before)).toMatchObject({ lo: 1260, hi: 1260 })
})
