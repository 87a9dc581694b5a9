import { expect, test } from 'vitest'
import { yearPage } from '#app/web/year-page.ts'
import { aContract } from '../support/a-return.ts'
import { aCheckedContract, aCheckedFolder, aFinding } from '../checks/a-checked-contract.ts'

const met = aFinding({ outcome: 'met' })
const missed = aFinding({ outcome: 'not-met' })
const behind = aFinding({ outcome: 'behind' })
const other = aContract({ id: 'NCC-2026-020', title: 'Grounds' })
const folder = aCheckedFolder([
  aCheckedContract([met], { period: '2026-09' }),
  aCheckedContract([missed, behind, met], { period: '2026-10' }),
  aCheckedContract([met], { period: '2026-10', contract: other }),
])

test('each contract is a row and each month a column, with the most pressing outcome', () => {
  const { contracts, months, span } = yearPage(folder)
  expect(span).toBe('September 2026 to October 2026')
  expect(months.map(({ short, year }) => `${short} ${year}`)).toEqual(['Sep 2026', 'Oct 2026'])
  expect(contracts.map(({ id }) => id)).toEqual(['NCC-2026-014', 'NCC-2026-020'])
  const [september, october] = contracts[0]?.cells ?? []
  expect(september?.looks.map(({ outcome }) => outcome)).toEqual(['met'])
  expect(october?.looks.map(({ outcome }) => outcome)).toEqual(['not-met'])
  expect(october?.number).toBe('2')
  expect(october?.says).toBe('NCC-2026-014, October 2026: 1 not met, 1 behind, 1 met')
})

test('a month in which a contract was not checked is said to be one', () => {
  const [september] = yearPage(folder).contracts[1]?.cells ?? []
  expect(september).toEqual({
    initial: 'S',
    looks: [],
    number: '',
    href: '',
    says: 'Not checked in September 2026',
  })
})

test('the key explains the shapes that are drawn, and no other', () => {
  expect(yearPage(folder).key.map(({ outcome }) => outcome)).toEqual(['not-met', 'met'])
})

test('the newest month leads to what needs somebody there', () => {
  expect(yearPage(folder).newest).toEqual({
    words: 'October 2026',
    href: '/months/2026-10',
    pressing: '2 findings',
  })
})

test('each obligation shows how it fared over all contracts and months', () => {
  const [promise] = yearPage(folder).obligations
  expect(promise?.bar.label).toBe('5 findings: 1 not met, 1 behind, 3 met.')
})

test('files that were refused are counted', () => {
  const refused = [{ file: 'returns/a.json', problems: [] }]
  const intake = { ...folder.intake, refused }
  expect(yearPage({ ...folder, intake })).toMatchObject({ hasRefused: true, refused: '1 file' })
})
