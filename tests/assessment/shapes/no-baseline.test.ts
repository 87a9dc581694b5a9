import { expect, test } from 'vitest'
import { noBaseline } from '#app/assessment/shapes/no-baseline.ts'

test('a baseline that was never agreed is the council’s to record', () => {
  expect(noBaseline()).toMatchObject({
    reason: 'no-baseline',
    forCouncil: expect.stringContaining('baseline'),
  })
})
