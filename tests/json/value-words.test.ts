import { expect, test } from 'vitest'
import { expectedKind, explanation, labelOf, shown } from '#app/json/value-words.ts'

function label(instancePath: string, title?: string): string {
  const parentSchema = title === undefined ? {} : { title }
  return labelOf({ instancePath, parentSchema, keyword: 'x', schemaPath: '#', params: {} })
}

test('a field is named with its title', () => {
  expect(label('/rows/3/payTo', 'Last day')).toBe('`payTo` (Last day)')
  expect(label('/rows/3/payTo')).toBe('`payTo`')
})

test('an entry of a list is counted from 1', () => {
  expect(label('/rows/3', 'A row')).toBe('Entry 4 of `rows` (A row)')
  expect(label('/0')).toBe('Entry 1 of the list')
})

test('the whole is called by its title', () => {
  expect(label('', 'Contract')).toBe('This (Contract)')
  expect(label('')).toBe('This')
})

test('a value is shown as it was written, and cut when it is long', () => {
  expect([12, null, true, [], [1], {}].map(shown)).toEqual([
    '12', 'null', 'true', 'an empty list', 'a list', 'an object with named fields',
  ])
  expect(shown('x'.repeat(1000)).length).toBeLessThan(80)
})

test('a kind is named with its unit', () => {
  expect(expectedKind({ type: 'integer', unit: 'pence' })).toBe('a whole number of pence')
  expect(expectedKind({ type: 'string', format: 'month' })).toBe(
    'a month in quotes such as "2026-04"',
  )
})

test('an explanation is the first sentence of the description', () => {
  expect(explanation({ description: 'One thing. Another.' })).toBe('One thing.')
  expect(explanation({})).toBe('')
})

test('a mark that turns a line round is named by its number, and never printed', () => {
  expect(shown('3\u{202e}1')).toBe('the text "3[U+202E]1"')
  expect(label('/rows/3/pay\u{202e}To')).toBe('`pay[U+202E]To`')
})
