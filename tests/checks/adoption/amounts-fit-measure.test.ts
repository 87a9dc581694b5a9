import { expect, test } from 'vitest'
import { amountProblems, targetProblems } from '#app/checks/adoption/amounts-fit-measure.ts'
import type { Adoption, Target } from '#app/domain/contract.ts'
import type { Measure } from '#app/rules/measure.ts'
import { anAdoption } from '../../support/a-return.ts'
import { aRuleSet, FLOOR, ON_TIME, SHARE } from '../../support/a-rule-set.ts'

const WORDS = { part: 'deeds', whole: 'deeds wanted' }
const COMMON = { id: 'x', title: 'Deeds', words: WORDS, unit: 'times' } as const
const COUNT: Measure = { ...COMMON, shape: 'count', part: { figure: 'deeds' } }
const LEVEL: Measure = { ...COMMON, shape: 'level-at-date', part: { figure: 'stock' } }
const LESS: Measure = {
  ...COMMON, shape: 'change-from-baseline', part: { figure: 'deeds' }, as: 'per-cent',
  direction: 'less',
}
const MORE: Measure = { ...LESS, direction: 'more' }
const PER_HOUR: Measure = { ...LESS, per: { figure: 'time', sum: 'minutes' } }
const GROWING: Measure = {
  ...COMMON, shape: 'share', part: { figure: 'deeds' }, whole: { figure: 'stock' },
}

function targeted(measure: Measure | undefined, value: number, unit: Target['unit']) {
  const problems = targetProblems({ ...anAdoption('x'), target: { value, unit } }, measure, '')
  return problems.map(({ code, where }) => `${code} ${where}`)
}

test.each<[string, Measure, Target['unit']]>([
  ['a share', SHARE, 'basis points'],
  ['a change in per cent or points', LESS, 'basis points'],
  ['a level that is a share', { ...LEVEL, whole: { figure: 'stock' } }, 'basis points'],
  ['a level', { ...LEVEL, unit: 'square-metres' }, 'square-metres'],
  ['a count', COUNT, 'times'],
])('the target of %s is in its own unit', (_name, measure, unit) => {
  expect(targeted(measure, 3, unit)).toEqual([])
  expect(targeted(measure, 3, 'weeks')).toEqual(['wrong-unit /target/unit'])
})

test('a share is at most all, and so is what is saved; growth may be more', () => {
  expect(targeted(SHARE, 10_000, 'basis points')).toEqual([])
  expect(targeted(SHARE, 10_001, 'basis points')).toEqual(['out-of-range /target/value'])
  expect(targeted(LESS, 10_001, 'basis points')).toEqual(['out-of-range /target/value'])
  expect(targeted(MORE, 15_000, 'basis points')).toEqual([])
})

test('a share that is too large is said in per cent, as people write it', () => {
  const target = { value: 12_000, unit: 'basis points' } as const
  const [problem] = targetProblems({ ...anAdoption('x'), target }, SHARE, '')
  expect(problem?.message).toBe(
    'The target is 120%, and here nothing can be more than 100%. Correct it.',
  )
})

test('opening totals that are too large are said in hours, as people write them', () => {
  const opening = { upTo: '2026-03-31', part: 600, whole: 60, source: 'S', recordedOn: '2026-04-01' }
  const [problem] = amountProblems(anAdoption('x', { opening }), SHARE, '', aRuleSet())
  expect(problem?.message).toBe(
    'The opening part, 10 hours, is more than its whole, 1 hour. Correct one of them.',
  )
})

test('a count may be of any size', () => {
  expect(targeted(COUNT, 20_000, 'times')).toEqual([])
})

test('without a measure that it is compared with, a target would go unread', () => {
  expect(targeted(undefined, 3, 'times')).toEqual(['not-allowed /target'])
})

function adopting(measure: Measure, changes: Partial<Adoption>) {
  const problems = amountProblems(anAdoption('x', changes), measure, '', aRuleSet())
  return problems.map(({ code, where }) => `${code} ${where}`)
}

test('what is planned is the whole of a share that grows, in the unit of the measure', () => {
  const planned = (unit: 'minutes' | 'pence') => ({ plannedWhole: { value: 3000, unit } })
  expect(adopting(SHARE, planned('minutes'))).toEqual([])
  expect(adopting(SHARE, planned('pence'))).toEqual(['wrong-unit /plannedWhole/unit'])
})

test.each([COUNT, LESS, LEVEL, GROWING, ON_TIME, FLOOR])(
  'a plan for a measure of the shape $shape says nothing',
  (measure) => {
    const plannedWhole = { value: 3000, unit: 'times' } as const
    expect(adopting(measure, { plannedWhole })).toEqual(['not-allowed /plannedWhole'])
  },
)

test('the most in a month is of what is counted towards a target', () => {
  expect(adopting(COUNT, { mostInAMonth: 2 })).toEqual([])
  expect(adopting(GROWING, { mostInAMonth: 2 })).toEqual([])
  for (const measure of [LESS, LEVEL, ON_TIME, FLOOR]) {
    expect(adopting(measure, { mostInAMonth: 2 })).toEqual(['not-allowed /mostInAMonth'])
  }
})

function opened(measure: Measure, whole?: number, more: Partial<Adoption> = {}) {
  const opening = { upTo: '2026-06-30', part: 1, source: 'Notes', recordedOn: '2026-07-01' }
  const totals = whole === undefined ? opening : { ...opening, whole }
  return adopting(measure, { opening: totals, ...more })
}

test('opening totals have a whole exactly where the measure adds one up', () => {
  expect(opened(SHARE, 2)).toEqual([])
  expect(opened(SHARE)).toEqual(['missing-field /opening/whole'])
  for (const measure of [COUNT, LESS, GROWING]) {
    expect(opened(measure)).toEqual([])
    expect(opened(measure, 2)).toEqual(['not-allowed /opening/whole'])
  }
})

test('what a change is divided by is a whole, where the baseline has it', () => {
  expect(opened(PER_HOUR)).toEqual(['missing-field /opening/whole'])
  const optional: Measure = { ...PER_HOUR, perWhere: 'in-baseline' }
  expect(opened(optional)).toEqual([])
  const figures = { deeds: { number: 1 }, time: { rows: [{ minutes: 60 }] } }
  const baseline = {
    from: '2025-04-01', to: '2026-03-31', figures, source: 'Notes', recordedOn: '2026-05-01',
  }
  expect(opened(optional, undefined, { baseline })).toEqual(['missing-field /opening/whole'])
})

test('payments before have a part that was on time, of a whole that was due', () => {
  expect(opened(ON_TIME)).toEqual(['missing-field /opening/whole'])
})

test.each([LEVEL, FLOOR])(
  'no totals stand for a measure of the shape $shape, which is never added up',
  (measure) => {
    expect(opened(measure)).toEqual(['not-allowed /opening'])
  },
)

test('of a share the opening part is not more than its whole; a driver is something else', () => {
  expect(opened(SHARE, 1)).toEqual([])
  expect(opened(SHARE, 0)).toEqual(['part-above-whole /opening/part'])
  expect(opened(ON_TIME, 0)).toEqual(['part-above-whole /opening/part'])
  expect(opened(PER_HOUR, 0)).toEqual([])
})

test('a profile is for what falls due over time, and else says nothing', () => {
  for (const measure of [COUNT, LESS, LEVEL, GROWING]) {
    expect(adopting(measure, { profile: 'terms' })).toEqual([])
  }
  for (const measure of [SHARE, ON_TIME, FLOOR]) {
    expect(adopting(measure, { profile: 'terms' })).toEqual(['not-allowed /profile'])
  }
})
