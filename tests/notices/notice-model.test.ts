import { expect, test } from 'vitest'
import { generalModel, restrictedModel } from '#app/notices/notice-model.ts'
import { COUNCIL, RULE_SET } from './a-council.ts'
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
  expect(model.heading).toBe(
    'One thing to put right, one target you are behind on and one thing to clear up',
  )
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
    input([RETURN_DID_NOT_COME, TRAINEES_NOT_REPORTED], { monthlyReturn: undefined }, []),
  )
  expect(model.findings).toHaveLength(1)
  expect(model.unanswered).toEqual([
    {
      title: 'Building Futures hours',
      why: '“Hours worked” is missing: no return for October 2026.',
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

test('without a return, what it would not tell is not laid to it', () => {
  const noTarget = {
    ...TRAINEES_NOT_REPORTED,
    reason: 'no-target',
    forCouncil: 'Record it.',
  } as const
  const from = input([RETURN_DID_NOT_COME, noTarget], { monthlyReturn: undefined }, [])
  const model = generalModel('return-missing', from)
  expect(model.unanswered).toEqual([])
  expect(model.findings.map(({ cureHeading }) => cureHeading)).toEqual([
    'What would put this right',
    'What happens next',
  ])
})

test('the restricted note is called what its rule calls it, and says what the rule says', () => {
  const model = restrictedModel([LEGAL_WAGE_BELOW], input([LEGAL_WAGE_BELOW]))
  const [finding] = model.findings
  expect(model.heading).toBe('Pay appears to be below the minimum wage')
  expect(model.meaning).toEqual(['If these figures are right, this pay is unlawful. Ask Acas.'])
  expect([finding?.outcome, finding?.title]).toEqual(['Appears to be below', ''])
  expect(finding?.cureHeading).toBe('What would put this right, if these figures are right')
  expect(finding?.payRows).toHaveLength(2)
})

test('several restricted findings are counted, and each keeps its heading', () => {
  const findings = [LEGAL_WAGE_BELOW, { ...LEGAL_WAGE_BELOW }]
  const model = restrictedModel(findings, input(findings))
  expect(model.heading).toBe('Two things to check')
  expect(model.findings[0]?.title).toBe('Pay appears to be below the minimum wage')
})

test('contacts that are not on record are left out', () => {
  const council = { ...COUNCIL, contact: { name: 'Contracts' } }
  const from = input([TERMS_IN_FORCE], { ruleSet: { ...RULE_SET, council } })
  expect(generalModel('all-met', from).office).toEqual({ name: 'Contracts', phone: '', email: '' })
})
