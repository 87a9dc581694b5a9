import { expect, test } from 'vitest'
import { asksOf, clauseOf } from '#app/notices/describe-duty.ts'
import { obligationOf } from '#app/notices/finding-in-rules.ts'
import type { Finding } from '#app/assessment/types.ts'
import { CONTRACT, RULE_SET } from './a-council.ts'
import { SESSIONS_BEHIND } from './findings-over-time.ts'
import {
  LEGAL_WAGE_BELOW,
  LIVING_WAGE_MISSED,
  SUPPLIERS_LATE,
  TRAINEES_BEHIND,
} from './findings.ts'

function clause(finding: Finding): string {
  return clauseOf(finding, obligationOf(finding, RULE_SET))
}

function asks(finding: Finding): string {
  const input = { contract: CONTRACT, ruleSet: RULE_SET }
  return asksOf(finding, obligationOf(finding, RULE_SET), input).join(' ')
}

test('a bare number is a clause, and other words stand as they are', () => {
  expect(clause(LIVING_WAGE_MISSED)).toBe('Clause 14.2')
  expect(clause(TRAINEES_BEHIND)).toBe('Schedule 4, paragraph 3.2')
})

test('a duty without a clause says so, and one of the law says that', () => {
  expect(clause(SUPPLIERS_LATE)).toBe('No clause on record')
  expect(clause(LEGAL_WAGE_BELOW)).toBe('Set by law')
  expect(clause({ ...SUPPLIERS_LATE, setBy: 'law' })).toBe('Set by law')
  expect(clause({ ...SUPPLIERS_LATE, visibility: 'restricted' })).toBe('No clause on record')
})

test('the clause is quoted, with who set it, the target and the time it counts over', () => {
  expect(asks(TRAINEES_BEHIND)).toBe(
    'Schedule 4, paragraph 3.2 of your contract says: “10% or more of the workforce (measured ' +
      'in person hours)”. You offered this in your bid. The target is at least 10% in the ' +
      'contract year to 31 March 2027.',
  )
})

test('a quotation that ends a sentence gets no second full stop', () => {
  expect(asks(LIVING_WAGE_MISSED)).toContain('Living Wage.” The council set this.')
})

test('where the law sets it, the law is named', () => {
  expect(asks({ ...TRAINEES_BEHIND, setBy: 'law' })).toContain(
    'The law sets this. This rests on: Social Value in Procurement Framework, October 2019.',
  )
})

test('the framework is quoted where the obligation checks a line of it', () => {
  const says =
    'Indicator 27 of the Social Value Framework says: “Number of sessions to be delivered in ' +
    'local schools”.'
  expect(asks(SESSIONS_BEHIND)).toContain(says)
  // Its document is not named a second time.
  expect(asks({ ...SESSIONS_BEHIND, setBy: 'law' })).not.toContain('This rests on')
  expect(asks(TRAINEES_BEHIND)).not.toContain('Framework')
})

test('a target that falls due over time is said as a whole, with how it falls due', () => {
  expect(asks(SESSIONS_BEHIND)).toContain(
    'The target is at least 12 by 20 August 2027. It falls due by the profile “School terms”. ' +
      'Nothing falls due up to 30 September 2026.',
  )
  const evidence = SESSIONS_BEHIND.evidence.map((one) => {
    const { atEnd: _, ...atOnce } = one
    return atOnce
  })
  expect(asks({ ...SESSIONS_BEHIND, evidence })).not.toContain('falls due')
})

test('a basis from memory says that it is not yet verified', () => {
  expect(asks(LEGAL_WAGE_BELOW)).toContain('(not yet verified against its source)')
})
