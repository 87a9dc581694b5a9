import { expect, test } from 'vitest'
import { quarterNamed, type Quarter } from '#app/checks/quarter.ts'
import type { Sampled } from '#app/checks/record/sample-of-quarter.ts'
import { samplePage } from '#app/web/findings/sample-page.ts'
import { aRuleSet } from '../../support/a-rule-set.ts'

const FOURTH = quarterNamed('2026-Q4') as Quarter

function sampled(number: number, changes: Partial<Sampled> = {}): Sampled {
  return {
    contract: `C-${number}`,
    title: 'Repairs',
    figure: 'time',
    period: '2026-09',
    version: 1,
    reasons: [],
    standing: 'reported',
    obligation: 'promise-kept',
    ...changes,
  }
}

test('the sample says how many are open and how many are done', () => {
  const sample = [sampled(1), sampled(2, { standing: 'verified' }), sampled(3)]
  const page = samplePage(FOURTH, [], sample, aRuleSet(), 1)
  expect(page.summary).toBe('3 figures to look at: 2 open, 1 done.')
  expect(page.rows.map(({ isDone }) => isDone)).toEqual([false, true, false])
})

test('each figure leads to its finding and says why it was drawn', () => {
  const [row] = samplePage(
    FOURTH,
    [],
    [sampled(1, { reasons: ['close', 'high-value'] })],
    aRuleSet(),
    1,
  ).rows
  expect(row).toMatchObject({
    href: '/contracts/C-1/2026-09/findings/promise-kept#relied',
    month: 'September 2026',
    why: '4 tickets: decided closely, high value',
  })
})

test('a quarter leads to those beside it that there are', () => {
  const others = [quarterNamed('2026-Q3') as Quarter]
  const page = samplePage(FOURTH, others, [], aRuleSet(), 1)
  expect(page.others).toEqual([{ href: '/samples/2026-Q3', words: 'July to September 2026' }])
  expect(page).toMatchObject({ months: 'July 2026 to September 2026', summary: '' })
})

test('many figures are shown by pages, and a page beyond the last is the last', () => {
  const many = Array.from({ length: 120 }, (_, index) => sampled(index))
  const page = samplePage(FOURTH, [], many, aRuleSet(), 2)
  expect(page).toMatchObject({
    pages: 'Page 2 of 3',
    previous: ['/samples/2026-Q4?page=1'],
    next: ['/samples/2026-Q4?page=3'],
  })
  expect(page.rows).toHaveLength(50)
  expect(samplePage(FOURTH, [], many, aRuleSet(), 9).rows).toHaveLength(20)
})
