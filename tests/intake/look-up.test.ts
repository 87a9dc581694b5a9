import { expect, test } from 'vitest'
import { finderIn } from '#app/intake/look-up.ts'
import { aTable } from './a-mapping.ts'
import { problemsOf } from './some-figures.ts'

const POSTCODES = 'Postcode,Code\nNR1 1AA,E07000148\nNR13 6DT,E07000144\nZZ1 1ZZ,\n'

test.each(['NR1 1AA', 'nr11aa', ' NR 1 1AA '])('%j finds the authority of its postcode', (text) => {
  expect(find(POSTCODES, text)).toBe('E07000148')
})

test.each(['NR1 1AB', 'ZZ1 1ZZ', '', 'TBC'])('%j is not known, which is no problem', (text) => {
  expect(find(POSTCODES, text)).toBeUndefined()
})

test('a column that is not in the table is refused with those that are', () => {
  expect(problemsOf(finderIn(aTable(POSTCODES), 'pcds', 'Code'))).toMatchObject([
    { code: 'missing-column', message: expect.stringMatching(/“pcds”.*“Postcode”, “Code”/) },
  ])
})

test('two answers for one text are refused with both lines', () => {
  const table = aTable(`${POSTCODES}nr11aa,E07000149\n`)
  expect(problemsOf(finderIn(table, 'Postcode', 'Code'))).toMatchObject([
    { code: 'duplicate-row', line: 5, message: expect.stringMatching(/Line 5.*line 2/) },
  ])
})

function find(text: string, wanted: string): string | undefined {
  const finder = finderIn(aTable(text), 'Postcode', 'Code')
  return finder.ok ? finder.value(wanted) : 'refused'
}
