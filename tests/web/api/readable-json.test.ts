import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readableJson } from '#app/web/api/readable-json.ts'

test('what is short stands on one line, what is long on several', () => {
  expect(readableJson({ a: [1, 2], b: {} })).toBe('{ "a": [1, 2], "b": {} }')
  const long = 'x'.repeat(80)
  expect(readableJson({ a: long, b: [null, true] })).toBe(
    `{\n  "a": "${long}",\n  "b": [null, true]\n}`,
  )
})

test('it is the same value, whatever the value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(readableJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
