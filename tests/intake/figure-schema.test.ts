import { expect, test } from 'vitest'
import { figuresSchema, MOST_ROWS } from '#app/intake/figure-schema.ts'
import { readSchema, schemaChecker } from '#app/json/check-schema.ts'
import { aShift, FIGURES, SHIFTS } from './some-figures.ts'

const check = schemaChecker(figuresSchema(FIGURES), [readSchema('common')])

test.each([
  { shifts: { rows: [aShift()] } },
  { shifts: { rows: [aShift({ home: null })] } },
  { shifts: { rows: [aShift({ scheme: null })] } },
  { shifts: { rows: [], file: 'pay.csv', lines: [] } },
  { shifts: { nothingToReport: true } },
  { teams: { number: 3 } },
  { teams: { notAvailable: 'The payroll office is closed.' } },
  { 'on-call': { answer: 'yes' } },
  { 'safety-plan': { document: { title: 'Plan', reference: 'P-1', validFrom: '2026-01-01' } } },
])('an answer in the figure’s own form is accepted: %j', (figures) => {
  expect(check(figures)).toEqual([])
})

test.each([
  ['shifts', { number: 3 }],
  ['teams', { rows: [] }],
  ['on-call', { answer: 'maybe' }],
  ['safety-plan', { answer: 'yes' }],
  ['teams', { nothingToReport: false }],
  ['teams', {}],
  ['teams', { number: 3.5 }],
  ['teams', { number: 101 }],
])('an answer in another form is refused: %s %j', (id, answer) => {
  expect(check({ [id]: answer })).not.toEqual([])
})

test.each([
  ['worker', null],
  ['paid', null],
  ['from', null],
  ['minutes', null],
  ['home', 'Norwich'],
  ['home', 'e07000148'],
  ['from', '2026-02-30'],
])('a cell that three answers cannot deal with is refused: %s %j', (column, cell) => {
  const problems = check({ shifts: { rows: [aShift({ [column]: cell })] } })
  expect(problems).toMatchObject([{ where: `/shifts/rows/0/${column}` }])
})

test('more rows than a return may have are refused', () => {
  const rows = Array.from({ length: MOST_ROWS + 1 }, (_, at) => aShift({ worker: `W-${at}` }))
  expect(check({ shifts: { rows } })).toMatchObject([{ code: 'out-of-range' }])
})

test('labels and units stand in the schema, so that messages can use them', () => {
  const [problem] = check({ shifts: { rows: [aShift({ minutes: '7.5' })] } })
  expect(problem?.message).toContain('(Minutes)')
  expect(problem?.message).toContain('whole number of minutes')
})

test('every column of a figure is in the schema', () => {
  const text = JSON.stringify(figuresSchema(FIGURES))
  expect(SHIFTS.columns.filter(({ id }) => !text.includes(`"${id}":`))).toEqual([])
})
