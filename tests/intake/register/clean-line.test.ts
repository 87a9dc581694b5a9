import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanLine, noteOfTakenOut } from '#app/intake/register/clean-line.ts'

test('white space of any kind becomes one blank, without a word', () => {
  expect(cleanLine('  Wallness\u{a0}Bridge\r\n\t Painting \u{2029}Scheme ')).toEqual({
    text: 'Wallness Bridge Painting Scheme', takenOut: [],
  })
})

test('letters are written in one way (NFC)', () => {
  expect(cleanLine('Cafe\u{301}').text).toBe('Caf\u{e9}')
})

test.each([
  ['turns the line round', '\u{202e}', 'U+202E'],
  ['isolates', '\u{2066}', 'U+2066'],
  ['has no width', '\u{200b}', 'U+200B'],
  ['rings a bell', '\u{7}', 'U+0007'],
  ['is half a character', '\u{d800}', 'U+D800'],
  ['is for private use', '\u{e000}', 'U+E000'],
  ['is no character', '\u{fffe}', 'U+FFFE'],
])('a character that %s is taken out and told', (_, character, number) => {
  const line = cleanLine(`Road${character}works`)
  expect(line).toEqual({ text: 'Roadworks', takenOut: [number] })
  expect(noteOfTakenOut('title', line)[0]).toContain(`(${number}) were taken out of the title`)
})

test('nothing is told where nothing was taken out', () => {
  expect(noteOfTakenOut('title', cleanLine('Roadworks'))).toEqual([])
})

test('a line that is clean stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: line } = cleanLine(text)
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]|^\s|\s$/u)
      expect(cleanLine(line)).toEqual({ text: line, takenOut: [] })
    }),
    { seed: 20_261_123, numRuns: 1000 },
  )
})
