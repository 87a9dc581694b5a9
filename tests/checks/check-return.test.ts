import { expect, test } from 'vitest'
import { prepareRules } from '#app/assessment/prepare.ts'
import { checkContract, checkReturn } from '#app/checks/check-return.ts'
import type { OnRecord } from '#app/checks/on-record.ts'
import { accepted, refused } from '#app/domain/problem.ts'
import type { MonthlyReturn } from '#app/domain/monthly-return.ts'
import { aContract, anAdoption, aReturn } from '../support/a-return.ts'
import { anObligation, aRuleSet, rowsReturn } from '../support/a-rule-set.ts'

const RULES = prepareRules(aRuleSet({ obligations: [anObligation('share-of-time')] }))
const target = { value: 1000, unit: 'basis points' } as const
const CONTRACT = aContract({ obligations: [anAdoption('promise-kept', { target })] })
const LOCAL = { worker: 'W1', home: 'E07000148', minutes: 60 }
const AWAY = { worker: 'W2', home: 'E07000149', minutes: 540 }
const ON_RECORD: OnRecord = {
  rules: RULES,
  contracts: [CONTRACT],
  returns: [],
  validate: (value) => accepted(value as MonthlyReturn),
}

test('a return goes the whole line, from receipt to drafted notice', async () => {
  const checked = await checkReturn(received(rowsReturn('time', [LOCAL, AWAY])), ON_RECORD)
  if (!checked.ok) throw new Error('refused')
  expect(outcomes(checked.value)).toEqual(['met'])
  expect(checked.value.monthlyReturn?.receivedOn).toBe('2026-11-12')
  expect(checked.value.notices.map(({ kind }) => kind)).toEqual(['all-met'])
})

test('a return that is not valid goes no further', async () => {
  const problem = { code: 'wrong-type', where: '/figures', message: 'Write an object.' } as const
  const onRecord = { ...ON_RECORD, validate: () => refused([problem]) }
  expect(await checkReturn(received({}), onRecord)).toEqual(refused([problem]))
})

test('a return for a contract that is not on record is refused', async () => {
  const checked = await checkReturn(received(aReturn({ contract: 'X' })), ON_RECORD)
  expect(checked.ok ? [] : checked.problems.map(({ code }) => code)).toEqual(['unknown-contract'])
})

test('a newer return takes the place of the one on record for the same month', async () => {
  const onRecord = { ...ON_RECORD, returns: [rowsReturn('time', [AWAY])] }
  const sent = rowsReturn('time', [LOCAL], { version: 2 })
  const checked = await checkReturn(received(sent), onRecord)
  expect(checked.ok && outcomes(checked.value)).toEqual(['met'])
})

test('only returns of the same contract, up to the month, are looked at', async () => {
  const returns = [
    rowsReturn('time', [AWAY]),
    rowsReturn('time', [LOCAL], { contract: 'another' }),
    rowsReturn('time', [LOCAL], { period: '2026-11' }),
  ]
  const checked = await checkContract(month(returns))
  expect(outcomes(checked)).toEqual(['not-met'])
  const read = checked.assessment.decision.manifest.returns.map(({ period }) => period)
  expect(read).toEqual(['2026-10'])
})

test('without a return nothing is met, and the return is asked for', async () => {
  const checked = await checkContract(month([]))
  expect(outcomes(checked)).toEqual(['cannot-tell'])
  expect(checked.monthlyReturn).toBeUndefined()
  expect(checked.notices.map(({ kind }) => kind)).toEqual(['return-missing'])
})

function received(value: unknown) {
  return { value, receivedOn: '2026-11-12' }
}

function month(returns: readonly MonthlyReturn[]) {
  const draftedOn = '2026-11-23'
  return { contract: CONTRACT, period: '2026-10', returns, rules: RULES, draftedOn }
}

function outcomes({ assessment }: Awaited<ReturnType<typeof checkContract>>) {
  return assessment.decision.findings.map(({ outcome }) => outcome)
}
