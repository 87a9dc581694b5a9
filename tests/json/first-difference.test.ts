import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '#app/json/canonical-json.ts'
import { firstDifference } from '#app/json/first-difference.ts'

test('equal values have none, whatever the order of their names', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const copy: unknown = JSON.parse(canonicalJson(value))
      expect(firstDifference(value, copy)).toBeUndefined()
    }),
  )
})

test('the first place is given with both values', () => {
  const before = { a: 1, list: [{ b: 2 }, { 'c/d': 3 }] }
  expect(firstDifference(before, { a: 1, list: [{ b: 2 }, { 'c/d': 4 }] })).toEqual({
    where: '/list/1/c~1d',
    before: '3',
    after: '4',
  })
})

test('what is only on one side is nothing on the other', () => {
  expect(firstDifference({ a: 1 }, {})).toEqual({ where: '/a', before: '1', after: undefined })
  expect(firstDifference([], [null])).toEqual({ where: '/0', before: undefined, after: 'null' })
  expect(firstDifference([], {})).toEqual({ where: '', before: '[]', after: '{}' })
})
