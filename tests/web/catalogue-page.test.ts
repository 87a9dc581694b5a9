import { expect, test } from 'vitest'
import { catalogueOf } from '#app/catalogue/catalogue.ts'
import { cataloguePage } from '#app/web/catalogue-page.ts'
import { A_FRAMEWORK } from '../checks/a-framework.ts'
import { anObligation, DOCUMENT, SHARE, wordedRules } from '../rules/worded-rules.ts'

const JOBS = anObligation(SHARE.id, { id: 'jobs', title: 'Jobs', framework: { indicator: 1 } })
const TERMS = anObligation(DOCUMENT.id, {
  id: 'terms',
  title: 'Terms',
  visibility: 'restricted',
  requires: { all: [{ fact: DOCUMENT.id, operator: 'isTrue' }] },
})
const RULES = { ...wordedRules([], [TERMS, JOBS]), framework: A_FRAMEWORK }
const ENTRIES = catalogueOf(RULES, '2026-11-23')

function titles(query: string): readonly string[] {
  return cataloguePage(ENTRIES, query).groups.flatMap(({ checks }) => checks.map(({ title }) => title))
}

test('all checks stand under the priorities of the framework', () => {
  const page = cataloguePage(ENTRIES, '')
  expect(page.count).toBe('2 checks')
  expect(page.groups.map(({ title }) => title)).toEqual([
    'People', 'Beside the priorities of the framework',
  ])
  expect(page.groups[0]?.checks).toEqual([
    {
      href: '/catalogue/jobs',
      title: 'Jobs',
      sentence: ENTRIES[0]?.sentence,
      isRestricted: false,
      line: 'Indicator 1',
      lineWords: 'Number of jobs',
      lineHref: '/framework#indicator-1',
    },
  ])
})

test('a check in no line of the framework has no link to one', () => {
  expect(cataloguePage(ENTRIES, 'terms').groups[0]?.checks[0]).toMatchObject({
    isRestricted: true, line: '', lineHref: '',
  })
})

test.each([
  ['LOCAL hours', ['Jobs']],
  ['hours local', ['Jobs']],
  ['home area', ['Jobs']],
  ['more work', ['Jobs']],
  ['clause', ['Terms']],
  ['contract', ['Jobs', 'Terms']],
  ['local clause', []],
])('a search for “%s” finds %j', (query, found) => {
  expect(titles(query)).toEqual(found)
})

test('a search says how many it found of how many', () => {
  expect(cataloguePage(ENTRIES, 'zebra')).toMatchObject({
    query: 'zebra', hasQuery: true, count: '0 of 2 checks', isEmpty: true, groups: [],
  })
})
