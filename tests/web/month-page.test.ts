import { expect, test } from 'vitest'
import { emptyMonthPage, monthPage } from '#app/web/month-page.ts'
import { prepareRules } from '#app/assessment/prepare.ts'
import { aContract } from '../support/a-return.ts'
import { anObligation, aRuleSet } from '../support/a-rule-set.ts'
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
  expect(monthPage(aCheckedFolder([], { failed }), '2026-10').failed).toEqual([
    'Contract X could not be checked',
  ])
})

test('an obligation that alone could not be worked out is named with its contract', () => {
  const fault = { contract: 'X', period: '2026-10', cause: new Error('broken') }
  const failed = ['promise-kept', 'not-in-the-rules'].map((obligation) => ({ ...fault, obligation }))
  expect(monthPage(aCheckedFolder([], { failed }), '2026-10').failed).toEqual([
    'Contract X: “Promise kept” could not be worked out',
    'Contract X: “not-in-the-rules” could not be worked out',
  ])
})

test('what needs somebody is listed first, the most pressing first, with its figure', () => {
  const outcomes = ['met', 'cannot-tell', 'behind', 'not-met'] as const
  const findings = outcomes.map((outcome) => aFinding({ outcome }))
  const { pressing, morePressing } = monthPage(aCheckedFolder([aCheckedContract(findings)]), '2026-10')
  expect(pressing.map(({ look }) => look.word)).toEqual(['Not met', 'Behind', 'Cannot tell'])
  expect(pressing[0]).toMatchObject({
    contract: 'NCC-2026-014',
    title: 'Promise kept',
    figure: '8.0%',
    href: '/contracts/NCC-2026-014/2026-10#promise-kept',
  })
  expect(morePressing).toBe('')
})

test('a long list of what needs somebody says how many more there are', () => {
  const folder = aCheckedFolder([aCheckedContract(Array.from({ length: 23 }, () => aFinding()))])
  const { pressing, morePressing } = monthPage(folder, '2026-10')
  expect(pressing).toHaveLength(20)
  expect(morePressing).toBe('3 more in the table')
})

test('cells and list use the words of the obligation, and counts the usual ones', () => {
  const wording = { outcomes: { 'not-met': 'Appears to be below' }, headings: {}, notes: [], notChecked: [] }
  const rules = prepareRules(aRuleSet({
    obligations: [anObligation('share-of-time', { wording, visibility: 'restricted' })],
  }))
  const page = monthPage({ ...aCheckedFolder(), rules }, '2026-10')
  const [cell] = page.contracts[0]?.cells ?? []
  expect(cell).toMatchObject({ isRestricted: true, looks: [{ word: 'Appears to be below' }] })
  expect(page.pressing[0]?.look.word).toBe('Appears to be below')
  expect(page.bar.label).toBe('1 finding: 1 not met.')
})

test('only a table with more columns than fit says at every width that it scrolls', () => {
  const ids = Array.from({ length: 11 }, (_, index) => `promise-${index}`)
  const obligations = ids.map((id) => anObligation('share-of-time', { id }))
  const rules = prepareRules(aRuleSet({ obligations }))
  const hints = [10, 11].map((count) => {
    const findings = ids.slice(0, count).map((obligation) => aFinding({ obligation }))
    const folder = { ...aCheckedFolder([aCheckedContract(findings)]), rules }
    return monthPage(folder, '2026-10').hasMoreColumnsThanFit
  })
  expect(hints).toEqual([false, true])
})

test('a contract that waits this month is named, and why', () => {
  const why = 'was not checked for October 2026: its return came and was refused'
  const waiting = ['2026-09', '2026-10'].map((period) => ({ contract: 'W-030', period, why }))
  expect(monthPage(aCheckedFolder([], { waiting }), '2026-10').waiting).toEqual([
    `Contract W-030 ${why}.`,
  ])
})
