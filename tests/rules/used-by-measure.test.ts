import { expect, test } from 'vitest'
import { figuresOf, inValue, parametersOf, usedByMeasure } from '#app/rules/used-by-measure.ts'
import { CHANGE, COUNT, DOCUMENT, FLOOR, LEVEL, ON_TIME, SHARE, SURVEY } from './worded-rules.ts'

test.each([
  [SHARE, ['time']],
  [COUNT, ['helped']],
  [{ ...CHANGE, per: { figure: 'work' } }, ['time', 'work']],
  [LEVEL, ['meadows']],
  [SURVEY, ['walkers', 'answers', 'asked']],
  [FLOOR, ['pay']],
  [ON_TIME, ['bills']],
  [DOCUMENT, ['paper']],
])('each figure that a measure reads is named once (%#)', (measure, figures) => {
  expect(figuresOf(measure)).toEqual(figures)
})

test.each([
  [SHARE, []],
  [SURVEY, ['least-response']],
  [{ ...CHANGE, part: { ...CHANGE.part, times: { parameter: 'factors' } } }, ['factors']],
  [FLOOR, ['floor', 'weeks']],
  [{ ...FLOOR, neverBelow: [{ parameter: 'law', because: 'of law' }] }, ['floor', 'weeks', 'law']],
  [ON_TIME, ['term', 'reference-rate', 'margin', 'fixed-sum', 'year']],
  [DOCUMENT, []],
])('each parameter that a measure takes is named once (%#)', (measure, parameters) => {
  expect(parametersOf(measure)).toEqual(parameters)
})

test('conditions name parameters on both sides, however deep', () => {
  const deep = {
    all: [
      { parameter: 'unit', operator: 'isOneOf', value: ['week'] },
      { any: [{ field: 'minutes', operator: 'atLeast', value: { parameter: 'least' } }] },
    ],
  } as const
  expect(parametersOf({ ...COUNT, part: { figure: 'time', where: deep } } as typeof COUNT)).toEqual([
    'unit', 'least',
  ])
})

test('a name that stands in several places comes several times', () => {
  expect(usedByMeasure(SHARE).map(({ id }) => id)).toEqual(['time', 'time'])
})

test('a value that names no parameter uses nothing', () => {
  expect([undefined, 3, { fact: 'target' }, { parameter: 3 }].flatMap(inValue)).toEqual([])
})
