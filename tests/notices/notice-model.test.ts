import { expect, test } from 'vitest'
import { generalModel, restrictedModel } from '../../src/notices/notice-model.ts'
import {
  input,
  LEGAL_WAGE_BELOW,
  RETURN_DID_NOT_COME,
  SUPPLIERS_LATE,
  TERMS_IN_FORCE,
  TRAINEES_BEHIND,
  TRAINEES_NOT_REPORTED,
  TRAINEES_UNCLEAR,
} from './findings.ts'

test('one thing that needs attention gives the notice its heading', () => {
  const model = generalModel('behind', input([TERMS_IN_FORCE, TRAINEES_BEHIND]))
  expect(model.heading).toBe('Building Futures hours: you are behind target')
  expect(model.findings[0]?.title).toBe('')
})

test('several things are counted in the heading, the worst first', () => {
  const model = generalModel(
    'shortfall',
    input([TRAINEES_BEHIND, SUPPLIERS_LATE, TRAINEES_UNCLEAR]),
  )
  expect(model.heading).toBe('Three things to put right')
  expect(model.findings.map((finding) => finding.outcome)).toEqual([
    'Not met',
    'Behind',
    'Cannot tell',
  ])
})

test('with nothing to put right the notice says so', () => {
  const model = generalModel('all-met', input([TERMS_IN_FORCE]))
  expect(model.heading).toBe('October 2026: nothing needs to be put right')
  expect(model.nothingToPutRight).toBe('There is nothing to put right.')
})

test('without a return what cannot be told is listed, not explained one by one', () => {
  const model = generalModel(
    'return-missing',
    input([RETURN_DID_NOT_COME, TRAINEES_NOT_REPORTED], { monthlyReturn: undefined }),
  )
  expect(model.findings).toHaveLength(1)
  expect(model.unanswered).toEqual([
    {
      title: 'Building Futures hours',
      why: '“Hours worked” is missing: October 2026 (no return).',
    },
  ])
})

test('a return that is not due yet is asked for and not called missed', () => {
  const model = generalModel(
    'return-missing',
    input([RETURN_DID_NOT_COME], { monthlyReturn: undefined, draftedOn: '2026-11-10' }),
  )
  expect(model.heading).toBe('Please send your return for October 2026')
  expect(model.findings).toEqual([])
  expect(model.returnDue).toBe('It is due by Friday 13 November 2026.')
})

test('the restricted note counts workers once, however many lines they have', () => {
  const twice = input([LEGAL_WAGE_BELOW])
  const rows = twice.assessment.annex.rows
  const { annex } = twice.assessment
  const more = { ...twice.assessment, annex: { ...annex, rows: [...rows, ...rows.slice(0, 1)] } }
  const model = restrictedModel([LEGAL_WAGE_BELOW], { ...twice, assessment: more })
  expect(model.findings[0]?.shows[0]).toBe(
    'Your return (version 2, received 12 November 2026) shows 2 workers whose pay appears to be ' +
      'below the minimum wage, on 3 pay lines. The difference is £0.11 an hour. The arrears come ' +
      'to £42.24 in all.',
  )
})

test('the restricted note never says that the law was not met', () => {
  const [finding] = restrictedModel([LEGAL_WAGE_BELOW], input([LEGAL_WAGE_BELOW])).findings
  expect(finding?.outcome).toBe('Appears to be below the minimum wage')
  expect(finding?.title).toBe('')
})
