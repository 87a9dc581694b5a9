import { expect, test } from 'vitest'
import { lineFinder } from '#app/json/find-line.ts'

const lineOf = lineFinder('{\r\n "a": {\r\n  "b": [1,\r\n 2]}\r\n}')

test('a value is found in its line', () => {
  expect(lineOf('/a/b/1')).toBe(4)
})

test('a field that is missing is in the line of the object around it', () => {
  expect(lineOf('/a/c')).toBe(2)
  expect(lineOf('/a/b/7')).toBe(3)
})

test('a text without a value has no lines', () => {
  expect(lineFinder('')('/a')).toBeUndefined()
})
