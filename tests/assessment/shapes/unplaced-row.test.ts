import { expect, test } from 'vitest'
import { unplacedRow } from '#app/assessment/shapes/unplaced-row.ts'
import { aMeasureInput, SHARE } from '../../support/a-rule-set.ts'

const placed = { period: '2026-10', file: 'hours.csv', line: 7 }

test('a row that cannot be placed leads to its line and says what is blank there', () => {
  const row = { worker: 'W3', minutes: 10, home: null }
  expect(unplacedRow(SHARE, aMeasureInput(), { ...placed, row })).toEqual({
    figure: 'time',
    period: '2026-10',
    file: 'hours.csv',
    line: 7,
    reference: 'W3',
    problem: 'cannot-tell',
    message: 'Not filled in: “home”.',
  })
})

test('where the row is full it is the contract that lacks an area', () => {
  const row = { worker: 'W3', minutes: 10, home: 'E07000148' }
  const { message } = unplacedRow(SHARE, aMeasureInput({ contract: { area: [] } }), { ...placed, row })
  expect(message).toBe('The contract has no area on record to compare it with.')
})
