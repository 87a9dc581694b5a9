import { expect, test } from 'vitest'
import { NOTICE_KINDS } from '#app/notices/notice-kinds.ts'
import { partsOf } from '#app/notices/notice-parts.ts'

test('every kind needs the same nine parts', () => {
  for (const kind of NOTICE_KINDS) {
    expect(Object.keys(partsOf(kind))).toEqual([
      'clause',
      'period',
      'figure',
      'requirement',
      'cure',
      'what to do',
      'deadline',
      'how to reply',
      'who signs',
    ])
  }
})

test('every part is held by at least one name', () => {
  const names = NOTICE_KINDS.flatMap((kind) => Object.values(partsOf(kind)))
  expect(names.every((one) => one.length > 0)).toBe(true)
})
