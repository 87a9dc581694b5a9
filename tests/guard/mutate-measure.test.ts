import { expect, test } from 'vitest'
import { measureMutations } from '#app/guard/mutate-measure.ts'
import type { ChangeMeasure, LevelMeasure, Measure } from '#app/rules/measure.ts'
import { FLOOR, ON_TIME, SHARE } from '../support/a-rule-set.ts'
import { aCount } from '../support/guarded-rules.ts'

const CHANGE: ChangeMeasure = {
  id: 'change',
  title: 'Change',
  shape: 'change-from-baseline',
  unit: 'kilograms',
  words: { part: 'part', whole: 'whole' },
  part: { figure: 'waste', sum: 'kilograms' },
  as: 'per-cent',
  direction: 'less',
}

function wordsOf(measure: Measure): readonly string[] {
  return measureMutations(measure).map(({ place, words }) => `${place.where} ${words}`)
}

test('what counts once, and what is multiplied, is dropped', () => {
  const count = aCount(undefined, { distinct: 'visitor', times: { parameter: 'worth' } })
  expect(wordsOf(count)).toEqual([
    '/part/distinct `distinct` is dropped',
    '/part/times `times` is dropped',
  ])
  expect(measureMutations(count)[0]?.changed).toEqual({
    measure: aCount(undefined, { times: { parameter: 'worth' } }),
  })
})

test('conditions of a part and of a whole are each changed in their place', () => {
  const local = SHARE.part.where
  const share = { ...SHARE, whole: { ...SHARE.whole, ...(local && { where: local }) } }
  expect(measureMutations(share).map(({ place }) => place.where)).toEqual([
    '/part/where',
    '/part/where',
    '/whole/where',
    '/whole/where',
  ])
})

test('day one, disputes and later due days of a payment are changed', () => {
  expect(wordsOf(ON_TIME)).toEqual([
    '/dayOne `day-of-receipt` is read as `day-after-receipt`',
    '/payableFrom `payableFrom` is dropped',
    '/dispute `dispute` is dropped',
  ])
})

test('the day and the uplift of a floor are switched; the day only where a row has two', () => {
  expect(wordsOf(FLOOR).slice(2)).toEqual([
    '/floorOn `every-day` is read as `first-day`',
    '/uplift `contract` is read as `none`',
  ])
  expect(wordsOf({ ...FLOOR, period: ['from', 'from'] }).slice(2)).toEqual([
    '/uplift `contract` is read as `none`',
  ])
})

test('no contract is taken to have no day of its own for a new value', () => {
  const uplift = measureMutations(FLOOR).find(({ place }) => place.where === '/uplift')
  expect(uplift).not.toHaveProperty('proof')
})

test('direction and kind of a change are switched, and a condition on what it is divided by dropped', () => {
  expect(wordsOf(CHANGE)).toEqual(['/direction `less` is read as `more`'])
  expect(wordsOf({ ...CHANGE, per: { figure: 'work' }, perWhere: 'in-baseline' })).toEqual([
    '/direction `less` is read as `more`',
    '/as `per-cent` is read as `points`',
    '/perWhere `perWhere` is dropped',
  ])
})

test('the baseline and the response of a level are dropped', () => {
  const { as: _, direction: _direction, ...rest } = CHANGE
  const level: LevelMeasure = {
    ...rest,
    shape: 'level-at-date',
    over: 'baseline',
    response: { outOf: { figure: 'asked' }, atLeast: { parameter: 'least' } },
  }
  expect(wordsOf(level)).toEqual(['/over `over` is dropped', '/response `response` is dropped'])
})
