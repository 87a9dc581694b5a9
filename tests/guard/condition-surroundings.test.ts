import { expect, test } from 'vitest'
import { allSurroundings, surroundingsIn } from '#app/guard/condition-surroundings.ts'
import { aParameter } from '../support/a-rule-set.ts'
import { guardedRules } from '../support/guarded-rules.ts'

const REFERENCE = { title: 'A made-up source', standing: 'council' } as const
const LEAST = aParameter('least', 60, {
  values: [
    { from: '2020-01-01', value: 60, reference: REFERENCE },
    { from: '2026-04-01', value: 90, reference: REFERENCE },
  ],
})
const RULES = guardedRules({ parameters: [LEAST, aParameter('switch', ['week'])] })
const LONG = { field: 'minutes', operator: 'atLeast', value: { parameter: 'least' } } as const
const LOCAL = { field: 'home', operator: 'inArea', value: { contract: 'area' } } as const

test('the months of examples have the values of their time', () => {
  const tried = surroundingsIn([LONG], ['2026-03', '2026-04', '2026-03', '2019-01'], RULES)
  expect(tried.map(({ parameter }) => parameter('least'))).toEqual([60, 90, undefined])
})

test('without examples each value is tried from its first day', () => {
  expect(allSurroundings(LONG, RULES).map(({ parameter }) => parameter('least'))).toEqual([60, 90])
  expect(allSurroundings(LOCAL, RULES)).toHaveLength(1)
})

test('a switch of the council’s is tried in each position that the rules speak of', () => {
  const condition = {
    any: [
      { parameter: 'switch', operator: 'isOneOf', value: ['week'] },
      { parameter: 'switch', operator: 'isOneOf', value: ['day'] },
      LONG,
    ],
  } as const
  const tried = allSurroundings(condition, RULES).map(({ parameter }) => parameter('switch'))
  expect(new Set(tried.flat())).toEqual(new Set(['week', 'day', 'another']))
})

test('a place may be in the area and in a list', () => {
  const condition = { any: [LOCAL, { field: 'home', operator: 'isOneOf', value: ['E1'] }] } as const
  expect(allSurroundings(condition, RULES).map(({ area }) => area?.includes('E1')))
    .toEqual([false, true])
})
