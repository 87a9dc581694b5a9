import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueByNow } from '#app/assessment/due-by-now.ts'
import { numberFact, unknownFact } from '#app/assessment/fact.ts'
import type { Adoption } from '#app/domain/contract.ts'
import { addMonths } from '#app/domain/calendar.ts'
import { compareFractions } from '#app/domain/fraction.ts'
import { aMeasureInput } from '../support/a-rule-set.ts'

const YEAR = { window: 'contract-year' } as const
const due = (
  target: readonly [number, number],
  period: string,
  adoption: Partial<Adoption> = YEAR,
  direction: 'atLeast' | 'atMost' = 'atLeast',
  from: readonly [number, number] = [0, 1],
) => dueByNow(numberFact(target), { from }, direction, aMeasureInput({ period, adoption }))

test('twelve in a year are due one after another, and never in halves', () => {
  expect(due([12, 1], '2026-04').now).toEqual(numberFact([0, 1]))
  expect(due([12, 1], '2026-05').now).toEqual(numberFact([2, 1]))
  expect(due([12, 1], '2026-10').now).toEqual(numberFact([7, 1]))
  expect(due([12, 1], '2027-02').now).toEqual(numberFact([10, 1]))
  expect(due([12, 1], '2027-03').now).toEqual(numberFact([12, 1]))
})

test('a limit is rounded up, so that nobody is over it by a part of one', () => {
  expect(due([12, 1], '2026-04', YEAR, 'atMost').now).toEqual(numberFact([1, 1]))
})

test('the way to a level begins at its baseline', () => {
  const { now, atEnd } = due([130, 1], '2026-10', YEAR, 'atLeast', [100, 1])
  expect(now).toEqual(numberFact([117, 1]))
  expect(atEnd).toEqual(numberFact([130, 1]))
})

test('of a share whole heads fall due, and at the end the share as it was agreed', () => {
  const input = aMeasureInput({ period: '2026-05', adoption: YEAR })
  const way = { from: [0, 1], of: 40 } as const
  const { now, atEnd } = dueByNow(numberFact([5000, 10_000]), way, 'atLeast', input)
  expect(now).toEqual(numberFact([3, 40]))
  expect(atEnd).toEqual(numberFact([5000, 10_000]))
})

test('a year that the contract cuts short owes the days that it has, and says so', () => {
  const input = aMeasureInput({
    period: '2028-09',
    adoption: YEAR,
    contract: { to: '2028-09-30' },
  })
  const { now, atEnd, notes } = dueByNow(numberFact([12, 1]), { from: [0, 1] }, 'atLeast', input)
  expect([now, atEnd]).toEqual([numberFact([6, 1]), numberFact([6, 1])])
  expect(notes).toEqual([expect.stringContaining('183 of 365 days')])
})

test('a target that is not known is not made up', () => {
  const none = unknownFact('no-target', 'No target is agreed.')
  const input = aMeasureInput({ adoption: YEAR })
  expect(dueByNow(none, { from: [0, 1] }, 'atLeast', input)).toEqual({ now: none, atEnd: none, notes: [] })
})

test('what is due never falls from one month to the next, and ends at the whole target', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (target) => {
      let before: readonly [number, number] = [0, 1]
      for (let month = 0; month < 12; month += 1) {
        const { now } = due([target, 1], addMonths('2026-04', month))
        if (now.kind !== 'number' || now.lo === undefined) throw new Error('not a number')
        expect(compareFractions(now.lo, before)).toBeGreaterThanOrEqual(0)
        before = now.lo
      }
      expect(before).toEqual([target, 1])
    }),
    { numRuns: 50 },
  )
})

const levelOf = (
  period: string,
  adoption: Partial<Adoption>,
  direction: 'atLeast' | 'atMost' = 'atLeast',
  contract = {},
) => {
  const input = aMeasureInput({ period, adoption, contract })
  return dueByNow(numberFact([10, 1]), { from: [0, 1], isLevel: true }, direction, input)
}

test('a limit on what stands holds from the first day on', () => {
  expect(levelOf('2026-04', YEAR, 'atMost').now).toEqual(numberFact([10, 1]))
})

test('what stands is owed whole at the end, however short a month or a year is', () => {
  const short = { to: '2026-06-09' }
  expect(levelOf('2026-06', { window: 'month' }, 'atLeast', short).now).toEqual(numberFact([10, 1]))
  expect(levelOf('2026-06', YEAR, 'atLeast', short)).toMatchObject({
    now: numberFact([10, 1]),
    notes: [],
  })
})

test('what was due by a date is owed whole after it', () => {
  const adoption = { window: 'by-date', by: '2026-06-30' } as const
  expect(levelOf('2026-05', adoption).now).toEqual(numberFact([6, 1]))
  expect(levelOf('2026-12', adoption).now).toEqual(numberFact([10, 1]))
})

test('where no day of a window weighs anything, all of it is due on the last', () => {
  const adoption = { window: 'by-date', by: '2026-06-30', nothingDueUpTo: '2026-06-30' } as const
  expect(due([12, 1], '2026-05', adoption).now).toEqual(numberFact([0, 1]))
  expect(due([12, 1], '2026-06', adoption).now).toEqual(numberFact([12, 1]))
})
