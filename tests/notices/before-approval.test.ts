import { expect, test } from 'vitest'
import { beforeApproval } from '#app/notices/before-approval.ts'
import { draftNotices } from '#app/notices/draft-notices.ts'
import { COUNCIL, RULE_SET } from './a-council.ts'
import {
  input,
  LIVING_WAGE_MISSED,
  SUPPLIERS_LATE,
  TERMS_IN_FORCE,
  TRAINEES_UNCLEAR,
} from './findings.ts'

test('the officer is told of a shortfall without a clause', () => {
  const findings = [SUPPLIERS_LATE, LIVING_WAGE_MISSED]
  expect(beforeApproval(findings, input(findings))).toEqual([
    'No clause is on record for Paying suppliers within 30 days: nothing formal can follow.',
  ])
})

test('the officer is told what the council must mend, and the contractor is not', () => {
  const message = 'The rate has no value.'
  const forCouncil = 'Add it to `rules/wage.json`.'
  const unknown = { ...TRAINEES_UNCLEAR, reason: 'rate-not-known', message, forCouncil } as const
  const [draft] = draftNotices(input([unknown]))
  expect(draft?.beforeApproval).toEqual([`Building Futures hours: ${message} ${forCouncil}`])
  expect(`${draft?.text} ${draft?.html}`).not.toContain('rules/wage.json')
})

test('an answer beyond the table of bank holidays is to be checked', () => {
  const calendar = { ...COUNCIL.calendar, bankHolidaysUpTo: '2026-12-01' }
  const ruleSet = { ...RULE_SET, council: { ...COUNCIL, calendar } }
  expect(beforeApproval([], input([TERMS_IN_FORCE], { ruleSet }))).toEqual([
    'Bank holidays are on record up to 1 December 2026 only: check the day.',
  ])
})

test('contacts of the council that are not on record are named once', () => {
  const findings = [LIVING_WAGE_MISSED]
  const contact = { name: 'Contracts', phone: '01603 000000' }
  const ruleSet = { ...RULE_SET, council: { ...COUNCIL, contact } }
  expect(beforeApproval(findings, input(findings, { ruleSet }))).toEqual([
    "The council's e-mail is not on record in council.json.",
  ])
  const without = { ...RULE_SET, council: { ...COUNCIL, contact: { name: 'Contracts' } } }
  expect(beforeApproval(findings, input(findings, { ruleSet: without }))).toEqual([
    "The council's phone and e-mail are not on record in council.json.",
  ])
})
