import { expect, test } from 'vitest'
import { apiQuery, idempotencyKey, isPossible } from '#app/web/api/asked-of-api.ts'

test.each([
  [{ contract: 'R-041', period: '2026-10', version: '1' }, true],
  [{ contract: 'R-041', kind: 'shortfall' }, true],
  [{ contract: '' }, false],
  [{ contract: 'R-041\u0000' }, false],
  [{ contract: 'Р-041' }, false],
  [{ contract: '__proto__' }, false],
  [{ contract: 'R-041', period: '9999-12' }, false],
  [{ contract: 'R-041', period: '2026-10', version: '01' }, false],
  [{ contract: 'R-041', period: '2026-10', version: '1001' }, false],
  [{ contract: 'R-041', kind: 'constructor' }, false],
  [{ constructor: 'x' }, false],
])('%j can stand in an address: %s', (params, possible) => {
  expect(isPossible(params)).toBe(possible)
})

test('a query is read by its names', () => {
  const query = apiQuery('/api/v1/findings?period=2026-10&page=2', ['period', 'page'])
  expect(query.ok && [...query.value]).toEqual([['period', '2026-10'], ['page', '2']])
})

test.each([
  ['?page=1&page=1', 'more than once'],
  ['?sort=title', 'only period and page may stand here'],
  ['?page=1.5', 'a whole number from 1 to 100000'],
  ['?period=October', 'a month, such as 2026-06'],
  ['?period=%E2%80%AE2026', '[U+202E]'],
])('the query %s is refused with advice', (query, advice) => {
  const read = apiQuery(`/api/v1/findings${query}`, ['period', 'page'])
  expect(read.ok ? '' : read.problems[0]?.message).toContain(advice)
})

test('where nothing may be asked, that is said', () => {
  const read = apiQuery('/api/v1/contracts/R-041?page=1', [])
  expect(read.ok ? '' : read.problems[0]?.message).toContain('Nothing is asked for')
})

test('a key has 1 to 255 letters, digits and marks', () => {
  expect(idempotencyKey('!'.repeat(255))).toEqual({ ok: true, value: '!'.repeat(255) })
  for (const key of [undefined, '', ' ', 'a, b', 'ä', 'x'.repeat(256), 'a\u007f']) {
    expect(idempotencyKey(key).ok).toBe(false)
  }
})
