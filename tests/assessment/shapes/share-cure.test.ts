import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparisonHolds } from '#app/assessment/evaluate.ts'
import { numberFact } from '#app/assessment/fact.ts'
import { cureShare, tryShareStep } from '#app/assessment/shapes/share-cure.ts'
import type { Fraction } from '#app/domain/fraction.ts'
import { aMeasureInput, SHARE } from '../../support/a-rule-set.ts'

const TENTH: Fraction = [1000, 10_000]
const month = aMeasureInput({ returns: [] })
const stepsOf = (sums: { part: number; whole: number }, target = TENTH, input = month) =>
  cureShare(SHARE, input, sums, target, 'atLeast')

test('one minute under 10% is cured by 2 minutes on top or 1 in place of others', () => {
  expect(stepsOf({ part: 59, whole: 600 }).fromNowOn).toEqual([
    { kind: 'in-place-of-others', amount: 1, unit: 'minutes' },
    { kind: 'more-on-top', amount: 2, unit: 'minutes' },
  ])
})

test('1,472 of 18,400 hours with 12,600 planned need 1,628 of them, 12.93%', () => {
  const plannedWhole = { value: 31_000, unit: 'minutes' } as const
  const input = aMeasureInput({ adoption: { window: 'contract-year', plannedWhole } })
  const [planned] = stepsOf({ part: 1472, whole: 18_400 }, TENTH, input).fromNowOn
  expect(planned).toEqual({
    kind: 'of-what-is-planned',
    amount: 1628,
    planned: 12_600,
    unit: 'minutes',
    shareRoundedUp: 1293,
  })
})

test('when all that is planned would not be enough, it says so and promises nothing', () => {
  const plannedWhole = { value: 20_000, unit: 'minutes' } as const
  const input = aMeasureInput({ adoption: { window: 'contract-year', plannedWhole } })
  const cure = stepsOf({ part: 100, whole: 18_400 }, TENTH, input)
  expect(cure.fromNowOn).toEqual([])
  expect(cure.impossible).toBe(
    'Even if all that is planned from November 2026 counted, ' +
      'the target could not be met by 31 March 2027.',
  )
})

test('after the last month of the window nothing can make up for it', () => {
  const input = aMeasureInput({ adoption: { window: 'contract-year' }, period: '2027-03' })
  const cure = stepsOf({ part: 1, whole: 100 }, TENTH, input)
  expect(cure.impossible).toBe('The time for this target ended on 31 March 2027.')
})

test('at 100% nothing on top can help, only a change in what is already there', () => {
  const steps = stepsOf({ part: 4, whole: 5 }, [10_000, 10_000]).fromNowOn
  expect(steps).toEqual([{ kind: 'in-place-of-others', amount: 1, unit: 'minutes' }])
})

test('a share that is too large is cured by less of the part or more of the rest', () => {
  const cure = cureShare(SHARE, month, { part: 30, whole: 200 }, TENTH, 'atMost')
  expect(cure.fromNowOn).toEqual([
    { kind: 'less-of-the-part', amount: 10, unit: 'minutes' },
    { kind: 'more-of-the-rest', amount: 100, unit: 'minutes' },
  ])
})

test('every cure of a random share meets its target, and one unit less does not', () => {
  const aCase = fc
    .record({
      whole: fc.integer({ min: 1, max: 5_000_000 }),
      share: fc.integer({ min: 0, max: 10_000 }),
      target: fc.integer({ min: 1, max: 10_000 }),
      planned: fc.option(fc.integer({ min: 1, max: 5_000_000 }), { nil: undefined }),
    })
    .map(({ share, ...rest }) => ({ ...rest, part: Math.floor((rest.whole * share) / 10_000) }))
    .filter(({ part, whole, target }) => part * 10_000 < target * whole)
  fc.assert(
    fc.property(aCase, ({ part, whole, target, planned }) => {
      const adoption =
        planned === undefined
          ? {}
          : { plannedWhole: { value: whole + planned, unit: 'minutes' as const } }
      const input = aMeasureInput({ adoption: { window: 'contract-year', ...adoption } })
      const cure = cureShare(SHARE, input, { part, whole }, [target, 10_000], 'atLeast')
      const after = tryShareStep({ part, whole })
      const meets = (trial: ReturnType<typeof after>): boolean => {
        if (trial === 'needs-no-trial') throw new Error('not tried')
        return comparisonHolds('atLeast', trial.fact, numberFact([target, 10_000]))
      }
      for (const step of cure.fromNowOn) {
        expect(meets(after(step, 0))).toBe(true)
        expect(meets(after(step, 1))).toBe(false)
      }
      expect(cure.fromNowOn.length > 0 || cure.impossible !== undefined).toBe(true)
    }),
    { numRuns: 500 },
  )
})
