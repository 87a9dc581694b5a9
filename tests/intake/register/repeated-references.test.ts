import { expect, test } from 'vitest'
import { referencesOf } from '#app/intake/register/repeated-references.ts'
import { aRegister } from './a-register.ts'

test('a reference in one line stays as it is', () => {
  expect(references(['S1', 'S2'])).toMatchObject([{ value: 'S1' }, { value: 'S2' }])
})

test('a reference in several lines is refused in all of them, with the other lines', () => {
  expect(references(['S1', 'S2', 's1'])).toMatchObject([
    { ok: false, code: 'duplicate-row', message: expect.stringContaining('also in line 4.') },
    { value: 'S2' },
    { ok: false, message: expect.stringContaining('also in line 2.') },
  ])
})

test('of very many lines the first five are named', () => {
  expect(references(Array.from({ length: 9 }, () => 'S1'))[8]).toMatchObject({
    message: expect.stringContaining('in lines 2, 3, 4, 5, 6 and others'),
  })
})

test('repeated references are numbered where a person said so', () => {
  expect(references(['S1', 'S2', 'S1'], true)).toMatchObject([
    { value: 'S1-1', notes: [expect.stringContaining('numbered S1-1')] },
    { value: 'S2' },
    { value: 'S1-2' },
  ])
})

test('a number that another contract has already is not given again', () => {
  expect(references(['S1', 'S1', 'S1-2'], true)).toMatchObject([
    { value: 'S1-1' },
    { ok: false, message: expect.stringContaining('“S1-2” is taken') },
    { value: 'S1-2' },
  ])
})

test('a blank is no reference that stands in several lines', () => {
  expect(references(['-', '-'])).toMatchObject([
    { ok: false, code: 'missing-field' }, { ok: false, code: 'missing-field' },
  ])
})

test('a reference too long for its number is refused', () => {
  const long = 'S'.repeat(60)
  expect(references([long, long], true)).toMatchObject([{ ok: false }, { ok: false }])
})

function references(texts: readonly string[], numberRepeated = false): readonly unknown[] {
  const { table, proposedMapping } = aRegister('Ref,Title', ...texts.map((text) => `${text},x`))
  return [...referencesOf(table, { ...proposedMapping, numberRepeated }).values()]
}
