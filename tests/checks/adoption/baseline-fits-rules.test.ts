import { expect, test } from 'vitest'
import { baselineProblems } from '#app/checks/adoption/baseline-fits-rules.ts'
import type { Baseline } from '#app/domain/contract.ts'
import type { Figure } from '#app/domain/figure.ts'
import type { ChangeMeasure, LevelMeasure, Measure } from '#app/rules/measure.ts'
import { anAdoption } from '../../support/a-return.ts'
import { aParameter, aRuleSet, SHARE } from '../../support/a-rule-set.ts'

const ASKED = { help: 'Help.', evidence: 'Notes.', nature: 'flow' } as const
const WASTE: Figure = {
  ...ASKED,
  id: 'waste',
  label: 'Waste',
  kind: 'rows',
  key: ['load'],
  columns: [
    { id: 'load', type: 'reference', label: 'Load', required: true },
    {
      id: 'stream',
      type: 'choice',
      label: 'Stream',
      required: true,
      choices: [
        { value: 'landfill', label: 'To landfill' },
        { value: 'recycled', label: 'Recycled' },
      ],
    },
    {
      id: 'weight', type: 'whole-number', label: 'Weight', required: true, unit: 'kilograms',
      min: 0, max: 1000,
    },
  ],
}
const WORK: Figure = {
  ...ASKED, id: 'work', label: 'Work done', kind: 'number', unit: 'times', min: 0, max: 99,
}

const COMMON = { id: 'less', title: 'Less', words: { part: 'waste', whole: 'waste' } } as const
const LESS: ChangeMeasure = {
  ...COMMON,
  shape: 'change-from-baseline',
  unit: 'kilograms',
  part: {
    figure: 'waste',
    sum: 'weight',
    where: { field: 'stream', operator: 'isOneOf', value: ['landfill'] },
  },
  as: 'per-cent',
  direction: 'less',
}
const FACTOR = aParameter('factor', [{ when: { stream: ['landfill'] }, value: 2 }, { value: 1 }])
const RULES = aRuleSet({ figures: [WASTE, WORK], parameters: [FACTOR] })

function problemsOf(figures: Baseline['figures'], measure: Measure = LESS): readonly string[] {
  const baseline = {
    from: '2025-04-01', to: '2026-03-31', figures, source: 'Notes', recordedOn: '2026-05-01',
  }
  const problems = baselineProblems(anAdoption('less', { baseline }), [measure], '', RULES)
  return problems.map(({ code, where }) => `${code} ${where.replace('/baseline/figures', '')}`)
}

const ROWS = { rows: [{ stream: 'landfill', weight: 5_000_000 }] }

test('a baseline has the figure that is compared, with the columns that are looked at', () => {
  expect(problemsOf({ waste: ROWS })).toEqual([])
  expect(problemsOf({ waste: { rows: [] } })).toEqual([])
})

test('a contract without a baseline is no problem of its file', () => {
  expect(baselineProblems(anAdoption('less'), [LESS], '', RULES)).toEqual([])
})

test('a baseline where nothing is measured from one is refused', () => {
  expect(problemsOf({ waste: ROWS }, SHARE)).toEqual(['not-allowed /baseline'])
})

test('a figure that the change is worked out from must be there', () => {
  const perWork: Measure = { ...LESS, per: { figure: 'work' } }
  expect(problemsOf({ waste: ROWS }, perWork)).toEqual(['missing-field /work'])
  expect(problemsOf({ waste: ROWS, work: { number: 900 } }, perWork)).toEqual([])
  expect(problemsOf({ waste: ROWS }, { ...perWork, perWhere: 'in-baseline' })).toEqual([])
})

test('a figure that is not looked at is refused, and a misspelt one is found', () => {
  expect(problemsOf({ waste: ROWS, work: { number: 1 } })).toEqual(['unknown-name /work'])
  expect(problemsOf({ wast: ROWS })).toEqual(['missing-field /waste', 'unknown-name /wast'])
})

test('a baseline is answered as the figure is asked', () => {
  expect(problemsOf({ waste: { number: 5000 } })).toEqual(['wrong-type /waste'])
})

test.each([
  ['a column it has not', { stream: 'landfill', weight: 1, skip: 2 }, 'unknown-name', 'skip'],
  ['a column too few', { stream: 'landfill' }, 'missing-field', 'weight'],
  ['a choice that there is not', { stream: 'tip', weight: 1 }, 'not-allowed', 'stream'],
  ['a number in quotes', { stream: 'landfill', weight: '1' }, 'wrong-type', 'weight'],
])('a row of a baseline with %s is refused', (_name, row, code, column) => {
  expect(problemsOf({ waste: { rows: [row] } })).toEqual([`${code} /waste/rows/0/${column}`])
})

test('columns that decide between the cases of a parameter are looked at', () => {
  const all = { figure: 'waste', sum: 'weight', times: { parameter: 'factor' } }
  const problems = problemsOf({ waste: { rows: [{ weight: 1 }] } }, { ...LESS, part: all })
  expect(problems).toEqual(['missing-field /waste/rows/0/stream'])
})

test('an increase from a baseline has the figure of that day', () => {
  const more: LevelMeasure = {
    ...COMMON, shape: 'level-at-date', unit: 'times', part: { figure: 'stock' }, over: 'baseline',
  }
  expect(problemsOf({ stock: { number: 12 } }, more)).toEqual([])
  expect(problemsOf({ deeds: { number: 12 } }, more)).toEqual([
    'missing-field /stock', 'unknown-name /deeds',
  ])
  const { over: _, ...level } = more
  expect(problemsOf({ stock: { number: 12 } }, level)).toEqual(['not-allowed /baseline'])
})

test('in a baseline too a part is not more than its whole', () => {
  const good: Figure = { ...WORK, id: 'good', notMoreThan: 'work' }
  const rules = aRuleSet({ figures: [WORK, good] })
  const points: Measure = {
    ...LESS, unit: 'times', part: { figure: 'good' }, per: { figure: 'work' }, as: 'points',
  }
  const figures = { good: { number: 5 }, work: { number: 4 } }
  const baseline = {
    from: '2025-04-01', to: '2026-03-31', figures, source: 'Notes', recordedOn: '2026-05-01',
  }
  expect(baselineProblems(anAdoption('x', { baseline }), [points], '', rules)).toMatchObject([
    { code: 'part-above-whole', where: '/baseline/figures/good/number' },
  ])
})
