import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrapText } from '#app/notices/wrap-text.ts'

const WORDS = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ')

test('no line is longer than a mail shows', () => {
  const longest = Math.max(...wrapText(WORDS).split('\n').map((line) => line.length))
  expect(longest).toBeLessThanOrEqual(76)
})

test('a list item hangs under its first word', () => {
  const [first, second] = wrapText(`- ${WORDS}`).split('\n')
  expect(first).toMatch(/^- word0 /)
  expect(second).toMatch(/^ {2}word/)
})

test('an address longer than a line stays whole', () => {
  const address = `https://council.example/${'x'.repeat(100)}`
  expect(wrapText(`See ${address} now`).split('\n')).toContain(address)
})

test('blank lines never pile up', () => {
  expect(wrapText('a\n\n\n\nb\n\n')).toBe('a\n\nb\n')
})

test('wrapping loses and adds no word', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,90}$/)), (words) => {
      const wrapped = wrapText(words.join(' ')).split(/\s+/).filter((word) => word !== '')
      expect(wrapped).toEqual(words)
    }),
  )
})
