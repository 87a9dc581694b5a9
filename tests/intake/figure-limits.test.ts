import { expect, test } from 'vitest'
import { limitProblems } from '#app/intake/figure-limits.ts'
import { aShift, answering, FIGURES, withShifts } from './some-figures.ts'

test('a part above its whole is refused, with both numbers', () => {
  expect(limits({ teams: { number: 3 }, 'trained-teams': { number: 4 } })).toMatchObject([
    {
      code: 'part-above-whole',
      where: '/figures/trained-teams/number',
      message: expect.stringMatching(/“Trained teams” is 4.*“Teams”, which is 3/),
    },
  ])
})

test('a part may be all of its whole', () => {
  expect(limits({ teams: { number: 3 }, 'trained-teams': { number: 3 } })).toEqual([])
})

test('a part of nothing is above its whole', () => {
  const figures = { teams: { nothingToReport: true }, 'trained-teams': { number: 1 } }
  expect(limits(figures)).toMatchObject([{ code: 'part-above-whole' }])
})

test('a part whose whole is not available is left to the rules', () => {
  expect(limits({ teams: { notAvailable: 'Lost' }, 'trained-teams': { number: 4 } })).toEqual([])
})

test('a figure that is answered in two ways is refused', () => {
  expect(limits({ teams: { number: 3, nothingToReport: true } })).toMatchObject([
    { code: 'not-allowed', where: '/figures/teams' },
  ])
})

test('rows that are not given are no answer', () => {
  expect(limits({ shifts: { file: 'pay.csv' } })).toMatchObject([{ code: 'missing-field' }])
})

test('there is one line for each row', () => {
  const figures = { shifts: { rows: [aShift()], file: 'pay.csv', lines: [2, 3] } }
  expect(limits(figures)).toMatchObject([{ where: '/figures/shifts/lines' }])
})

test('a document that ends before it begins is refused', () => {
  const document = {
    title: 'Plan', reference: 'P-1', validFrom: '2026-03-01', validTo: '2026-02-01',
  }
  expect(limits({ 'safety-plan': { document } })).toMatchObject([
    { code: 'wrong-order', where: '/figures/safety-plan/document/validTo' },
  ])
})

test('problems of rows are told as well', () => {
  expect(limitProblems(withShifts(aShift({ minutes: 99_999 })), FIGURES)).toHaveLength(1)
})

test.each([null, 'text', [], { figures: null }, { figures: { teams: null, unheardOf: {} } }])(
  'what has no form at all is left to the schema: %j',
  (value) => {
    expect(limitProblems(value, FIGURES)).toEqual([])
  },
)

function limits(figures: object) {
  return limitProblems(answering(figures), FIGURES)
}
