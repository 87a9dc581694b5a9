import { expect, test } from 'vitest'
import { COUNTED_FROM, ERASED_BY, STANDINGS } from '#app/domain/kept-record.ts'
import { RETENTION } from '#app/domain/retention.ts'

test('every word for a time, its standing and its erasure is used by some record', () => {
  const records = Object.values(RETENTION)
  expect(new Set(records.map(({ kept }) => kept.from))).toEqual(keysOf(COUNTED_FROM))
  expect(new Set(records.map(({ standing }) => standing))).toEqual(keysOf(STANDINGS))
  expect(new Set(records.map(({ erasedBy }) => erasedBy))).toEqual(keysOf(ERASED_BY))
})

function keysOf(words: object): ReadonlySet<string> {
  return new Set(Object.keys(words))
}
