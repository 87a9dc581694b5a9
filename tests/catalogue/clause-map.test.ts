import { describe, expect, test } from 'vitest'
import { clauseMapOf, countsOf, linesOf, STANDINGS_IN_WORDS } from '#app/catalogue/clause-map.ts'
import type { Obligation, RuleSet } from '#app/rules/grammar.ts'
import { realRules } from '../examples/real-rules.ts'
import { anObligation, SHARE, wordedRules } from '../rules/worded-rules.ts'
import { A_FRAMEWORK } from '../checks/a-framework.ts'

function rules(...obligations: Obligation[]): RuleSet {
  return { ...wordedRules([], obligations), framework: A_FRAMEWORK }
}

const JOBS = anObligation(SHARE.id, { id: 'jobs', title: 'Jobs', framework: { indicator: 1 } })
const LAW = anObligation(SHARE.id, { id: 'law', title: 'A law', visibility: 'restricted' })

test('a line stands with the obligations that check it', () => {
  const [people] = clauseMapOf(rules(JOBS)).priorities
  expect(people).toMatchObject({
    title: 'People',
    outcomes: [{ title: 'More work', lines: [{ number: '1', words: 'Number of jobs' }, {}] }],
  })
  expect(people?.outcomes[0]?.lines[0]).toMatchObject({
    standing: 'checked', obligations: [{ id: 'jobs', title: 'Jobs', isRestricted: false }], reason: '',
  })
})

test('a line without an obligation stands with its reason', () => {
  const map = clauseMapOf(rules(JOBS))
  expect(linesOf(map).filter(({ standing }) => standing === 'not-checked')).toMatchObject([
    { words: 'Joy', reason: 'No indicator measures joy.', number: '', anchor: '' },
  ])
})

test('a line with neither is checked by nobody', () => {
  const nobody = linesOf(clauseMapOf(rules(JOBS))).filter(
    ({ standing }) => standing === 'checked-by-nobody',
  )
  expect(nobody.map(({ anchor }) => anchor)).toEqual(['indicator-2', 'statement-approach'])
  expect(STANDINGS_IN_WORDS['checked-by-nobody']).toBe('Nobody checks this')
})

test('lines are counted by how they stand', () => {
  expect(countsOf(clauseMapOf(rules(JOBS)))).toBe(
    '4 lines: 1 checked, 1 not checked for a reason that is given, 2 that nobody checks.',
  )
})

test('what rests on law alone is listed too, with its basis', () => {
  expect(clauseMapOf(rules(JOBS, LAW)).inNoLine).toMatchObject([
    { id: 'law', title: 'A law', isRestricted: true, basis: { title: 'A made-up source' } },
  ])
})

test('without a framework there are no lines', () => {
  const map = clauseMapOf(wordedRules([], [LAW]))
  expect([map.title, map.references, linesOf(map)]).toEqual(['', [], []])
  expect(map.inNoLine).toHaveLength(1)
})

describe('of the council’s own rules', () => {
  test('no line of the framework is checked by nobody, and all 27 indicators are checked', async () => {
    const lines = linesOf(clauseMapOf((await realRules()).ruleSet))
    const nobody = lines.filter(({ standing }) => standing === 'checked-by-nobody')
    expect(nobody.map(({ words }) => words)).toEqual([])
    const indicators = lines.filter(({ number }) => number !== '')
    expect(indicators.map(({ number, standing }) => `${number} ${standing}`)).toEqual(
      Array.from({ length: 27 }, (_, index) => `${index + 1} checked`),
    )
  })

  test('water is an outcome without an indicator', async () => {
    const lines = linesOf(clauseMapOf((await realRules()).ruleSet))
    expect(lines.find(({ words }) => words === 'water')?.reason).toMatch(/none of its indicators/)
  })
})
