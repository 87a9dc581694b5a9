import { expect, test } from 'vitest'
import { placedInSheet } from '#app/intake/adoption/adoption-sheet-places.ts'
import { readAdoptionSheet } from '#app/intake/adoption/adoption-sheet.ts'
import { aContract, anAdoption } from '../../support/a-return.ts'
import { aSheet, TERMS } from '../a-sheet.ts'

const SHEET = readAdoptionSheet(aSheet({ Target: '12 times', To: '31/03/2027' }), 'sheet.csv', TERMS)
const LINES = SHEET.ok ? SHEET.value : []
const CONTRACT = aContract({
  obligations: [anAdoption('other'), ...LINES.map(({ adoption }) => adoption)],
})
const problem = (where: string) => ({ code: 'not-allowed', where, message: 'Change it.' }) as const

test.each([
  ['/obligations/1/target/unit', '/Target', 'In column “Target”: “12 times”: Change it.'],
  ['/obligations/1/to', '/To', 'In column “To”: “31/03/2027”: Change it.'],
  ['/obligations/1/by', '/By', 'In column “By”: Change it.'],
  ['/obligations/1/opening/whole', '/Opening whole', 'In column “Opening whole”: Change it.'],
  ['/obligations/1/opening', '/Opening part', 'In column “Opening part”: Change it.'],
  ['/obligations/1/baseline/figures/fuel/rows/0/kind', '/Baseline', 'In column “Baseline”: Change it.'],
  ['/obligations/1/area/0/codes/1', '/Area', 'In column “Area”: Change it.'],
  ['/obligations/1', '/Obligation', 'In column “Obligation”: “Talks given”: Change it.'],
])('a problem at %s stands in the cell that it comes from', (where, at, message) => {
  expect(placedInSheet(problem(where), CONTRACT, LINES)).toEqual({
    code: 'not-allowed', where: at, message, file: 'sheet.csv', line: 2,
  })
})

test.each(['/kind', '/obligations/0/target', '/variation/from', '/obligations'])(
  'a problem at %s, which the sheet did not bring, stays where it is',
  (where) => {
    expect(placedInSheet(problem(where), CONTRACT, LINES)).toEqual(problem(where))
  },
)

test.each([
  ['/profile', 'Use "nothingDueUpTo".', 'Use “Nothing due up to”.'],
  ['/by', 'Write in "by" the last day.', 'Write in “By” the last day.'],
  ['/opening/whole', 'Write in "whole" the hours.', 'Write in “Opening whole” the hours.'],
  ['/opening', '`upTo` is missing.', '“Opening up to” is missing.'],
  ['/clause', '`clause` is too long.', '“3.1”: “Clause” is too long.'],
  ['/uplift/monthAndDay', '`monthAndDay` is the text "02-31".', 'this is the text "02-31".'],
  ['/to', 'Take "something" out.', '“31/03/2027”: Take "something" out.'],
  ['/baseline/figures/fuel/rows/0', 'There is no `from`.', 'There is no `from`.'],
])('what is said of %s names the heading in place of the field', (inside, message, said) => {
  const found = { ...problem(`/obligations/1${inside}`), message }
  expect(placedInSheet(found, CONTRACT, LINES).message.replace(/^In column “[^”]+”: /, '')).toBe(said)
})

test('a column has the heading that stands in the sheet', () => {
  const read = readAdoptionSheet(aSheet({ 'Due by': '' }), 'sheet.csv', TERMS)
  const lines = read.ok ? read.value : []
  const found = { ...problem('/obligations/1/window'), message: 'Write in "by" the day.' }
  expect(placedInSheet(found, CONTRACT, lines).message).toContain('Write in “Due by” the day.')
})
