import { expect, test } from 'vitest'
import { pageCount, pagination } from '#app/web/contracts/pagination.ts'

const hrefOf = (page: number) => `/?page=${page}`
const numbers = (page: number, pages: number) =>
  pagination(page, pages, hrefOf).items.map(({ number }) => number || '…').join(' ')

test('a list has at least one page, and a last one that may be short', () => {
  expect([0, 25, 26].map((items) => pageCount(items, 25))).toEqual([1, 1, 2])
})

test('the first, the last and the neighbours are linked, with gaps between', () => {
  expect(numbers(1, 3)).toBe('1 2 3')
  expect(numbers(6, 12)).toBe('1 … 5 6 7 … 12')
  expect(numbers(3, 12)).toBe('1 2 3 4 … 12')
})

test('nothing comes before the first page or after the last', () => {
  expect(pagination(1, 2, hrefOf)).toMatchObject({ previous: '', next: '/?page=2' })
  expect(pagination(2, 2, hrefOf)).toMatchObject({ previous: '/?page=1', next: '' })
})

test('the page that is shown is marked', () => {
  const shown = pagination(2, 3, hrefOf).items.filter(({ isShown }) => isShown)
  expect(shown.map(({ number }) => number)).toEqual(['2'])
})
