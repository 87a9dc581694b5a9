import { expect, test } from 'vitest'
import { changedConditions } from '#app/guard/mutate-condition.ts'
import type { RowCondition, RowOperator } from '#app/rules/measure.ts'

const HOME = { field: 'home', operator: 'inArea', value: { contract: 'area' } } as const
const SCHEME = { field: 'scheme', operator: 'isOneOf', value: ['old', 'new'] } as const
const LONG = { field: 'minutes', operator: 'atLeast', value: { parameter: 'least' } } as const

test('a test on its own is turned round and dropped', () => {
  const changes = changedConditions(HOME)
  expect(changes.map(({ where, condition }) => [where, condition])).toEqual([
    ['', { ...HOME, operator: 'notInArea' }],
    ['', undefined],
  ])
  expect(changes[0]?.words).toBe('the test `home inArea the contract’s area` is turned round')
})

test('tests in groups are turned round and dropped one at a time, and groups exchanged', () => {
  const condition: RowCondition = { all: [HOME, { any: [SCHEME, LONG] }] }
  expect(changedConditions(condition).map(({ where, words }) => `${where} ${words}`)).toEqual([
    '/all/0 the test `home inArea the contract’s area` is turned round',
    '/all/0 the test `home inArea the contract’s area` is dropped',
    '/all/1/any/0 the test `scheme isOneOf old, new` is turned round',
    '/all/1/any/0 the test `scheme isOneOf old, new` is dropped',
    '/all/1/any/1 the test `minutes atLeast least` is turned round',
    '/all/1/any/1 the test `minutes atLeast least` is dropped',
    '/all `all` is read as `any`',
    '/all/1/any `any` is read as `all`',
    '/all/1/any/0/value/0 “old” is taken out of the test `scheme isOneOf old, new`',
    '/all/1/any/0/value/1 “new” is taken out of the test `scheme isOneOf old, new`',
  ])
})

test('a number in a test is moved by one, and the only word of a list stays', () => {
  const hour = { ...LONG, value: 60 }
  expect(changedConditions(hour).slice(2).map(({ words, condition }) => [words, condition])).toEqual([
    ['60 is moved to 61 in the test `minutes atLeast 60`', { ...hour, value: 61 }],
    ['60 is moved to 59 in the test `minutes atLeast 60`', { ...hour, value: 59 }],
  ])
  expect(changedConditions({ ...SCHEME, value: ['new'] })).toHaveLength(2)
})

test.each<[RowOperator, RowOperator]>([
  ['atLeast', 'below'],
  ['atMost', 'above'],
  ['isOneOf', 'isNoneOf'],
  ['inArea', 'notInArea'],
  ['onOrBefore', 'onOrAfter'],
])('%s and %s are each other turned round', (one, other) => {
  for (const [from, to] of [[one, other], [other, one]] as const) {
    const [turned] = changedConditions({ ...HOME, operator: from })
    expect(turned?.condition).toMatchObject({ operator: to })
  }
})
