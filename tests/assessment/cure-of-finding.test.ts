import { expect, test } from 'vitest'
import { conditionOf, evidenceOf } from '#app/assessment/condition.ts'
import { cureOf } from '#app/assessment/cure-of-finding.ts'
import type { Cure } from '#app/assessment/cure.ts'
import type { Unknown } from '#app/domain/outcome.ts'
import type { Obligation } from '#app/rules/grammar.ts'
import { aMeasureInput, anObligation, rowsReturn } from '../support/a-rule-set.ts'

const MORE: Cure = { past: [], fromNowOn: [{ kind: 'more-on-time', amount: 2 }] }
const TOO_LATE: Cure = { past: [], fromNowOn: [], impossible: 'It is too late.' }
const TENTH = { value: 1000, unit: 'basis points' } as const
const SHARE = { fact: 'share-of-time', operator: 'atLeast', value: { basisPoints: 1000 } } as const
const MISSING: Unknown = {
  reason: 'not-reported',
  message: 'No return for April 2026.',
  missingReturns: ['2026-04'],
}

/** The cure of a finding whose conditions are all missed, and have these cures. */
function cureWith(cures: readonly Cure[], requires?: Partial<Obligation>, doubt?: Unknown) {
  const returns = [rowsReturn('time', [{ worker: 'a', minutes: 600, home: 'E07000144' }])]
  const input = aMeasureInput({ adoption: { target: TENTH }, returns })
  const conditions = cures.map((cure) => {
    const condition = conditionOf(SHARE as never, input)
    const measured = { ...condition.measured, cure: () => cure }
    return { ...condition, measured: doubt === undefined ? measured : { ...measured, doubt } }
  })
  const evidence = conditions.map((condition) => evidenceOf(condition, 'no'))
  const obligation = anObligation('share-of-time', requires)
  return cureOf(obligation, 'not-met', conditions, evidence, undefined).cure
}

test('what is needed together is asked for together, and what can no longer be done is said', () => {
  expect(cureWith([MORE, MORE])?.fromNowOn).toHaveLength(2)
  expect(cureWith([MORE, TOO_LATE])).toEqual({ ...MORE, impossible: 'It is too late.' })
})

test('of alternatives the first that can still be done is enough', () => {
  const requires = { requires: { any: [SHARE, SHARE] } } as never
  expect(cureWith([TOO_LATE, MORE, MORE], requires)).toEqual(MORE)
  expect(cureWith([TOO_LATE, TOO_LATE], requires)).toEqual(TOO_LATE)
})

test('returns that never came are asked for beside the cure, and alone where there is none', () => {
  const send = { kind: 'send-return', period: '2026-04' }
  expect(cureWith([MORE], {}, MISSING)).toEqual({ ...MORE, past: [send] })
  expect(cureWith([{ past: [], fromNowOn: [] }], {}, MISSING)).toEqual({
    past: [send],
    fromNowOn: [],
  })
})

test('what cannot be told asks for what is missing, by its months where returns never came', () => {
  const obligation = anObligation('share-of-time')
  const toTell = (why: Unknown) => cureOf(obligation, 'cannot-tell', [], [], why).cure?.past
  expect(toTell(MISSING)).toEqual([{ kind: 'send-return', period: '2026-04' }])
  expect(toTell({ ...MISSING, isBlankToo: true })).toHaveLength(2)
  expect(toTell({ reason: 'no-target', message: 'No target.' })).toEqual([
    { kind: 'supply-data', message: 'No target.' },
  ])
})

test('where nothing is asked there is no cure', () => {
  expect(cureOf(anObligation('share-of-time'), 'met', [], [], undefined)).toEqual({})
})
