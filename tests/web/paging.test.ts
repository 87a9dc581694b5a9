import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageAsked, pageWithin, pagingOf } from '#app/web/paging.ts'

const hrefOf = (page: number) => `/list?page=${page}`

test.each([
  ['', 1],
  ['1', 1],
  ['7', 7],
  ['0', 1],
  ['-3', 1],
  ['2.5', 1],
  ['1e3', 1],
  ['seven', 1],
  ['٣', 1],
  ['999999', 100_000],
  ['9'.repeat(400), 1],
])('who asks for page “%s” gets page %i', (text, page) => {
  expect(pageAsked(new Map([['page', text]]))).toBe(page)
})

test('who asks for no page gets the first', () => {
  expect(pageAsked(new Map())).toBe(1)
})

test('beyond the end is the last page, and an empty list has one', () => {
  expect(pageWithin(9, 101, 50)).toBe(3)
  expect(pageWithin(3, 150, 50)).toBe(3)
  expect(pageWithin(4, 150, 50)).toBe(3)
  expect(pageWithin(4, 0, 50)).toBe(1)
})

describe('the links', () => {
  test('are not needed for one page', () => {
    expect(pagingOf({ page: 1, lines: 50, size: 50 }, hrefOf)).toMatchObject({
      isNeeded: false,
      previous: '',
      next: '',
    })
    expect(pagingOf({ page: 1, lines: 51, size: 50 }, hrefOf).isNeeded).toBe(true)
  })

  test('lead to the first, the last and those beside, and say what they leave out', () => {
    const { links, previous, next } = pagingOf({ page: 6, lines: 500, size: 50 }, hrefOf)
    expect(links.map(({ number, isAfterGap }) => [number, isAfterGap])).toEqual([
      [1, false],
      [5, true],
      [6, false],
      [7, false],
      [10, true],
    ])
    expect(links.filter(({ isHere }) => isHere)).toEqual([
      { number: 6, href: '/list?page=6', isHere: true, isAfterGap: false },
    ])
    expect([previous, next]).toEqual(['/list?page=5', '/list?page=7'])
  })

  test('stop at both ends', () => {
    expect(pagingOf({ page: 1, lines: 150, size: 50 }, hrefOf).previous).toBe('')
    expect(pagingOf({ page: 3, lines: 150, size: 50 }, hrefOf).next).toBe('')
  })
})

test('one comes from page to page through the whole list, and each page is there once', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.integer({ min: 1, max: 60 }), (lines, size) => {
      const seen: number[] = []
      for (let page = 1, more = true; more; page += 1) {
        seen.push(page)
        const { links, next } = pagingOf({ page, lines, size }, hrefOf)
        expect(links.filter(({ isHere }) => isHere)).toHaveLength(1)
        more = next !== ''
      }
      expect(seen.length).toBe(Math.max(1, Math.ceil(lines / size)))
    }),
  )
})
