import { expect, test } from 'vitest'
import { clauseMapOf } from '#app/catalogue/clause-map.ts'
import { frameworkPage } from '#app/web/framework-page.ts'
import { A_FRAMEWORK } from '../checks/a-framework.ts'
import { anObligation, SHARE, wordedRules } from '../rules/worded-rules.ts'

const JOBS = anObligation(SHARE.id, { id: 'jobs', title: 'Jobs', framework: { indicator: 1 } })
const LAW = anObligation(SHARE.id, { id: 'law', title: 'A law', visibility: 'restricted' })
const RULES = wordedRules([], [JOBS, LAW])

test('a line has its status in words, and links to what checks it', () => {
  const page = frameworkPage(clauseMapOf({ ...RULES, framework: A_FRAMEWORK }))
  expect(page.priorities.map(({ anchor, title }) => [anchor, title])).toEqual([
    ['priority-1', 'People'], ['priority-2', 'Economy'],
  ])
  expect(page.priorities[0]?.outcomes[0]?.lines).toMatchObject([
    {
      anchor: 'indicator-1', number: '1', status: 'Checked', standing: 'checked',
      obligations: [{ href: '/catalogue/jobs', title: 'Jobs' }],
    },
    { words: 'Joy', status: 'Not checked', reason: 'No indicator measures joy.', obligations: [] },
  ])
  expect(page.statements).toMatchObject([{ status: 'Nobody checks this' }])
})

test('what stands in no line has its basis beside it', () => {
  const page = frameworkPage(clauseMapOf({ ...RULES, framework: A_FRAMEWORK }))
  expect(page.inNoLine).toMatchObject([
    { href: '/catalogue/law', isRestricted: true, basis: { title: 'A made-up source' } },
  ])
})

test('a council without a framework still has its page', () => {
  expect(frameworkPage(clauseMapOf(RULES))).toMatchObject({ hasFramework: false, priorities: [] })
})
