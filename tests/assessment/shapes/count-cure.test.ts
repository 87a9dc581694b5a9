import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { provedCure } from '#app/assessment/prove-cure.ts'
import {
  cureCount,
  cureLevelShare,
  forecastCount,
  tryCountStep,
  type Towards,
} from '#app/assessment/shapes/count-cure.ts'
import { numberFact } from '#app/assessment/fact.ts'
import type { Adoption } from '#app/domain/contract.ts'
import { aMeasureInput } from '../../support/a-rule-set.ts'

const SO_FAR: Towards = {
  soFar: 5,
  unit: 'times',
  direction: 'atLeast',
  now: [7, 1],
  atEnd: [12, 1],
  hasPace: true,
}
const at = (adoption: Partial<Adoption>, period = '2026-10') => aMeasureInput({ adoption, period })
const YEAR = { window: 'contract-year' } as const

test('behind in a year: what catches up now, and what is left for each month', () => {
  expect(cureCount(SO_FAR, at(YEAR)).fromNowOn).toEqual([
    { kind: 'catch-up', amount: 2, unit: 'times' },
    { kind: 'still-needed', amount: 7, unit: 'times', months: 5, eachMonthRoundedUp: 2 },
  ])
})

test('a monthly standard says how many were short', () => {
  expect(cureCount({ ...SO_FAR, now: [12, 1] }, at({ window: 'month' })).fromNowOn).toEqual([
    { kind: 'still-needed', amount: 7, unit: 'times' },
  ])
})

test('after the window nothing can make up for it', () => {
  const cure = cureCount(SO_FAR, at(YEAR, '2027-03'))
  expect(cure).toMatchObject({
    fromNowOn: [],
    impossible: 'The time for this target ended on 31 March 2027.',
  })
})

test('when more is needed than can be done in the months left, it says so', () => {
  const { impossible } = cureCount(SO_FAR, at({ ...YEAR, mostInAMonth: 1 }))
  expect(impossible).toContain('Even with 1 in each of the months that are left')
  expect(cureCount(SO_FAR, at({ ...YEAR, mostInAMonth: 2 })).impossible).toBeUndefined()
})

test('under a limit there is an allowance, and none once it is used up', () => {
  const atMost: Towards = { ...SO_FAR, direction: 'atMost', now: [4, 1], atEnd: [7, 1] }
  expect(cureCount(atMost, at(YEAR)).fromNowOn).toEqual([
    { kind: 'allowance-left', amount: 2, unit: 'times', months: 5, eachMonthRoundedDown: 0 },
  ])
  expect(cureCount({ ...atMost, soFar: 9 }, at(YEAR)).impossible).toBe(
    'It is already 2 more than the whole time allows.',
  )
  expect(cureCount({ ...atMost, soFar: 9 }, at({ window: 'month' })).fromNowOn).toEqual([
    { kind: 'use-less', amount: 2, unit: 'times' },
  ])
})

test('a level that is a share wants more of the same whole', () => {
  const heads: Towards = {
    ...SO_FAR,
    soFar: 40,
    unit: 'people',
    now: [4500, 10_000],
    atEnd: [9000, 10_000],
    hasPace: false,
    of: 60,
  }
  expect(cureLevelShare({ ...heads, soFar: 20 }, at(YEAR)).fromNowOn).toEqual([
    { kind: 'catch-up', amount: 7, unit: 'people' },
    { kind: 'in-place-of-others', amount: 34, unit: 'people' },
  ])
  expect(cureLevelShare(heads, at({ window: 'month' })).fromNowOn).toEqual([
    { kind: 'in-place-of-others', amount: 14, unit: 'people' },
  ])
})

test('the forecast says the end at this pace, what is left, and the last month', () => {
  expect(forecastCount(SO_FAR, at({ ...YEAR, mostInAMonth: 3 }))).toEqual({
    atThisPace: [1825, 214],
    left: { kind: 'needed', amount: 7, unit: 'times', months: 5, eachMonth: 2 },
    lastMonth: { period: '2027-01', because: 'most-in-a-month' },
  })
  expect(forecastCount(SO_FAR, at(YEAR)).lastMonth).toEqual({
    period: '2027-03',
    because: 'end-of-window',
  })
  expect(forecastCount({ ...SO_FAR, hasPace: false }, at(YEAR))).not.toHaveProperty('atThisPace')
})

test('every step of a random cure does what it promises, and one unit less does not', () => {
  const aCase = fc.record({
    soFar: fc.integer({ min: 0, max: 1_000_000 }),
    now: fc.integer({ min: 0, max: 1_000_000 }),
    more: fc.integer({ min: 0, max: 1_000_000 }),
    direction: fc.constantFrom('atLeast' as const, 'atMost' as const),
    window: fc.constantFrom('month' as const, 'contract-year' as const),
    of: fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: undefined }),
  })
  fc.assert(
    fc.property(aCase, ({ soFar, now, more, direction, window, of }) => {
      const isShare = of !== undefined
      const over = isShare ? 2_000_000 : 1
      const due = window === 'month' ? now + more : now
      const isMet =
        direction === 'atLeast'
          ? BigInt(soFar) * BigInt(over) >= BigInt(due) * BigInt(of ?? 1)
          : BigInt(soFar) * BigInt(over) <= BigInt(due) * BigInt(of ?? 1)
      fc.pre(!isMet)
      const towards: Towards = {
        soFar,
        unit: 'people',
        direction,
        now: [due, over],
        atEnd: [now + more, over],
        hasPace: true,
        ...(isShare ? { of } : {}),
      }
      const cure = cureCount(towards, at({ window }))
      const required = { now: numberFact(towards.now), atEnd: numberFact(towards.atEnd) }
      expect(provedCure(cure, tryCountStep(towards), direction, required)).toEqual(cure)
      expect(cure.fromNowOn.length > 0 || cure.impossible !== undefined).toBe(true)
    }),
    { numRuns: 500 },
  )
})
