import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findUnsafe } from '#app/json/find-unsafe.ts'

test('a name given twice is refused with both lines', () => {
  const [problem, ...others] = findUnsafe('{\n"hours": 10,\n"x": [{}],\n"hours": 9999\n}')
  expect(others).toEqual([])
  expect(problem).toMatchObject({ code: 'duplicate-key', where: '/hours', line: 4 })
  expect(problem?.message).toContain('in lines 2 and 4')
})

test('a name written with a code is the same name', () => {
  expect(findUnsafe('{"a": 1, "\\u0061": 2}')).toMatchObject([{ code: 'duplicate-key' }])
})

test('the same name in two objects is no fault', () => {
  expect(findUnsafe('[{"a": {"a": "a"}}, {"a": ["a", "a"]}]')).toEqual([])
})

test('the place of a fault inside lists and objects is told', () => {
  expect(findUnsafe('{"rows": [[], {"a": [0, -0]}]}')).toMatchObject([{ where: '/rows/1/a/1' }])
})

test.each(['__proto__', 'constructor', 'prototype'])('the name %s is refused', (name) => {
  expect(findUnsafe(`{"a": {"${name}": {}}}`)).toMatchObject([
    { code: 'unknown-field', where: `/a/${name}` },
  ])
})

test('a number that is not exact is refused with its line', () => {
  expect(findUnsafe('[\n1e309\n]')).toMatchObject([{ code: 'not-a-number', where: '/0', line: 2 }])
})

test('of very many faults the first hundred are told', () => {
  expect(findUnsafe(`[${'-0,'.repeat(5000)}1]`)).toHaveLength(100)
})

test('a value of any depth up to the limit that JSON can hold is safe', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 20 }), (value) => {
      const text = JSON.stringify(value, null, 1)
      fc.pre(!/"(?:__proto__|constructor|prototype)"|-0|\d\.|e[+-]?\d/.test(text))
      fc.pre(!/\d{16}/.test(text))
      expect(findUnsafe(text)).toEqual([])
    }),
  )
})
