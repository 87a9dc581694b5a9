/**
 * Figures, parameters and measures with labels that read as words, for tests of sentences: one
 * measure of each shape. None of it is a rule of any council.
 */
import type { Figure } from '#app/domain/figure.ts'
import type { Obligation, RuleSet } from '#app/rules/grammar.ts'
import type { ChangeMeasure, LevelMeasure, Measure } from '#app/rules/measure.ts'
import { anObligation, aParameter, aRuleSet, FLOOR, ON_TIME, SHARE } from '../support/a-rule-set.ts'

const ASKED = { help: 'Help.', evidence: 'Papers.' } as const
const NEEDED = { required: true } as const

const ROWS: readonly Figure[] = [
  {
    ...ASKED,
    id: 'time',
    label: 'Hours on the contract',
    nature: 'flow',
    kind: 'rows',
    key: ['worker'],
    columns: [
      { ...NEEDED, id: 'worker', label: 'Worker', type: 'reference' },
      { ...NEEDED, id: 'home', label: 'Home area', type: 'area-code' },
      {
        ...NEEDED,
        id: 'post',
        label: 'Post',
        type: 'choice',
        choices: [
          { value: 'job', label: 'Job' },
          { value: 'apprenticeship', label: 'Apprenticeship' },
          { value: 'traineeship', label: 'Traineeship' },
        ],
      },
      { ...NEEDED, id: 'began', label: 'Began on', type: 'date' },
      {
        ...NEEDED, id: 'minutes', label: 'Minutes worked', type: 'whole-number', unit: 'minutes', min: 0, max: 9,
      },
    ],
  },
  {
    ...ASKED,
    id: 'bills',
    label: 'Invoices',
    nature: 'flow',
    kind: 'rows',
    key: ['bill'],
    columns: [
      ['received', 'Received on'], ['payable', 'Due from'], ['paid', 'Paid on'],
      ['raised', 'Dispute raised on'], ['settled', 'Dispute settled on'],
    ].map(([id = '', label = '']) => ({ ...NEEDED, id, label, type: 'date' as const })),
  },
  {
    ...ASKED,
    id: 'pay',
    label: 'Pay lines',
    nature: 'flow',
    kind: 'rows',
    key: ['worker', 'from'],
    columns: [
      { ...NEEDED, id: 'worker', label: 'Worker', type: 'reference' },
      {
        ...NEEDED, id: 'grown', label: 'Aged 18 or over', type: 'choice',
        choices: [{ value: 'yes', label: 'Yes' }],
      },
      ...[['from', 'First day'], ['to', 'Last day']].map(([id = '', label = '']) => ({
        ...NEEDED, id, label, type: 'date' as const,
      })),
      ...[
        ['salary', 'Salary'], ['weekly', 'Weekly minutes'], ['amount', 'Pay'], ['minutes', 'Minutes paid'],
      ].map(([id = '', label = '']) => ({
        ...NEEDED, id, label, type: 'whole-number' as const, unit: 'pence' as const, min: 0, max: 9,
      })),
    ],
  },
]

function aNumber(id: string, label: string, nature: Figure['nature']): Figure {
  return { ...ASKED, id, label, nature, kind: 'number', unit: 'people', min: 0, max: 99 }
}

const FIGURES: readonly Figure[] = [
  ...ROWS,
  aNumber('helped', 'People helped', 'new-people'),
  aNumber('walkers', 'People who walk', 'survey'),
  aNumber('answers', 'Answers', 'survey'),
  aNumber('asked', 'People asked', 'survey'),
  aNumber('meadows', 'Area of meadows', 'stock'),
  aNumber('work', 'Work done', 'flow'),
  { ...ASKED, id: 'paper', label: 'Your terms', nature: 'stock', kind: 'document' },
]

export const COUNT: Measure = {
  id: 'people-helped',
  title: 'People helped',
  shape: 'count',
  unit: 'people',
  words: { part: 'people helped', whole: 'people helped' },
  part: { figure: 'helped' },
}

export const CHANGE: ChangeMeasure = {
  id: 'energy-saved',
  title: 'Energy saved',
  shape: 'change-from-baseline',
  unit: 'minutes',
  words: { part: 'energy used', whole: 'work done' },
  part: { figure: 'time', sum: 'minutes' },
  as: 'per-cent',
  direction: 'less',
}

export const LEVEL: LevelMeasure = {
  id: 'meadow-area',
  title: 'Area of meadows',
  shape: 'level-at-date',
  unit: 'square-metres',
  words: { part: 'area of meadows', whole: 'the area of the parks' },
  part: { figure: 'meadows' },
}

export const SURVEY: LevelMeasure = {
  ...LEVEL,
  id: 'walking-share',
  unit: 'people',
  words: { part: 'people who walk', whole: 'people who answered' },
  part: { figure: 'walkers' },
  whole: { figure: 'answers' },
  response: { outOf: { figure: 'asked' }, atLeast: { parameter: 'least-response' } },
}

export const DOCUMENT: Measure = {
  id: 'terms-in-force',
  title: 'Terms in force',
  shape: 'document-in-force',
  unit: 'document',
  words: { part: 'terms with the clause', whole: 'terms' },
  of: 'paper',
}

export const ALL_SHAPES: readonly Measure[] = [
  SHARE, COUNT, CHANGE, LEVEL, SURVEY, FLOOR, ON_TIME, DOCUMENT,
]

const PARAMETERS = [
  aParameter('floor', 1345, { title: 'Real Living Wage' }),
  aParameter('weeks', 52, { title: 'Weeks in a year', unit: 'weeks' }),
  aParameter('term', 30, { title: 'Days to pay', unit: 'days' }),
  aParameter('least-response', 5000, { title: 'Least response', unit: 'basis points' }),
  aParameter('least-value', 100_000, { title: 'Least value', unit: 'pence' }),
  aParameter('factors', 2, { title: 'Factors', unit: 'minutes' }),
]

/** The measures of every shape, and whatever a test adds or changes by its id. */
export function wordedRules(
  measures: readonly Measure[] = [],
  obligations: readonly Obligation[] = [],
): RuleSet {
  const ruleSet = aRuleSet({
    measures: [...ALL_SHAPES, ...measures],
    parameters: PARAMETERS,
    obligations,
  })
  return { ...ruleSet, figures: new Map(FIGURES.map((figure) => [figure.id, figure])) }
}

export { anObligation, FLOOR, ON_TIME, SHARE }
