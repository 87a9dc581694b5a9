import { expect, test } from 'vitest'
import { catalogueOf } from '#app/catalogue/catalogue.ts'
import type { Obligation, RuleSet } from '#app/rules/grammar.ts'
import { checkPage } from '#app/web/check-page.ts'
import { A_FRAMEWORK } from '../checks/a-framework.ts'
import { anObligation, FLOOR, SHARE, wordedRules } from '../rules/worded-rules.ts'
import { aContract } from '../support/a-return.ts'

const DAY = '2026-11-23'

function page(obligation: Obligation, changes: Partial<RuleSet> = {}) {
  const rules = { ...wordedRules([], [obligation]), framework: A_FRAMEWORK, ...changes }
  const [entry] = catalogueOf(rules, DAY)
  if (entry === undefined) throw new Error('there is one obligation')
  return checkPage(entry, DAY)
}

test('a check leads to its line of the framework', () => {
  const { place, lines } = page(anObligation(SHARE.id, { framework: { indicator: 1 } }))
  expect(place).toBe('People: More work')
  expect(lines).toMatchObject([{ name: 'Indicator 1', href: '/framework#indicator-1' }])
})

test('a check in no line has its basis alone', () => {
  const basis = { title: 'A law', url: 'https://law.example/1', standing: 'memory', note: 'Ask.' } as const
  const { place, lines, basis: shown } = page(anObligation(SHARE.id, { basis }))
  expect([place, lines]).toEqual(['', []])
  expect(shown).toEqual({
    title: 'A law',
    url: 'https://law.example/1',
    standing: 'not yet verified against its source',
    note: 'Ask.',
  })
})

test('each figure has an anchor, and says of each column when it is needed', () => {
  const [figure] = page(anObligation(SHARE.id)).figures
  expect(figure).toMatchObject({ anchor: 'figure-1', columnCount: '5 columns' })
  expect(figure?.columns[0]).toMatchObject({ label: 'Worker', needed: 'Always' })
})

test('rates stand with their sources, as of a day', () => {
  const { day, rates } = page(anObligation(FLOOR.id))
  expect(day).toBe('23 November 2026')
  expect(rates.map(({ title, sources }) => [title, sources[0]?.title])).toEqual([
    ['Real Living Wage', 'A made-up source'],
    ['Weeks in a year', 'A made-up source'],
  ])
})

test('an example is shown with the shape of its outcome', () => {
  const example = { name: 'A case', contract: aContract(), returns: [], period: '2026-10' }
  const examples = [
    { obligation: 'promise-kept', examples: [{ ...example, expect: { outcome: 'behind' as const } }] },
  ]
  expect(page(anObligation(SHARE.id), { examples }).examples).toMatchObject([
    { name: 'A case', look: { word: 'Behind' }, reason: '', cure: [] },
  ])
})

test('what overlaps is a link', () => {
  const overlaps = [{ with: 'promise-kept', says: 'Once only.' }]
  expect(page(anObligation(SHARE.id, { overlaps })).overlaps).toMatchObject([
    { href: '/catalogue/promise-kept', title: 'Promise kept', says: 'Once only.' },
  ])
})
