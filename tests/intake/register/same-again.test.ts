import { expect, test } from 'vitest'
import type { ReadEntry } from '#app/intake/register/read-register.ts'
import { withNotesOfSame } from '#app/intake/register/same-again.ts'

test('an entry that looks like an earlier one is kept, with a note', () => {
  const [first, second] = withNotesOfSame([entry(2, 'A-1'), entry(9, 'A-2')])
  expect(first?.notes).toEqual([])
  expect(second?.notes).toEqual([
    'Line 2 (A-1) has the same title, contractor and dates. ' +
      'Leave one of them out if they are the same contract.',
  ])
})

test('another title is another contract', () => {
  const other = entry(9, 'A-2')
  const voids = { ...other, entry: { ...other.entry, title: 'Voids' } }
  expect(withNotesOfSame([entry(2, 'A-1'), voids])[1]?.notes).toEqual([])
})

test('another year is another contract', () => {
  const next = entry(9, 'A-2', '2027-04-01')
  expect(withNotesOfSame([entry(2, 'A-1'), next])[1]?.notes).toEqual([])
})

function entry(line: number, id: string, from = '2026-04-01'): ReadEntry {
  const contractor = { name: 'Mears Ltd', address: '', identifiers: [] }
  return { line, notes: [], entry: { id, title: 'Repairs', contractor, from, to: '2028-03-31' } }
}
