import { expect, test } from 'vitest'
import { faulty, given, notGiven } from '#app/intake/register/field-reading.ts'

test('a field has a value, has none, or is wrong', () => {
  expect(given(5)).toEqual({ ok: true, value: 5, notes: [] })
  expect(notGiven('It was left out.')).toEqual({
    ok: true, value: undefined, notes: ['It was left out.'],
  })
  expect(faulty('not-a-date', 'No day.')).toEqual({
    ok: false, code: 'not-a-date', message: 'No day.',
  })
})
