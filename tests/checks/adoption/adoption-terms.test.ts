import { describe, expect, test } from 'vitest'
import type { Measure, Sum } from '#app/rules/measure.ts'
import type { RuleSet } from '#app/rules/grammar.ts'
import { adoptingBy, adoptionTerms } from '#app/checks/adoption/adoption-terms.ts'
import { aContract, anAdoption } from '../../support/a-return.ts'
import { anObligation, aRuleSet } from '../../support/a-rule-set.ts'
import { FUEL, PAPER } from '../../intake/a-sheet.ts'

const NAMED = { id: 'measured', title: 'Measured', words: { part: 'part', whole: 'whole' } }
const LITRES: Sum = {
  figure: 'fuel', sum: 'litres', where: { field: 'kind', operator: 'isOneOf', value: ['diesel'] },
}

function termsFor(measure: Measure, changes: Parameters<typeof anObligation>[1] = {}) {
  return adoptionTerms(rulesWith(measure, changes)).obligations[0]
}

function rulesWith(measure: Measure, changes: Parameters<typeof anObligation>[1] = {}): RuleSet {
  const ruleSet = aRuleSet({ measures: [measure], obligations: [anObligation('measured', changes)] })
  const figures = new Map([...ruleSet.figures, ['fuel', FUEL], ['paper', PAPER]] as const)
  const profile = { id: 'summer', title: 'Summer', help: 'Help.', weights: { '07': 1 } }
  return { ...ruleSet, figures, profiles: new Map([['summer', profile]]) }
}

test.each<[string, Measure, object]>([
  [
    'a share is written in per cent, its part and whole in the unit',
    { ...NAMED, shape: 'share', unit: 'units', part: LITRES, whole: LITRES },
    { target: 'per cent', part: 'units', whole: 'units' },
  ],
  [
    'a count is written in its unit, and has no whole',
    { ...NAMED, shape: 'count', unit: 'units', part: LITRES },
    { target: 'units', part: 'units' },
  ],
  [
    'a level is written in its unit',
    { ...NAMED, shape: 'level-at-date', unit: 'kilograms', part: { figure: 'paper' } },
    { target: 'kilograms', part: 'kilograms' },
  ],
  [
    'a level out of a whole is written in per cent',
    { ...NAMED, shape: 'level-at-date', unit: 'units', part: LITRES, whole: LITRES },
    { target: 'per cent', part: 'units', whole: 'units' },
  ],
  [
    'a change in points is written in points',
    {
      ...NAMED, shape: 'change-from-baseline', unit: 'units', part: LITRES, per: LITRES,
      as: 'points', direction: 'more',
    },
    { target: 'points', part: 'units', whole: 'units' },
  ],
  [
    'a change for the work done has its whole in the unit of the work',
    {
      ...NAMED, shape: 'change-from-baseline', unit: 'units', part: LITRES,
      per: { figure: 'paper' }, as: 'per-cent', direction: 'less',
    },
    { target: 'per cent', part: 'units', whole: 'kilograms' },
  ],
  [
    'a count of rows has its whole in times',
    {
      ...NAMED, shape: 'change-from-baseline', unit: 'units', part: LITRES,
      per: { figure: 'fuel' }, as: 'per-cent', direction: 'less',
    },
    { target: 'per cent', part: 'units', whole: 'times' },
  ],
  [
    'payments on time are counted in times, out of those that were due',
    {
      ...NAMED, shape: 'on-time', unit: 'times', of: 'invoices', received: 'receivedOn',
      paid: 'paidOn', amount: 'amountPence', days: { parameter: 'term' },
      dayOne: 'day-of-receipt',
    },
    { target: 'per cent', part: 'times', whole: 'times' },
  ],
])('%s', (_, measure, terms) => {
  const { id: _id, title: _title, baseline: _baseline, ...units } = termsFor(measure) ?? {}
  expect(units).toEqual(terms)
})

test('what is compared with no target has none', () => {
  const document: Measure = { ...NAMED, shape: 'document-in-force', unit: 'document', of: 'paper' }
  const requires = { all: [{ fact: 'measured', operator: 'isTrue' }] } as const
  expect(termsFor(document, { requires })).toEqual({
    id: 'promise-kept', title: 'Promise kept', baseline: [],
  })
})

describe('a baseline', () => {
  const CHANGE: Measure = {
    ...NAMED, shape: 'change-from-baseline', unit: 'units', part: LITRES, per: { figure: 'paper' },
    as: 'per-cent', direction: 'less',
  }

  test('answers the figures of the change, with the columns that it looks at', () => {
    const { baseline = [] } = termsFor(CHANGE) ?? {}
    expect(baseline.map(({ figure, columns }) => [figure.id, columns])).toEqual([
      ['fuel', ['litres', 'kind']], ['paper', []],
    ])
  })

  test('is nothing for what is measured from none', () => {
    expect(termsFor({ ...NAMED, shape: 'count', unit: 'units', part: LITRES })?.baseline).toEqual([])
  })
})

test('profiles are known by id and title', () => {
  const { profiles } = adoptionTerms(rulesWith({ ...NAMED, shape: 'count', unit: 'units', part: LITRES }))
  expect(profiles).toEqual([{ id: 'summer', title: 'Summer' }])
})

test('a contract that has adopted is checked by the rules', () => {
  const { fits } = adoptingBy(aRuleSet({ obligations: [anObligation('share-of-time')] }))
  expect(fits(aContract({ obligations: [anAdoption('promise-kept')] }))).toEqual([])
  expect(fits(aContract({ kind: 'banquets', obligations: [anAdoption('nothing')] }))).toMatchObject([
    { where: '/kind' }, { where: '/obligations/0/id' },
  ])
})
