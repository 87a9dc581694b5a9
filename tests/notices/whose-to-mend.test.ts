import { expect, test } from 'vitest'
import type { Finding } from '#app/assessment/types.ts'
import { UNKNOWN_REASONS } from '#app/domain/outcome.ts'
import type { NoticeInput } from '#app/notices/notice-kinds.ts'
import { hasComeLate, rowsToClarify, whoseToMend } from '#app/notices/whose-to-mend.ts'
import {
  input,
  LIVING_WAGE_MISSED,
  RETURN_DID_NOT_COME,
  TRAINEES_BEHIND,
  TRAINEES_NOT_REPORTED,
} from './findings.ts'

const NO_ROWS = input([])

function whose(changes: Partial<Finding>, from: NoticeInput = NO_ROWS): string {
  return whoseToMend({ ...TRAINEES_NOT_REPORTED, ...changes }, from)
}

test('what is missed or behind is the contractor’s', () => {
  expect([LIVING_WAGE_MISSED, TRAINEES_BEHIND].map((one) => whoseToMend(one, NO_ROWS))).toEqual([
    'contractor',
    'contractor',
  ])
})

test('what cannot be told is whose the reason makes it', () => {
  const byReason = Object.fromEntries(UNKNOWN_REASONS.map((reason) => [reason, whose({ reason })]))
  expect(byReason).toEqual({
    'not-reported': 'contractor',
    unreadable: 'contractor',
    'within-bounds': 'contractor',
    'too-few-answers': 'contractor',
    'no-baseline': 'council',
    'no-target': 'council',
    'rate-not-known': 'council',
    'nothing-to-measure': 'nobody',
  })
})

test('what the council’s officers can do is the council’s, and so is a fault of ours', () => {
  expect(whose({ forCouncil: 'Record it.' })).toBe('council')
  expect(whose({ evidence: [] })).toBe('council')
})

test('rows to be made clear are the contractor’s, whatever the reason', () => {
  const from = input([TRAINEES_NOT_REPORTED])
  expect(rowsToClarify(TRAINEES_NOT_REPORTED, from)).toHaveLength(1)
  expect(whose({ reason: 'no-target', forCouncil: 'Record it.' }, from)).toBe('contractor')
})

test('a late return that has come is nobody’s, and one that has not is the contractor’s', () => {
  const missing = input([], { monthlyReturn: undefined })
  expect(whoseToMend(RETURN_DID_NOT_COME, NO_ROWS)).toBe('nobody')
  expect(whoseToMend(RETURN_DID_NOT_COME, missing)).toBe('contractor')
  expect([NO_ROWS, missing].map((from) => hasComeLate(RETURN_DID_NOT_COME, from))).toEqual([
    true,
    false,
  ])
})
