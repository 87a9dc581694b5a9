import { expect, test } from 'vitest'
import { oneUnitAway } from '#app/guard/one-unit-away.ts'
import type { FigureAnswer } from '#app/domain/monthly-return.ts'
import type { Measure } from '#app/rules/measure.ts'
import { aReturn } from '../support/a-return.ts'
import { ON_TIME } from '../support/a-rule-set.ts'
import { aCount, answering, aVisit, guardedRules } from '../support/guarded-rules.ts'

const MET = { outcome: 'met' } as const
const RULES = guardedRules()
const TIME = aCount()
const DEEDS = { ...TIME, part: { figure: 'deeds' } } as Measure
const TIMES = { ...TIME, part: { figure: 'visits' } } as Measure

function answersAway(measure: Measure, answer: FigureAnswer): readonly unknown[] {
  const figure = measure === DEEDS ? 'deeds' : 'visits'
  const example = answering('One', { [figure]: answer }, MET)
  return [...oneUnitAway(example, measure, RULES)].map(([sent]) => sent?.figures[figure])
}

test('a number is one more or one less, and never below nought', () => {
  expect(answersAway(DEEDS, { number: 3 })).toEqual([{ number: 4 }, { number: 2 }])
  expect(answersAway(DEEDS, { number: 0 })).toEqual([{ number: 1 }])
})

const CELLS_MOVED = [{ rows: [aVisit({ minutes: 91 })] }, { rows: [aVisit({ minutes: 89 })] }]

test('a row has the amount moved that is added up, and nothing else', () => {
  expect(answersAway(TIME, { rows: [aVisit()] })).toEqual(CELLS_MOVED)
})

test('of a payment the day on which it was paid is moved', () => {
  const paid = { ...ON_TIME, of: 'visits', paid: 'day' }
  expect(answersAway(paid, { rows: [aVisit()] }).slice(0, 2)).toEqual([
    { rows: [aVisit({ day: '2026-10-11' })] },
    { rows: [aVisit({ day: '2026-10-09' })] },
  ])
})

test('one unit is passed from row to row, so that a whole stays as it is', () => {
  const [one, other] = [aVisit({ minutes: 5 }), aVisit({ minutes: 7, visitor: 'V-2' })]
  const away = answersAway(TIME, { rows: [one, other] })
  expect(away).toHaveLength(6)
  expect(away.slice(4)).toEqual([
    { rows: [{ ...one, minutes: 4 }, { ...other, minutes: 8 }] },
    { rows: [{ ...one, minutes: 6 }, { ...other, minutes: 6 }] },
  ])
})

test('a row that is counted is also gone, or there once more', () => {
  expect(answersAway(TIMES, { rows: [aVisit()] })).toEqual([
    { rows: [] },
    { rows: [aVisit(), aVisit({ visitor: 'V-1-more' })] },
  ])
})

test('what is blank, not available or a document cannot be moved', () => {
  expect(answersAway(TIME, { notAvailable: 'Lost' })).toEqual([])
  expect(answersAway(TIME, { rows: [{ visitor: 'V-1', minutes: null }] })).toEqual([])
  const validFrom = '2026-01-01'
  expect(answersAway(DEEDS, { document: { title: 'T', reference: 'R', validFrom } })).toEqual([])
})

test('of several months the newest answer is moved', () => {
  const example = answering('Two months', { deeds: { number: 1 } }, MET)
  const earlier = aReturn({ period: '2026-09', figures: { deeds: { number: 5 } } })
  const returns = [earlier, ...example.returns]
  const moved = [...oneUnitAway({ ...example, returns }, DEEDS, RULES)]
  expect(moved.map((sent) => sent.map(({ figures }) => figures['deeds']))).toEqual([
    [{ number: 5 }, { number: 2 }],
    [{ number: 5 }, { number: 0 }],
  ])
})
