import { expect, test } from 'vitest'
import type { Fact } from '#app/assessment/types.ts'
import type { Fraction } from '#app/domain/fraction.ts'
import type { Measure } from '#app/rules/measure.ts'
import { targetBarsOf, type TargetBar } from '#app/web/target-bar.ts'
import { SHARE } from '../support/a-rule-set.ts'
import { someEvidence } from '../checks/a-checked-contract.ts'

const WORDS = { part: 'sessions', whole: 'sessions' }
const COMMON = { id: 'm', title: 'M', words: WORDS, part: { figure: 'f' } }
const COUNT: Measure = { ...COMMON, shape: 'count', unit: 'times' }
const LESS: Measure = {
  ...COMMON, shape: 'change-from-baseline', unit: 'kilograms', as: 'per-cent', direction: 'less',
}
const MORE: Measure = {
  ...COMMON, shape: 'level-at-date', unit: 'square-metres', over: 'baseline',
}

function number(lo?: Fraction, hi: Fraction | undefined = lo): Fact {
  return {
    kind: 'number',
    ...(lo === undefined ? {} : { lo }),
    ...(hi === undefined ? {} : { hi }),
  }
}

function bar(measure: Measure, reported: Fact, required: Fraction, atEnd?: Fraction): TargetBar {
  const evidence = someEvidence({
    reported,
    required: number(required),
    ...(atEnd === undefined ? {} : { atEnd: number(atEnd) }),
  })
  const [only] = targetBarsOf(evidence, measure, 'label')
  if (only === undefined) throw new Error('no bar was drawn')
  return only
}

test('a share and its target stand on one scale', () => {
  const drawn = bar(SHARE, number([8, 100]), [10, 100])
  expect(drawn).toMatchObject({
    reached: { x: 0, width: 533 }, target: 667, scaleStart: '0%', scaleEnd: '15%',
  })
  expect([drawn.possible.width, drawn.due, drawn.nothing]).toEqual([0, [], []])
})

test('what is only possible begins where what is sure ends', () => {
  const { reached, possible, target } = bar(SHARE, number([50, 600], [60, 600]), [10, 100])
  expect(possible.x).toBe(reached.width)
  expect(possible.x + possible.width).toBe(target)
})

test('a share of everything fills the bar and no more', () => {
  expect(bar(SHARE, number([7, 7]), [1, 1])).toMatchObject({
    reached: { width: 1000 }, target: 1000, scaleEnd: '100%',
  })
})

test('a share near everything ends at 100%, and one above it at itself', () => {
  expect(bar(SHARE, number([95, 100]), [8, 10])).toMatchObject({
    reached: { width: 950 }, scaleEnd: '100%',
  })
  expect(bar(SHARE, number([120, 100]), [1, 1])).toMatchObject({
    reached: { width: 1000 }, target: 833, scaleEnd: '120%',
  })
})

test('a share below nothing, from credit notes, is drawn as nothing', () => {
  expect(bar(SHARE, number([-5, 100]), [1, 10])).toMatchObject({
    reached: { width: 0 }, nothing: [], scaleStart: '0%',
  })
})

test('a count shows what is done, what is due by now and the whole target', () => {
  expect(bar(COUNT, number([3, 1]), [5, 1], [12, 1])).toMatchObject({
    reached: { x: 0, width: 250 }, due: [417], target: 1000, scaleStart: '0', scaleEnd: '12',
  })
})

test('a count above its target ends the scale itself', () => {
  expect(bar(COUNT, number([24, 1]), [12, 1])).toMatchObject({
    reached: { width: 1000 }, target: 500, due: [], scaleEnd: '24',
  })
})

test('of a count with a missing month all that is not known is possible', () => {
  const { reached, possible } = bar(COUNT, { kind: 'number', lo: [3, 1] }, [12, 1])
  expect([reached.width, possible]).toEqual([250, { x: 250, width: 750 }])
  const most = bar(COUNT, { kind: 'number', hi: [6, 1] }, [12, 1])
  expect([most.reached.width, most.possible]).toEqual([0, { x: 0, width: 500 }])
})

test('a target of nothing breaks no scale', () => {
  expect(bar(COUNT, number([0, 1]), [0, 1])).toMatchObject({
    reached: { width: 0 }, target: 0, scaleEnd: '1',
  })
})

test('a change below nothing lies to the left of nothing', () => {
  expect(bar(LESS, number([-4, 100]), [5, 100])).toMatchObject({
    reached: { x: 67, width: 266 },
    nothing: [333],
    target: 667,
    scaleStart: '5% more',
    scaleEnd: '10% less',
  })
})

test('a change is named at both ends of its scale', () => {
  expect(bar(LESS, number([3, 100]), [5, 100])).toMatchObject({
    scaleStart: 'as in the baseline', scaleEnd: '10% less', nothing: [],
  })
})

test('a level that was lost since the baseline is drawn below nothing', () => {
  expect(bar(MORE, number([-10_000, 1]), [30_000, 1])).toMatchObject({
    reached: { x: 0, width: 250 }, nothing: [250], target: 1000,
    scaleStart: '-10,000 m² (-1 hectare)',
  })
})

test('what has no target, or is no number, is not drawn', () => {
  const unknown = { kind: 'unknown', unknown: { reason: 'no-target', message: '' } } as const
  expect(targetBarsOf(someEvidence({ required: unknown }), SHARE, '')).toEqual([])
  expect(targetBarsOf(someEvidence({ reported: unknown }), SHARE, '')).toEqual([])
  expect(targetBarsOf(someEvidence(), undefined, '')).toEqual([])
})
