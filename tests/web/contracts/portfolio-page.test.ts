import { expect, test } from 'vitest'
import {
  MONTHS_SHOWN,
  monthsShown,
  portfolioPage,
  type PortfolioRecord,
} from '#app/web/contracts/portfolio-page.ts'
import { portfolioQuery } from '#app/web/contracts/portfolio-query.ts'

const RECORD: PortfolioRecord = {
  newest: '2026-10',
  count: 1,
  contracts: [{ id: 'A-1', title: 'Meals', contractor: 'K-1', contractorName: 'Spoonbill Ltd' }],
  cells: [{ contract: 'A-1', period: '2026-10', worst: 'not-met' }],
  managers: [{ contract: 'A-1', name: 'Morgan Sampleton' }],
  choices: { kinds: [], managers: [], contractors: [] },
  needs: [
    { need: 'not-met', count: 1 },
    { need: 'overdue', count: 0 },
  ],
  running: undefined,
}

function shown(changes: Partial<PortfolioRecord> = {}, query: Record<string, string> = {}) {
  const asked = portfolioQuery(new Map(Object.entries(query)))
  if (!asked.ok) throw new Error('refused')
  return portfolioPage({ ...RECORD, ...changes }, asked.value)
}

test('twelve months up to the newest stand across', () => {
  expect(monthsShown('2026-10')).toHaveLength(MONTHS_SHOWN)
  expect(shown().span).toBe('November 2025 to October 2026')
  expect(shown({ newest: undefined, cells: [] })).toMatchObject({ span: '', months: [] })
})

test('a month has a shape, a word and a link; a month that was not checked says so', () => {
  const cells = shown().contracts[0]?.cells ?? []
  expect(cells.at(-1)).toMatchObject({
    looks: [{ outcome: 'not-met' }],
    href: '/contracts/A-1/2026-10',
    says: 'A-1, October 2026: not met',
  })
  expect(cells[0]).toMatchObject({ looks: [], says: 'A-1, November 2025: not checked' })
})

test('a contract names contractor and managers, or that it has none', () => {
  expect(shown().contracts[0]).toMatchObject({
    contractor: 'Spoonbill Ltd',
    manager: 'Morgan Sampleton',
  })
  expect(shown({ managers: [] }).contracts[0]?.manager).toBe('No manager yet')
})

test('what needs somebody links to its contracts, and nothing links to nowhere', () => {
  expect(shown().needs).toEqual([
    {
      count: '1',
      words: 'finding not met, without a case',
      href: '/?need=not-met&standing=all',
    },
    { count: '0', words: 'returns overdue', href: '' },
  ])
})

test('checks that run say how far they are', () => {
  expect(shown().checking).toBe('')
  expect(shown({ running: { done: 37, of: 138 } }).checking).toBe('Checking: 37 of 138')
})

test('a long list has pages that keep the filters', () => {
  const page = shown({ count: 60 }, { page: '2', search: 'meals' })
  expect(page.found).toBe('60 contracts, page 2 of 3')
  expect(page.paging).toMatchObject({ previous: '/?search=meals', next: '/?search=meals&page=3' })
  expect(page.isFiltered).toBe(true)
  expect(shown().paging.isNeeded).toBe(false)
})
