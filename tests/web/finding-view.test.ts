import { expect, test } from 'vitest'
import type { Finding } from '#app/assessment/types.ts'
import { RETURN_RECEIVED_ON_TIME } from '#app/rules/vocabulary.ts'
import { findingView } from '#app/web/finding-view.ts'
import { anObligation, aRuleSet } from '../support/a-rule-set.ts'
import { aCheckedContract, aFinding, someEvidence } from '../checks/a-checked-contract.ts'

const RULES = aRuleSet({ obligations: [anObligation('share-of-time')] })

test('both sides of a condition are shown, with its answer as a word and a shape', () => {
  const [condition] = view(aFinding()).conditions
  expect(condition).toMatchObject({
    what: 'Share of time',
    reported: '8.0%',
    required: 'at least 10%',
    mark: { word: 'Does not hold' },
  })
  expect(condition?.bars).toHaveLength(1)
})

test('a condition that does not hold while there is still time is not called missed', () => {
  const { look, conditions } = view(aFinding({ outcome: 'behind' }))
  expect(look.word).toBe('Behind')
  expect(conditions[0]?.mark.word).not.toMatch(/met/i)
})

test('a yes or no is said in a sentence, and nothing is compared', () => {
  const truth = { kind: 'truth', value: true } as const
  const evidence = [
    someEvidence({ measure: 'pay-floor', operator: 'isTrue', reported: truth, required: truth }),
  ]
  expect(view(aFinding({ evidence })).conditions[0]).toMatchObject({
    reported: 'Everyone in scope is at the rate',
    required: '',
    bars: [],
  })
})

test('whether the return came is said with its days', () => {
  const truth = { kind: 'truth', value: true } as const
  const trace = { returns: [], parameters: [], sums: [], notes: ['Received on 12 November 2026.'] }
  const evidence = [
    someEvidence({ measure: RETURN_RECEIVED_ON_TIME, reported: truth, required: truth, trace }),
  ]
  expect(view(aFinding({ evidence })).conditions[0]?.reported).toBe('Received on 12 November 2026.')
})

test('a share without a target is not drawn', () => {
  const required = { kind: 'unknown', unknown: { reason: 'no-target', message: '' } } as const
  const evidence = [someEvidence({ required, answer: 'unknown' })]
  expect(view(aFinding({ outcome: 'cannot-tell', evidence })).conditions[0]?.bars).toEqual([])
})

test('where it is heading is said, and the framework is quoted', () => {
  const framework = {
    title: 'Example Framework',
    reference: { title: 'Framework', standing: 'sourced' },
    statements: [{ id: 'our-way', words: 'We keep promises.' }],
    priorities: [],
  } as const
  const changes = { framework: { statement: 'our-way' } }
  const rules = { ...aRuleSet({ obligations: [anObligation('share-of-time', changes)] }), framework }
  const window = { kind: 'contract-year', from: '2026-04', to: '2027-03', open: true } as const
  const finding = aFinding({ outcome: 'behind', window, forecast: { atThisPace: [8, 100] } })
  expect(view(finding, rules)).toMatchObject({
    forecast: ["At today's pace you will end at 8.0%."],
    window: 'in the contract year to 31 March 2027',
    framework: [{ name: 'Example Framework', words: 'We keep promises.' }],
  })
  expect(view(aFinding())).toMatchObject({ forecast: [], framework: [], window: '' })
})

test('the clause is quoted, with who set it', () => {
  expect(view(aFinding())).toMatchObject({
    clause: 'Clause 14.2',
    words: 'The Contractor shall keep its promise',
    setBy: 'offered by the contractor in its bid',
  })
})

test('a duty without a clause says that none is on record', () => {
  const { clause: _, words: __, setBy: ___, ...finding } = aFinding()
  expect(view(finding)).toMatchObject({ clause: 'No clause on record', words: '', setBy: '' })
})

test('what would put it right is said in the words of the notice', () => {
  const cure = {
    past: [],
    fromNowOn: [{ kind: 'in-place-of-others', amount: 22_080, unit: 'minutes' }],
  } as const
  const { cureHeading, fromNowOn, hasCure, noCure } = view(aFinding({ cure }))
  expect([hasCure, cureHeading, noCure]).toEqual([true, 'What would put this right', ''])
  expect(fromNowOn.heading).toBe('From now on')
  expect(fromNowOn.steps.join(' ')).toContain('368 hours')
})

test('where there is no cure that is said, and what needs nobody needs none', () => {
  expect(view(aFinding())).toMatchObject({
    hasCure: true,
    noCure: expect.stringContaining('We could not work out'),
  })
  expect(view(aFinding({ outcome: 'met' })).hasCure).toBe(false)
})

test('what appears from figures alone is put right only if the figures are right', () => {
  const { cureHeading } = view(aFinding({ visibility: 'restricted' }))
  expect(cureHeading).toBe('What would put this right, if these figures are right')
})

test('an obligation says its outcome in its own words', () => {
  const wording = { outcomes: { 'not-met': 'Appears to be below' }, headings: {}, notes: [], notChecked: [] }
  const rules = aRuleSet({ obligations: [anObligation('share-of-time', { wording })] })
  expect(view(aFinding(), rules).look).toMatchObject({
    outcome: 'not-met',
    word: 'Appears to be below',
  })
})

test('what only the council can mend stands beside the message', () => {
  const finding = aFinding({ outcome: 'cannot-tell', message: 'No.', forCouncil: 'Enter the rate.' })
  expect(view(finding)).toMatchObject({ message: 'No.', forCouncil: 'Enter the rate.' })
  expect(view(aFinding()).forCouncil).toBe('')
})

test('sums are left out where the figure itself cannot be told', () => {
  const sums = [{ name: 'hours worked', value: 480, unit: 'minutes' }]
  const trace = { ...someEvidence().trace, sums }
  const reported = { kind: 'unknown', unknown: { reason: 'not-reported', message: '' } } as const
  const amounts = [someEvidence({ trace }), someEvidence({ trace, reported, answer: 'unknown' })]
    .map((evidence) => view(aFinding({ evidence: [evidence] })).conditions[0]?.amounts)
  expect(amounts).toEqual(['8 hours worked', ''])
})

test('a rating keeps its word, whatever its colour', () => {
  const rating = { rating: 'Requires improvement', colour: 'red' }
  expect(view(aFinding({ rating })).ratings).toEqual([
    { word: 'Requires improvement', tag: 'govuk-tag--red' },
  ])
})

test('a restricted finding is marked', () => {
  expect(view(aFinding({ visibility: 'restricted' })).isRestricted).toBe(true)
})

test('a finding that failed by a fault of ours is shown with its message', () => {
  const message = 'This could not be worked out, by a fault of ours: broken'
  const finding = aFinding({ outcome: 'cannot-tell', evidence: [], message })
  expect(view(finding)).toMatchObject({ message, conditions: [] })
})

function view(finding: Finding, rules = RULES) {
  return findingView(finding, aCheckedContract([finding]), rules, '2026-11-23')
}
