import { expect, test } from 'vitest'
import { refusedInWords } from '#app/intake/written-words.ts'

test.each([
  'Register of sessions, kept at the depot\nSeen on 12 November 2026',
  'Invoice AB1234567C of Smith & Co, £1,200 – paid',
  'Meeting @ the depot, 10 am',
  'Café Zoë, 学校',
])('%j can be kept', (words) => {
  expect(refusedInWords(words)).toBeUndefined()
})

test.each(['a\0b', 'a\tb', 'abc\u202edef', 'a\u200bb', 'a\u2066b', 'a\u2028b', '\ud800'])(
  '%j holds what cannot be seen',
  (words) => {
    expect(refusedInWords(words)).toMatch(/^The words hold a character that cannot be seen/)
  },
)

test.each(['Payslip of QQ123456C seen', 'for qq 12 34 56 c.', '(QQ-12-34-56-C)'])(
  'the form of a National Insurance number is refused within words: %s',
  (words) => {
    expect(refusedInWords(words)).toMatch(/National Insurance number.*Leave it out/)
  },
)

test('an e-mail address is refused within words', () => {
  expect(refusedInWords('Asked sam@example.org for it')).toMatch(/e-mail address.*Leave it out/)
})
