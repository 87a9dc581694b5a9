import { expect, test } from 'vitest'
import { bandsOf, ratesOf } from '#app/catalogue/catalogue-rates.ts'
import type { Parameter, Reference } from '#app/rules/parameter.ts'
import type { RuleSet } from '#app/rules/grammar.ts'
import { anObligation, FLOOR, SHARE, SURVEY, wordedRules } from '../rules/worded-rules.ts'

const DAY = '2026-11-23'
const SOURCE: Reference = { title: 'The announcement', standing: 'memory' }

function withFloor(changes: Partial<Parameter>): RuleSet {
  const rules = wordedRules()
  const floor = { ...rules.parameters.get('floor'), ...changes } as Parameter
  return { ...rules, parameters: new Map([...rules.parameters, ['floor', floor]]) }
}

function floorIn(rules: RuleSet) {
  const rates = ratesOf(anObligation(FLOOR.id), [FLOOR], rules, DAY)
  return rates.find(({ title }) => title === 'Real Living Wage')
}

const OLD = { from: '2024-10-23', value: 1260, reference: SOURCE }
const NEW = { from: '2025-10-22', applyBy: '2026-05-01', value: 1345, reference: SOURCE }
const NEXT = { from: '2027-10-20', value: 1400, reference: SOURCE }

test('a rate is shown as it stands on the day, with its dates and where it was read', () => {
  expect(floorIn(withFloor({ values: [OLD, NEW, NEXT] }))).toEqual({
    title: 'Real Living Wage',
    value: '£13.45 an hour',
    since: 'from 22 October 2025, to be applied by 1 May 2026',
    doubt: '',
    checkedOn: '22 November 2026',
    references: [SOURCE],
  })
})

test('a rate that may have been replaced is shown beside the doubt', () => {
  const nextExpected = { from: '2026-10-01', where: 'The web site.' }
  const rate = floorIn(withFloor({ values: [NEW], nextExpected }))
  expect(rate?.value).toBe('£13.45 an hour')
  expect(rate?.doubt).toMatch(/a new value may be due from 1 October 2026/)
})

test('where nothing was in force yet no value is made up', () => {
  expect(floorIn(withFloor({ values: [NEXT] }))).toMatchObject({
    value: '', since: '', references: [], doubt: expect.stringContaining('has no value'),
  })
})

test('a value that is older than its table has no first day', () => {
  const values = [{ ...NEW, inForceBefore: true } as const]
  expect(floorIn(withFloor({ values }))?.since).toBe('')
})

test('each parameter of measures and comparisons is shown once', () => {
  const value = { parameter: 'least-response' }
  const requires = { all: [{ fact: SURVEY.id, operator: 'atLeast', value } as const] }
  const obligation = anObligation(SURVEY.id, { requires })
  const titles = ratesOf(obligation, [SURVEY, FLOOR], wordedRules(), DAY).map(({ title }) => title)
  expect(titles).toEqual(['Least response', 'Real Living Wage', 'Weeks in a year'])
})

test('ratings are ranges of the target, the best first', () => {
  const bands = [
    { rating: 'Poor', colour: 'red', atLeast: 0, below: 9000 },
    { rating: 'Fair', colour: 'amber', atLeast: 9000, below: 10_000 },
    { rating: 'Good', colour: 'green', atLeast: 10_000 },
  ] as const
  const strip = {
    id: 'strip',
    title: 'Strip',
    unit: 'basis points of target',
    checkedOn: DAY,
    values: [{ from: '2020-01-01', bands, reference: SOURCE }, { from: '2030-01-01', bands: [], reference: SOURCE }],
  } as const
  const rules: RuleSet = { ...wordedRules(), bands: new Map([['strip', strip]]) }
  const obligation = anObligation(SHARE.id, { bands: { parameter: 'strip' } })
  expect(bandsOf(obligation, rules, DAY)).toEqual([
    {
      title: 'Strip',
      reference: SOURCE,
      bands: [
        { rating: 'Good', range: '100% of the target or more' },
        { rating: 'Fair', range: '90% to below 100% of the target' },
        { rating: 'Poor', range: 'Below 90% of the target' },
      ],
    },
  ])
  expect(bandsOf(obligation, rules, '2019-01-01')).toEqual([])
  expect(bandsOf(anObligation(SHARE.id), rules, DAY)).toEqual([])
})
