import { expect, test } from 'vitest'
import { storeFailureOf } from '#app/store/store-failure.ts'

test.each([
  [{ errcode: 5 }, 'locked'],
  // Busy because of a snapshot: the lower byte says what kind it is.
  [{ errcode: 517 }, 'locked'],
  [{ errcode: 13 }, 'full'],
  [{ errcode: 8 }, 'read-only'],
  [{ code: 'ENOSPC' }, 'full'],
  [{ code: '40001' }, 'locked'],
  [{ code: '53100' }, 'full'],
  [{ code: '57P01' }, 'gone'],
  [{ code: '08006' }, 'gone'],
  [{ code: 'ECONNREFUSED' }, 'gone'],
  [{ code: '23505' }, undefined],
  [{ errcode: 19 }, undefined],
] as const)('%j is %s', (fields, failure) => {
  const error = Object.assign(new Error('x'), fields)
  expect(storeFailureOf(error)).toBe(failure)
  expect(storeFailureOf(new Error('wrapped', { cause: error }))).toBe(failure)
})

test('what is no error of a database is not known', () => {
  for (const error of [undefined, 'text', new Error('x'), new TypeError('y')]) {
    expect(storeFailureOf(error)).toBeUndefined()
  }
})
