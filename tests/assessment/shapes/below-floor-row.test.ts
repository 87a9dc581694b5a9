import { expect, test } from 'vitest'
import { parameterTracer, type PlacedRow } from '#app/assessment/measure-input.ts'
import { belowFloorRow, cannotTellRow } from '#app/assessment/shapes/below-floor-row.ts'
import { minutes } from '#app/domain/quantities.ts'
import { aMeasureInput, FLOOR } from '../../support/a-rule-set.ts'

const placed: PlacedRow = {
  row: { worker: 'W7', from: '2026-10-01', to: '2026-10-31' },
  period: '2026-10',
  file: 'pay.csv',
  line: 14,
}

test('a row below leads to its file and line, with what is owed to the penny', () => {
  const input = aMeasureInput()
  const judged = {
    placed,
    inScope: 'yes',
    atFloor: 'no',
    rate: [1290, 1],
    worked: minutes(6000),
    floor: { lo: 1345, hi: 1345, why: '' },
  } as const
  expect(belowFloorRow(FLOOR, input, parameterTracer(input), judged)).toEqual({
    figure: 'pay',
    period: '2026-10',
    file: 'pay.csv',
    line: 14,
    reference: 'W7',
    problem: 'below-floor',
    pay: {
      from: '2026-10-01',
      to: '2026-10-31',
      ratePence: [1290, 1],
      floorPence: 1345,
      minutes: 6000,
      owedPence: 5500,
      newRatePence: 1345,
    },
  })
})

test('a row that cannot be told says why', () => {
  const why = { reason: 'rate-not-known', message: 'Not announced.' } as const
  const open = { placed, inScope: 'yes', atFloor: 'unknown', why } as const
  expect(cannotTellRow(FLOOR, open)).toMatchObject({ problem: 'cannot-tell', message: 'Not announced.' })
})
