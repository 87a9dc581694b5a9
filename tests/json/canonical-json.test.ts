import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, hashOf } from '#app/json/canonical-json.ts'

test('names are sorted and there are no spaces', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: true })).toBe(
    '{"a":true,"b":[1,{"c":"é","d":null}]}',
  )
})

test('a map is written as an object', () => {
  expect(canonicalJson(new Map([['b', 1], ['a', 2]]))).toBe('{"a":2,"b":1}')
})

test('minus nothing is written as nothing', () => {
  expect(canonicalJson(-0)).toBe('0')
})

test.each([NaN, Infinity, undefined, [undefined], { a: undefined }, 1n, new Date(0), new Set()])(
  'what JSON cannot hold is refused: %s',
  (value) => {
    expect(() => canonicalJson(value)).toThrow('canonical JSON')
  },
)

test('a map with names that are no texts is refused', () => {
  expect(() => canonicalJson(new Map([[1, 2]]))).toThrow('names must be texts')
})

test('the text means what the value was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const again: unknown = JSON.parse(canonicalJson(value))
      expect(JSON.stringify(again)).toBe(JSON.stringify(JSON.parse(canonicalJson(again))))
      expect(canonicalJson(again)).toBe(canonicalJson(value))
    }),
  )
})

test('the order of names changes no hash, a value does', () => {
  expect(hashOf({ a: 1, b: 2 })).toBe(hashOf({ b: 2, a: 1 }))
  expect(hashOf({ a: 1 })).not.toBe(hashOf({ a: 2 }))
  expect(hashOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
})
