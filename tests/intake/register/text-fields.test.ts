import { expect, test } from 'vitest'
import {
  readAddress, readContractorName, readKind, readManagerEmail, readOcid, readReference, readTitle,
} from '#app/intake/register/text-fields.ts'

test('a reference of the contract stays as it is', () => {
  expect(readReference('NCC-2026.014_b')).toEqual({ ok: true, value: 'NCC-2026.014_b', notes: [] })
})

test('strokes and blanks in a reference become hyphens, and that is said', () => {
  expect(readReference('NCC/2026 / 014')).toEqual({
    ok: true,
    value: 'NCC-2026-014',
    notes: ['The reference “NCC/2026 / 014” is written NCC-2026-014 here.'],
  })
})

test.each(['S1\u{430}', '-S1', 'S1;--', '../../etc', 'S'.repeat(61), '\u{202e}S1', 'S 1'.repeat(400)])(
  'the reference %j is refused',
  (text) => {
    expect(readReference(text)).toMatchObject({
      ok: false, code: 'not-allowed', message: expect.stringContaining('letters A to Z'),
    })
  },
)

test.each(['', '-', 'TBC'])('%j is no reference', (text) => {
  expect(readReference(text)).toMatchObject({ ok: false, code: 'missing-field' })
})

test('a title is one line of at most 300 characters', () => {
  expect(readTitle(' Road\n sweepers ')).toEqual({ ok: true, value: 'Road sweepers', notes: [] })
  expect(readTitle('🚧'.repeat(300))).toMatchObject({ ok: true })
  expect(readTitle('🚧'.repeat(301))).toMatchObject({ ok: false, code: 'out-of-range' })
  expect(readTitle('TBC')).toMatchObject({ ok: false, code: 'missing-field' })
})

test('a title whose characters were taken out is shown to a person', () => {
  expect(readTitle('Children\u{80}\u{99}s Rights')).toMatchObject({
    value: 'Childrens Rights',
    notes: [expect.stringContaining('(U+0080, U+0099) were taken out of the title')],
  })
})

test('a contractor is one company', () => {
  expect(readContractorName('Seddon Construction Limited')).toMatchObject({ ok: true })
  expect(readContractorName('Various Providers')).toMatchObject({
    ok: false, message: expect.stringContaining('names no contractor'),
  })
})

test('an address is one line, each part once', () => {
  const text = 'Thames House, Stone Estate,, 669 Road,,\n        London\n London\n [removed]\n'
  expect(readAddress(text)).toMatchObject({ value: 'Thames House, Stone Estate, 669 Road, London' })
})

test.each(['', '-', 'Various', '[removed]', ' , ,\n'])('%j is no address', (text) => {
  expect(readAddress(text)).toEqual({ ok: true, value: '', notes: [] })
})

test.each(['x'.repeat(301), 'a,'.repeat(2_000_000)])('an address too long is left out', (text) => {
  expect(readAddress(text)).toMatchObject({
    value: '', notes: [expect.stringContaining('it was left out')],
  })
})

test('a kind is one of the council’s, however it is typed', () => {
  expect(readKind(' Public Data ', ['care', 'public-data'])).toMatchObject({ value: 'public-data' })
})

test('a kind that the council has not is left out with a note', () => {
  expect(readKind('Works', ['care', 'it'])).toEqual({
    ok: true,
    value: undefined,
    notes: [expect.stringContaining('“Works” is not one of the council’s kinds')],
  })
})

test('the manager is known by an e-mail address', () => {
  expect(readManagerEmail('Ann.Lee@Council.example')).toMatchObject({
    value: 'ann.lee@council.example',
  })
  expect(readManagerEmail('Ann Lee')).toMatchObject({
    value: undefined, notes: [expect.stringContaining('“Ann Lee” is not an e-mail address')],
  })
  expect(readManagerEmail('[removed]')).toEqual({ ok: true, value: undefined, notes: [] })
})

test('the number of a public process is taken as it is, or left out with a note', () => {
  expect(readOcid('ocds-h6vhtk-04fbbe')).toMatchObject({ value: 'ocds-h6vhtk-04fbbe' })
  expect(readOcid('04fbbe')).toMatchObject({
    value: undefined, notes: [expect.stringContaining('04fbbe')],
  })
  expect(readOcid('')).toEqual({ ok: true, value: undefined, notes: [] })
})
