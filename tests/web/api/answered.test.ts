import { expect, test } from 'vitest'
import { answered, listAnswer, pageAsked } from '#app/web/api/answered.ts'

const asked = (query: Record<string, string>) => ({
  address: '/api/v1/findings',
  query: new Map(Object.entries(query)),
})

test('an answer is JSON that can be given again as it was', () => {
  expect(answered({ id: 'R-041' })).toEqual({ status: 200, json: '{"id":"R-041"}' })
})

test('a page asks for one more than it shows', () => {
  expect(pageAsked(new Map()).span).toEqual({ offset: 0, limit: 26 })
  expect(pageAsked(new Map([['page', '3'], ['size', '10']])).span).toEqual({ offset: 20, limit: 11 })
})

test('the next page asks for the same again, one page on', () => {
  const lines = [1, 2, 3]
  const double = (line: number) => line * 2
  expect(listAnswer(lines, asked({ size: '2', period: '2026-10' }), double)).toEqual({
    items: [2, 4],
    next: '/api/v1/findings?size=2&period=2026-10&page=2',
  })
  expect(listAnswer(lines, asked({ size: '3' }), double)).toEqual({ items: [2, 4, 6], next: null })
})

test('the last page that may be asked for names no next', () => {
  expect(listAnswer([1, 2], asked({ size: '1', page: '100000' }), String).next).toBeNull()
})
