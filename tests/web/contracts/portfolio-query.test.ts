import { describe, expect, test } from 'vitest'
import { portfolioAddress, portfolioQuery } from '#app/web/contracts/portfolio-query.ts'

const read = (query: Record<string, string>) => portfolioQuery(new Map(Object.entries(query)))
const problems = (query: Record<string, string>) => {
  const asked = read(query)
  return asked.ok ? [] : asked.problems.map(({ where, code }) => [where, code])
}

describe('what the portfolio is asked for', () => {
  test('is what runs, the most pressing first, unless the address says otherwise', () => {
    expect(read({})).toMatchObject({
      ok: true,
      value: { filter: { standing: 'running', search: '' }, sort: 'outcome', page: 1 },
    })
    expect(read({ search: ' meals ', sort: 'title', page: '3', standing: 'ended' })).toMatchObject({
      value: { filter: { standing: 'ended', search: 'meals' }, sort: 'title', page: 3 },
    })
  })

  test('is refused where it is on no list', () => {
    expect(problems({ sort: 'contract.id; drop table contract' })).toEqual([
      ['/sort', 'not-allowed'],
    ])
    expect(problems({ outcome: 'missed' })).toEqual([['/outcome', 'not-allowed']])
    expect(problems({ need: 'toString' })).toEqual([['/need', 'not-allowed']])
    expect(problems({ standing: '1' })).toEqual([['/standing', 'not-allowed']])
  })

  test.each(['0', '-1', '1.5', '1e9', ' 1', '', '99999999999', '१'])(
    'is refused on page “%s”',
    (page) => expect(problems({ page })).toEqual([['/page', 'out-of-range']]),
  )

  test('is refused where a text is longer than any search, or cannot be seen', () => {
    expect(problems({ search: 'a'.repeat(101) })).toEqual([['/search', 'too-large']])
    expect(problems({ manager: 'a\0b' })).toEqual([['/manager', 'not-text']])
    expect(problems({ search: 'a'.repeat(100) })).toEqual([])
  })

  test('stands in an address, without what is usual', () => {
    expect(portfolioAddress({})).toBe('/')
    expect(portfolioAddress({ sort: 'outcome', page: 1, filter: { standing: 'running' } })).toBe('/')
    const filter = { search: 'A&B', need: 'overdue', standing: 'all', kind: '' } as const
    const address = portfolioAddress({ filter, sort: 'end', page: 2 })
    expect(address).toBe('/?search=A%26B&need=overdue&standing=all&sort=end&page=2')
    const again = portfolioQuery(new Map(new URLSearchParams(address.slice(2))))
    expect(again).toMatchObject({ value: { filter, sort: 'end', page: 2 } })
  })
})
