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
