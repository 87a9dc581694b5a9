import { expect, test } from 'vitest'
import { numberFact } from '#app/assessment/fact.ts'
import { provedCure, type TryStep } from '#app/assessment/prove-cure.ts'
import type { Cure, CureStep } from '#app/assessment/cure.ts'

const more = (amount: number): CureStep => ({ kind: 'more-on-time', amount })
/** Five more are needed to reach ten. */
const tryStep: TryStep = (step, unitsShort) =>
  step.kind === 'more-on-time'
    ? { fact: numberFact([5 + step.amount - unitsShort, 1]), against: 'at-end' }
    : 'needs-no-trial'
const provedSteps = (step: CureStep) => {
  const cure: Cure = { past: [], fromNowOn: [step], impossible: 'said all the same' }
  const required = { now: numberFact([7, 1]), atEnd: numberFact([10, 1]) }
  return provedCure(cure, tryStep, 'atLeast', required)
}

test('a step that does just what it promises is kept', () => {
  expect(provedSteps(more(5))).toEqual({
    past: [],
    fromNowOn: [more(5)],
    impossible: 'said all the same',
  })
})

test('a step that falls short, or asks for a unit too many, is never printed', () => {
  expect(provedSteps(more(4)).fromNowOn).toEqual([])
  expect(provedSteps(more(6)).fromNowOn).toEqual([])
})

test('what cannot be tried by a number, such as handing in a document, is kept', () => {
  const step: CureStep = { kind: 'send-return', period: '2026-10' }
  expect(provedSteps(step).fromNowOn).toEqual([step])
})

test('what only has to catch up is tried against what is due by now', () => {
  const required = { now: numberFact([7, 1]), atEnd: numberFact([10, 1]) }
  const catchUp: TryStep = (step, short) =>
    step.kind === 'catch-up'
      ? { fact: numberFact([5 + step.amount - short, 1]), against: 'now' }
      : 'needs-no-trial'
  const step = (amount: number): CureStep => ({ kind: 'catch-up', amount, unit: 'times' })
  const cure = { past: [], fromNowOn: [step(2), step(5)] }
  expect(provedCure(cure, catchUp, 'atLeast', required).fromNowOn).toEqual([step(2)])
})

test('less than nothing is no thing to do', () => {
  const step: CureStep = { kind: 'use-less', amount: -3, unit: 'times' }
  const met: TryStep = (_, short) => ({ fact: numberFact([10 - short, 1]), against: 'at-end' })
  const required = { now: numberFact([10, 1]), atEnd: numberFact([10, 1]) }
  const cure = { past: [], fromNowOn: [step] }
  expect(provedCure(cure, met, 'atLeast', required).fromNowOn).toEqual([])
})
