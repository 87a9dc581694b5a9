import { expect, test } from 'vitest'
import { emptyMonthPage, monthPage } from '#app/web/month-page.ts'
import { aContract } from '../support/a-return.ts'
import { aCheckedContract, aCheckedFolder, aFinding } from '../checks/a-checked-contract.ts'

const OTHER = aContract({ id: 'NCC-2026-015', title: 'Grounds' })

test('each contract has a cell for each obligation that binds anybody this month', () => {
  const checked = [aCheckedContract(), aCheckedContract([], { contract: OTHER })]
  const page = monthPage(aCheckedFolder(checked), '2026-10')
  expect(page.headings.map(({ title }) => title)).toEqual(['Promise kept'])
  expect(page.contracts.map(({ cells }) => cells.map(({ looks }) => looks[0]?.word))).toEqual([
    ['Not met'],
    [undefined],
  ])
})

test('an obligation that applies to nobody has no column', () => {
  const finding = aFinding({ outcome: 'not-applicable', evidence: [] })
  expect(monthPage(aCheckedFolder([aCheckedContract([finding])]), '2026-10').headings).toEqual([])
})

test('a cell leads to the reasons', () => {
  const [contract] = monthPage(aCheckedFolder(), '2026-10').contracts
  expect(contract?.cells[0]).toMatchObject({
    figure: '8.0%',
    href: '/contracts/NCC-2026-014/2026-10#promise-kept',
  })
})

test('a cell that cannot be told says why in place of a figure', () => {
  const finding = aFinding({ outcome: 'cannot-tell', reason: 'no-target', evidence: [] })
  const folder = aCheckedFolder([aCheckedContract([finding])])
  expect(monthPage(folder, '2026-10').contracts[0]?.cells[0]?.figure).toBe('no target')
})

test('a figure is shown where the figure itself is in doubt, and not where something else is', () => {
  const cannotTell = { outcome: 'cannot-tell' } as const
  const figures = (['within-bounds', 'rate-not-known'] as const).map((reason) => {
    const folder = aCheckedFolder([aCheckedContract([aFinding({ ...cannotTell, reason })])])
    return monthPage(folder, '2026-10').contracts[0]?.cells[0]?.figure
  })
  expect(figures).toEqual(['8.0%', 'rate not known'])
})

test('a dash is explained where there is one', () => {
  const both = [aCheckedContract(), aCheckedContract([], { contract: OTHER })]
  expect(monthPage(aCheckedFolder(both), '2026-10').hasDashes).toBe(true)
  expect(monthPage(aCheckedFolder(), '2026-10').hasDashes).toBe(false)
})

test('only the month that is asked for is shown, and the others are named', () => {
  const checked = [aCheckedContract(), aCheckedContract([], { period: '2026-09', contract: OTHER })]
  const page = monthPage(aCheckedFolder(checked), '2026-09')
  expect(page.contracts.map(({ id }) => id)).toEqual(['NCC-2026-015'])
  expect(page.months.map(({ words, isShown }) => [words, isShown])).toEqual([
    ['October 2026', false],
    ['September 2026', true],
  ])
})

test('the sentence counts contracts, returns and notices', () => {
  const silent = aCheckedContract([], { contract: OTHER, monthlyReturn: undefined })
  expect(monthPage(aCheckedFolder([aCheckedContract(), silent]), '2026-10').summary).toBe(
    '2 contracts in force, 1 return received, 2 notices drafted.',
  )
})

test('a refused file is listed with the place of each problem', () => {
  const problems = [
    { code: 'not-a-date', where: '/period', message: 'Write 2026-10.', file: 'a.json', line: 3 },
    { code: 'csv-broken', where: '', message: 'Close the quote.', file: 'a.csv', line: 9 },
  ] as const
  const folder = aCheckedFolder()
  const refused = [{ file: 'a.json', problems }]
  const page = emptyMonthPage({ ...folder, intake: { ...folder.intake, refused } })
  expect(page.refused[0]?.problems.map(({ place }) => place)).toEqual([
    'line 3, /period',
    'a.csv, line 9',
  ])
})

test('a contract that could not be checked is named', () => {
  const failed = [{ contract: 'X', period: '2026-10', cause: new Error('broken') }]
  expect(monthPage(aCheckedFolder([], { failed }), '2026-10').failed).toEqual(['X'])
})
