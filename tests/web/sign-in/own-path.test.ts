import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath } from '#app/web/sign-in/own-path.ts'

test.each(['/', '/people', '/contracts/R-041/2026-10?show=all', '/people/new'])(
  'a page of this service is gone back to: %s',
  (path) => {
    expect(ownPath(path)).toBe(path)
  },
)

test.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/%2e%2e//evil.example',
  'javascript:alert(1)',
  ' /people',
  'people',
  '',
  '/people\r\nSet-Cookie: a=b',
  '/sign-in?back=/sign-in',
  '/sign-out',
  `/${'a'.repeat(600)}`,
  undefined,
])('whatever leads elsewhere, or round in a circle, leads to the first page: %j', (asked) => {
  expect(ownPath(asked)).toBe('/')
})

test('no text whatever leads to another host', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const to = new URL(ownPath(`/${text}`), 'https://goodterms.example')
      expect(to.origin).toBe('https://goodterms.example')
    }),
    { seed: 41, numRuns: 2_000 },
  )
})
