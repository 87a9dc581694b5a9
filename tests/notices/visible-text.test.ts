import { expect, test } from 'vitest'
import { visibleText, withVisibleTexts } from '#app/notices/visible-text.ts'

test('line ends and tabs become single spaces, so that no value can forge a line', () => {
  expect(visibleText(' one\r\n\ttwo ')).toBe('one two')
})

test('marks that turn writing round are shown by their number', () => {
  expect(visibleText('pay\u202Eyap')).toBe('pay[U+202E]yap')
})

test('controls, invisible spaces and line separators are shown by their number', () => {
  expect(visibleText('a\u0000b\u200Bc\u2028d')).toBe('a[U+0000]b[U+200B]c[U+2028]d')
})

test('half a character is shown by its number', () => {
  expect(visibleText('a\uD800b')).toBe('a[U+D800]b')
})

test('letters of any writing, marks and money stay as they are', () => {
  expect(visibleText('Ève & Co – £5 “ok” 日本')).toBe('Ève & Co – £5 “ok” 日本')
})

test('texts inside lists and objects are made visible too', () => {
  expect(withVisibleTexts({ a: ['x\u0007'], b: { c: 'y\nz' }, d: true })).toEqual({
    a: ['x[U+0007]'],
    b: { c: 'y z' },
    d: true,
  })
})
