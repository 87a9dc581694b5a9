import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cureOnTime, tryOnTimeStep } from '#app/assessment/shapes/on-time-cure.ts'
import { measureOnTime } from '#app/assessment/shapes/on-time.ts'
import { aMeasureInput, ON_TIME, rowsReturn } from '../../support/a-rule-set.ts'

const paid = (bill: string, on: string) => ({ bill, received: '2026-10-01', paid: on, amount: 100 })
const ON_TIME_DAY = '2026-10-15'
const NOT_PAID = { received: '2026-09-01', paid: null, amount: 12_345 }

function measured(onTime: number, notPaid: number) {
  const rows = [
    ...Array.from({ length: onTime }, (_, i) => paid(`on-time ${i}`, ON_TIME_DAY)),
    ...Array.from({ length: notPaid }, (_, i) => ({ ...NOT_PAID, bill: `overdue ${i}` })),
  ]
  return measureOnTime(ON_TIME, aMeasureInput({ returns: [rowsReturn('bills', rows)] }))
}

test('what is overdue is to be paid, with its number and sum', () => {
  const cure = cureOnTime(measured(18, 2), [9500, 10_000])
  expect(cure.past).toEqual([{ kind: 'pay-overdue', rows: 2, totalPence: 24_690 }])
})

test('18 of 20 on time and a target of 95%: 20 more on time restore the rate', () => {
  const cure = cureOnTime(measured(18, 2), [9500, 10_000])
  expect(cure.fromNowOn).toEqual([{ kind: 'more-on-time', amount: 20 }])
})

test('with a target of 100% one late payment cannot be made good, and it says so', () => {
  const cure = cureOnTime(measured(19, 1), [10_000, 10_000])
  expect(cure.fromNowOn).toEqual([])
  expect(cure.impossible).toContain('cannot be made good in the same window')
})

test('so many more on time meet the target when checked again, and one fewer does not', () => {
  const aCase = fc.record({
    onTime: fc.integer({ min: 0, max: 40 }),
    late: fc.integer({ min: 1, max: 10 }),
    target: fc.integer({ min: 1, max: 9999 }),
  })
  fc.assert(
    fc.property(aCase, ({ onTime, late, target }) => {
      fc.pre(onTime * 10_000 < target * (onTime + late))
      const before = measured(onTime, late)
      const [step] = cureOnTime(before, [target, 10_000]).fromNowOn
      if (step?.kind !== 'more-on-time') throw new Error('no cure')
      fc.pre(step.amount < 2000)
      const again = (count: number) => measured(onTime + count, late).count
      const meets = (count: ReturnType<typeof again>) =>
        count !== undefined && count.onTime * 10_000 >= target * count.due
      expect(meets(again(step.amount))).toBe(true)
      expect(meets(again(step.amount - 1))).toBe(false)
      expect(tryOnTimeStep(before)(step, 0)).toMatchObject({
        fact: { lo: [again(step.amount)?.onTime, again(step.amount)?.due] },
      })
    }),
    { numRuns: 60 },
  )
})
