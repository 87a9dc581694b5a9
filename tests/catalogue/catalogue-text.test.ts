import { expect, test } from 'vitest'
import { shownInTerminal } from '#app/catalogue/catalogue-text.ts'
import type { RuleSet } from '#app/rules/grammar.ts'
import { realRules } from '../examples/real-rules.ts'
import { anObligation, SHARE, wordedRules } from '../rules/worded-rules.ts'
import { A_FRAMEWORK } from '../checks/a-framework.ts'

const DAY = '2026-11-23'
const JOBS = anObligation(SHARE.id, {
  id: 'jobs',
  title: 'Jobs',
  framework: { indicator: 1 },
  overlaps: [{ with: 'law', says: 'A job may count twice.' }],
  wording: { headings: {}, notes: ['A note.'], notChecked: ['Whether it is fun.'] },
})
const LAW = anObligation(SHARE.id, { id: 'law', title: 'A law', visibility: 'restricted' })
const RULES: RuleSet = { ...wordedRules([], [JOBS, LAW]), framework: A_FRAMEWORK }

function text(what: 'catalogue' | 'framework', rules = RULES): string {
  return shownInTerminal(what, rules, { on: DAY, json: false })
}

test('the catalogue prints every check with all that can be said of it', () => {
  const catalogue = text('catalogue')
  for (const part of [
    '2 checks. Rates as they stand on 23 November 2026.',
    'A law (restricted)',
    'Indicator 1: “Number of jobs”',
    'People: More work',
    'Basis: A made-up source.',
    'Binds: In contracts that adopt it',
    'Applies: Contracts of every kind.',
    'Asked:\n- Hours on the contract. A table.',
    '  - Home area (A code of nine characters).',
    'Worked out:\n- Share of time:',
    '  Counted as local hours:',
    'What would put it right:\n- More local hours',
    'Also counted elsewhere:\n- A job may count twice.',
    'Notes:\n- A note.',
    'What it does not check:\n- Whether it is fun.',
  ]) {
    expect(catalogue).toContain(part)
  }
})

test('an example that was put right says what would do it', async () => {
  const catalogue = text('catalogue', (await realRules()).ruleSet)
  expect(catalogue).toMatch(/ → Not met; what would put it right: \S/)
  expect(catalogue).not.toContain('put right by')
})

test('the framework prints each line with what checks it or why nothing does', () => {
  expect(text('framework')).toBe(`A framework

PEOPLE
------

More work
---------

- 1. “Number of jobs”
  Checked by: Jobs
- “Joy”
  Not checked. No indicator measures joy.

ECONOMY
-------

More trade
----------

- 2. “Spend”
  Nobody checks this

OUTSIDE THE TABLE OF INDICATORS:
- “Local people are employed.”
  Nobody checks this

IN NO LINE OF THE FRAMEWORK:
- A law: A made-up source.

4 lines: 1 checked, 1 not checked for a reason that is given, 2 that nobody
checks.
`)
})

test('a council without a framework is told so', () => {
  expect(text('framework', wordedRules([], [LAW]))).toMatch(/^There is no framework on record\.\n/)
})

test('both are one JSON document for another program', () => {
  const [catalogue, framework] = (['catalogue', 'framework'] as const).map(
    (what) => JSON.parse(shownInTerminal(what, RULES, { on: DAY, json: true })) as object,
  )
  expect(catalogue).toMatchObject({ ruleSet: 'a-test-hash', on: DAY, catalogue: [{ id: 'jobs' }, {}] })
  expect(framework).toMatchObject({ ruleSet: 'a-test-hash', framework: { title: 'A framework' } })
})

test('of the council’s own rules nothing is left open', async () => {
  const { ruleSet } = await realRules()
  const both = `${text('catalogue', ruleSet)}${text('framework', ruleSet)}`
  expect(both).not.toMatch(/undefined|\[object|“”/)
  expect(both).toContain('not yet verified against its source')
})
