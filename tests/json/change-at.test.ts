import { expect, test } from 'vitest'
import { valueAtPointer, withoutValueAt, withValueAt } from '#app/json/change-at.ts'

const RULE = { id: 'a', tests: [{ field: 'x' }, { field: 'y/z' }], 'a/b': 1 }

test('one place is changed, and what was handed over stays as it was', () => {
  const before = structuredClone(RULE)
  expect(withValueAt(RULE, '/tests/1/field', 'w').tests).toEqual([{ field: 'x' }, { field: 'w' }])
  expect(withValueAt(RULE, '/a~1b', 2)['a/b']).toBe(2)
  expect(withValueAt(RULE, '', 7)).toBe(7)
  expect(RULE).toEqual(before)
})

test('what is taken out of a list leaves no gap, and a field goes with its name', () => {
  expect(withoutValueAt(RULE, '/tests/0').tests).toEqual([{ field: 'y/z' }])
  expect(Object.keys(withoutValueAt(RULE, '/tests/0/field').tests[0] ?? {})).toEqual([])
  expect(Object.keys(withoutValueAt(RULE, '/id'))).toEqual(['tests', 'a/b'])
})

test('a place is read by its pointer', () => {
  expect(valueAtPointer(RULE, '/tests/1/field')).toBe('y/z')
  expect(valueAtPointer(RULE, '/tests/9')).toBeUndefined()
})
