import { expect, test } from 'vitest'
import { stripMutations } from '#app/guard/mutate-bands.ts'
import { checkBands } from '#app/rules/check-bands.ts'
import type { BandsParameter } from '#app/rules/parameter.ts'
import { STRIP } from '../support/guarded-rules.ts'

const OTHER = { rating: 'Other', colour: 'grey' } as const

function changedOf(bands: BandsParameter): readonly BandsParameter[] {
  return stripMutations(bands, 0).flatMap(({ changed }) => ('bands' in changed ? changed.bands : []))
}

test('each edge is moved up and down on both sides, and the bands still tile', () => {
  const changed = changedOf(STRIP)
  expect(changed.map(({ values }) => values[0]?.bands)).toMatchObject([
    [{ atLeast: 10_001 }, { atLeast: 0, below: 10_001 }],
    [{ atLeast: 9999 }, { atLeast: 0, below: 9999 }],
  ])
  for (const bands of changed) {
    checkBands(bands, (_code, where, message) => expect.unreachable(`${where}: ${message}`))
  }
})

test('the words say it as a person would, at the place of the edge', () => {
  const [up] = stripMutations(STRIP, 0)
  expect(up?.words).toBe('“Good” begins at 100.01% of the target and not at 100%')
  expect(up?.place).toEqual({ kind: 'parameter', id: 'strip', where: '/values/0/bands/0/atLeast' })
})

test('the word for what cannot be told is changed, where there is one', () => {
  const values = STRIP.values.map((value) => ({ ...value, other: OTHER }))
  const [last] = changedOf({ ...STRIP, values }).slice(2)
  expect(last?.values[0]?.other?.rating).not.toBe('Other')
})
