import { expect, test } from 'vitest'
import type { ConditionEvidence } from '#app/assessment/types.ts'
import {
  dueInWords,
  isAboutTheReturn,
  returnInWords,
  returnsShow,
  whenReceived,
} from '#app/notices/describe-return.ts'
import { COUNCIL, RETURN, RULE_SET } from './a-council.ts'
import { TRAVEL_EVIDENCE } from './findings-over-time.ts'
import { input, RETURN_CAME, TERMS_IN_FORCE, TRAINEES_BEHIND } from './findings.ts'

const YEAR = TRAINEES_BEHIND.evidence[0] as ConditionEvidence
const MONTH = TERMS_IN_FORCE.evidence[0] as ConditionEvidence

test('the return is named by its version and the day it came', () => {
  expect(returnInWords(input([]))).toBe('Your return (version 2, received 12 November 2026)')
})

test('a return without a day of receipt is named by its version', () => {
  const { receivedOn: _, ...monthlyReturn } = RETURN
  expect(returnInWords(input([], { monthlyReturn }))).toBe('Your return (version 2)')
})

test('figures of several months name all of them', () => {
  expect(returnsShow(MONTH, input([]))).toBe(
    'Your return (version 2, received 12 November 2026) shows',
  )
  expect(returnsShow(YEAR, input([]))).toBe(
    'Your returns for April to October 2026 (the last is version 2, received 12 November 2026) ' +
      'show',
  )
})

test('months whose return is missing are not said to show anything', () => {
  const returns = YEAR.trace.returns.filter(({ period }) => period !== '2026-07')
  expect(returnsShow({ ...YEAR, trace: { ...YEAR.trace, returns } }, input([]))).toContain(
    'Your returns for April to June 2026 and August to October 2026',
  )
})

test('a survey that came with an earlier return is not said to be in the newest', () => {
  expect(returnsShow(TRAVEL_EVIDENCE, input([]))).toBe(
    'Your return for June 2026 (version 1) shows',
  )
})

test('before the due day the return is due, afterwards it was', () => {
  expect(dueInWords(input([], { draftedOn: '2026-11-13' }))).toBe(
    'It is due by Friday 13 November 2026.',
  )
  expect(dueInWords(input([], { draftedOn: '2026-11-14' }))).toBe(
    'It was due by Friday 13 November 2026.',
  )
})

test('beyond the table of bank holidays no due day is said', () => {
  const calendar = { ...COUNCIL.calendar, bankHolidaysUpTo: '2026-11-01' }
  const ruleSet = { ...RULE_SET, council: { ...COUNCIL, calendar } }
  expect(dueInWords(input([], { ruleSet }))).toBe('')
})

test('a month without a return says that there is none', () => {
  expect(whenReceived(input([], { monthlyReturn: undefined }))).toBe(
    'We have no return from you for October 2026. It was due by Friday 13 November 2026.',
  )
})

test('only the finding on the return itself is about the return', () => {
  expect([RETURN_CAME, TERMS_IN_FORCE].map(isAboutTheReturn)).toEqual([true, false])
})
