import { expect, test } from 'vitest'
import type { PlacedRow } from '#app/assessment/measure-input.ts'
import { factOf, headsOf, sumsOf } from '#app/assessment/shapes/heads-at-floor.ts'
import type { JudgedRow } from '#app/assessment/shapes/below-floor-row.ts'
import type { Answer } from '#app/domain/outcome.ts'
import { FLOOR } from '../../support/a-rule-set.ts'

function judged(worker: string, inScope: Answer, atFloor: Answer): JudgedRow {
  const placed: PlacedRow = { row: { worker }, period: '2026-10', file: 'pay.csv', line: 1 }
  return { placed, inScope, atFloor }
}

test('a head with several rows counts once, and is at the floor when each row is', () => {
  const heads = headsOf(FLOOR, [
    judged('a', 'yes', 'yes'),
    judged('a', 'yes', 'no'),
    judged('b', 'yes', 'yes'),
  ])
  expect(factOf(FLOOR, heads, undefined)).toMatchObject({ lo: [1, 2], hi: [1, 2] })
  expect(sumsOf(FLOOR, heads).map(({ value }) => value)).toEqual([1, 2])
})

test('a row that may be out of scope does not decide about a head that is surely in it', () => {
  const heads = headsOf(FLOOR, [judged('a', 'yes', 'yes'), judged('a', 'unknown', 'no')])
  expect(factOf(FLOOR, heads, undefined)).toMatchObject({ lo: [0, 1], hi: [1, 1] })
})

test('nobody in scope is nothing to measure, for a share and for every head', () => {
  for (const result of ['share', 'every'] as const) {
    expect(factOf({ ...FLOOR, result }, [], undefined)).toMatchObject({
      unknown: { reason: 'nothing-to-measure' },
    })
  }
})
