import { expect, test } from 'vitest'
import { findingLine } from '#app/web/contracts/finding-line.ts'
import { aFinding, someEvidence } from '../../checks/a-checked-contract.ts'
import { aCase, aRecord, NO_RIGHTS } from './a-record.ts'

test('a finding says its outcome, figure, target and clause, and leads to its why', () => {
  expect(findingLine(aFinding(), aRecord())).toMatchObject({
    look: { word: 'Not met' },
    figure: '8.0%',
    target: 'At least 10%',
    clause: 'Clause 14.2',
    href: '/contracts/A-1/2026-10/findings/promise-kept',
  })
})

test('more conditions than one are counted, and none is said as it is', () => {
  const two = aFinding({ evidence: [someEvidence(), someEvidence()] })
  expect(findingLine(two, aRecord()).others).toBe('and 1 more condition')
  expect(findingLine(aFinding({ evidence: [] }), aRecord())).toMatchObject({
    figure: 'Not known',
    target: '',
  })
})

test('a case is offered for what is not met, once, to whoever may open one', () => {
  const newCase = '/contracts/A-1/2026-10/findings/promise-kept/case'
  expect(findingLine(aFinding(), aRecord()).newCaseHref).toBe(newCase)
  expect(findingLine(aFinding({ outcome: 'behind' }), aRecord()).newCaseHref).toBe('')
  expect(findingLine(aFinding(), aRecord({ rights: NO_RIGHTS })).newCaseHref).toBe('')
  expect(findingLine(aFinding(), aRecord({ cases: [aCase()] }))).toMatchObject({
    newCaseHref: '',
    caseHref: '/cases/C-1',
  })
  const closed = aCase({ closed_at: '2026-11-22T09:00:00.000Z' })
  expect(findingLine(aFinding(), aRecord({ cases: [closed] })).newCaseHref).toBe(newCase)
})

test('what only the council can mend is said to the council alone', () => {
  const finding = aFinding({ outcome: 'cannot-tell', forCouncil: 'Enter the rate' })
  expect(findingLine(finding, aRecord()).forCouncil).toBe('Enter the rate')
  expect(findingLine(finding, aRecord({ rights: NO_RIGHTS })).forCouncil).toBe('')
})
