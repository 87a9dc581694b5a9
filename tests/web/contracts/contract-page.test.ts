import { expect, test } from 'vitest'
import { contractPage } from '#app/web/contracts/contract-page.ts'
import { aFinding } from '../../checks/a-checked-contract.ts'
import { aReturn } from '../../support/a-return.ts'
import { aCase, aRecord, NO_RIGHTS } from './a-record.ts'

test('the most pressing finding comes first, and what does not apply is named at the end', () => {
  const findings = [
    aFinding({ title: 'Kept', outcome: 'met' }),
    aFinding({ title: 'Elsewhere', outcome: 'not-applicable' }),
    aFinding({ title: 'Missed' }),
  ]
  const page = contractPage(aRecord({}, findings))
  expect(page.findings.map(({ title }) => title)).toEqual(['Missed', 'Kept'])
  expect(page.notApplicable).toEqual(['Elsewhere'])
})

test('the register says contractor, manager, time, kind and value; what is not known is left out', () => {
  const facts = contractPage(aRecord({ managers: [] })).facts
  expect(facts.map(({ name, value }) => `${name}: ${value}`)).toEqual([
    'Contractor: Example Repairs Limited',
    'Address: Nowhere 1',
    'Contract manager: Nobody yet',
    'Runs: 1 April 2026 to 31 March 2029',
    'Kind: repairs',
    'Value: £3,100,000.00',
  ])
})

test('months are links with their most pressing outcome, the newest first', () => {
  const { months } = contractPage(aRecord())
  expect(months.map(({ words, isShown, look }) => [words, isShown, look.word])).toEqual([
    ['October 2026', true, 'Not met'],
    ['September 2026', false, 'Met'],
  ])
})

test('what falls due is told with the newest month alone', () => {
  const record = aRecord({ cases: [aCase()] })
  const due = contractPage(record).due.map(({ what }) => what)
  expect(due).toContainEqual(expect.stringMatching(/^Look again at the case: /))
  expect(due.at(-1)).toBe('The contract ends')
  const earlier = { period: '2026-09', isNewest: false, contractVersion: 1, findings: [] }
  expect(contractPage({ ...record, shown: earlier })).toMatchObject({ due: [], isEarlier: true })
})

test('a contract that was never checked still has its page', () => {
  const page = contractPage(aRecord({ shown: undefined, months: [], path: [], versions: [] }))
  expect(page).toMatchObject({ month: '', findings: [], months: [], due: [], plots: [] })
})

test('the contractor finds no part that is the council’s own', () => {
  const page = contractPage(aRecord({ rights: NO_RIGHTS }))
  expect(page.sections.map(({ id }) => id)).toEqual([
    'findings',
    'due',
    'paths',
    'notices',
    'returns',
    'adopted',
  ])
  expect(page).toMatchObject({ showsCases: false, showsDrafts: false })
  expect(page.findings[0]?.newCaseHref).toBe('')
})

test('the contents link to what is on the page', () => {
  const returns = [{ monthlyReturn: aReturn(), receivedOn: '2026-11-12', from: 'Connie' }]
  const page = contractPage(aRecord({ returns }))
  expect(page.sections.map(({ id }) => id)).toContain('cases')
  expect(page.returns).toHaveLength(1)
})
