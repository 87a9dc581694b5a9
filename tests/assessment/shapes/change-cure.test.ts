import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberFact } from '#app/assessment/fact.ts'
import { provedCure } from '#app/assessment/prove-cure.ts'
import {
  cureChange,
  forecastChange,
  surelyNow,
  tryChangeStep,
} from '#app/assessment/shapes/change-cure.ts'
import { changeOf, type ChangeSums } from '#app/assessment/shapes/change.ts'
import type { ChangeMeasure } from '#app/rules/measure.ts'
import { compareFractions } from '#app/domain/fraction.ts'
import { aMeasureInput } from '../../support/a-rule-set.ts'

const LESS: ChangeMeasure = {
  id: 'use-change',
  title: 'Use',
  shape: 'change-from-baseline',
  unit: 'kilograms',
  words: { part: 'waste', whole: 'jobs' },
  part: { figure: 'deeds' },
  as: 'per-cent',
  direction: 'less',
}
const TENTH = [1000, 10_000] as const
const year = aMeasureInput({ adoption: { window: 'contract-year' } })
const month = aMeasureInput({ adoption: { window: 'month' } })
/** 3,650 in a baseline of a year; 214 of 365 days have passed. */
const byTime = (used: number): ChangeSums => ({
  least: { part: used, per: 214 },
  most: { part: used, per: 214 },
  baseline: { part: 3650, per: 365 },
  isByTime: true,
  perAtEnd: 365,
})

test('what may still be used is what the whole year allows less what was used', () => {
  expect(cureChange(LESS, byTime(2000), TENTH, year).fromNowOn).toEqual([
    {
      kind: 'allowance-left',
      amount: 1285,
      unit: 'kilograms',
      months: 5,
      eachMonthRoundedDown: 257,
    },
  ])
})

test('once more was used than the whole year allows, nothing can help', () => {
  const { impossible } = cureChange(LESS, byTime(3290), TENTH, year)
  expect(impossible).toBe('It is already 5 kg more than the whole time allows.')
})

test('in a month it is so much less', () => {
  const sums = { ...byTime(300), least: { part: 300, per: 31 }, most: { part: 300, per: 31 } }
  expect(cureChange(LESS, { ...sums, perAtEnd: 31 }, TENTH, month).fromNowOn).toEqual([
    { kind: 'use-less', amount: 21, unit: 'kilograms' },
  ])
})

test('after a year has closed its target cannot be reached any more', () => {
  const closed = aMeasureInput({ adoption: { window: 'contract-year' }, period: '2027-03' })
  expect(cureChange(LESS, byTime(3400), TENTH, closed).impossible).toContain('31 March 2027')
})

test('a share that must rise by five points needs more in place of others, or on top', () => {
  const points: ChangeMeasure = { ...LESS, as: 'points', direction: 'more' }
  const sums: ChangeSums = {
    least: { part: 42, per: 100 },
    most: { part: 42, per: 100 },
    baseline: { part: 40, per: 100 },
    isByTime: false,
    perAtEnd: 100,
  }
  expect(cureChange(points, sums, [500, 10_000], month).fromNowOn).toEqual([
    { kind: 'in-place-of-others', amount: 3, unit: 'kilograms' },
    { kind: 'more-on-top', amount: 6, unit: 'kilograms' },
  ])
  expect(cureChange(points, sums, [6001, 10_000], month).impossible).toContain('above 100%')
})

test('the forecast says the change at this pace, the allowance, and when it is used up', () => {
  expect(forecastChange(LESS, byTime(2140), TENTH, year)).toEqual({
    atThisPace: [0, 1],
    left: { kind: 'allowed', amount: 1145, unit: 'kilograms', months: 5, eachMonth: 229 },
    lastMonth: { period: '2027-02', because: 'allowance-at-this-pace' },
  })
  expect(forecastChange(LESS, byTime(1900), TENTH, year)).not.toHaveProperty('lastMonth')
})

test('what is not surely known has neither cure nor forecast', () => {
  const { most: _, ...unsure } = byTime(2000)
  expect(surelyNow(LESS, unsure)).toBeUndefined()
  expect(cureChange(LESS, unsure, TENTH, year).fromNowOn).toEqual([])
  expect(forecastChange(LESS, unsure, TENTH, year)).toEqual({})
})

test('every step of a random cure does what it promises, and one unit less does not', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000 })
  const above = fc.integer({ min: 1, max: 1_000_000 })
  const aCase = fc.record({
    as: fc.constantFrom('per-cent' as const, 'points' as const),
    direction: fc.constantFrom('less' as const, 'more' as const),
    isByTime: fc.boolean(),
    isMonth: fc.boolean(),
    used: amount,
    before: above,
    per: above,
    perBefore: above,
    target: fc.integer({ min: 0, max: 10_000 }),
  })
  fc.assert(
    fc.property(aCase, ({ as, direction, isByTime, isMonth, used, before, per, perBefore, target }) => {
      const byShare = as === 'points'
      fc.pre(!byShare || (used <= per && before <= perBefore && !isByTime))
      const measure: ChangeMeasure = { ...LESS, as, direction }
      const now = { part: used, per: isByTime ? 214 : per }
      const sums: ChangeSums = {
        least: now,
        most: now,
        baseline: { part: before, per: isByTime ? 365 : perBefore },
        isByTime,
        perAtEnd: isByTime ? (isMonth ? 214 : 365) : per,
      }
      const { hi: change } = changeOf(measure, now, sums.baseline)
      fc.pre(change !== undefined && compareFractions(change, [target, 10_000]) < 0)
      const cure = cureChange(measure, sums, [target, 10_000], isMonth ? month : year)
      const atLeast = numberFact([target, 10_000])
      const required = { now: atLeast, atEnd: atLeast }
      expect(provedCure(cure, tryChangeStep(measure, sums), 'atLeast', required)).toEqual(cure)
      expect(cure.fromNowOn.length > 0 || cure.impossible !== undefined).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
