import { expect, test } from 'vitest'
import { prepareRules } from '#app/assessment/prepare.ts'
import type { OnRecord } from '#app/checks/on-record.ts'
import { returnChecker } from '#app/intake/read-return.ts'
import { readCheckRequest } from '#app/web/check-request.ts'
import { checkSent } from '#app/web/check-sent.ts'
import { aRuleSet } from '../support/a-rule-set.ts'
import { aContract, aReturn } from '../support/a-return.ts'

const TODAY = '2026-11-23'

test('what comes with a return stands in for what is on record', async () => {
  const contract = aContract({ id: 'SENT-1' })
  const checked = await check({ contract, return: aReturn({ contract: 'SENT-1' }) })
  expect(checked.ok && checked.value.contract.id).toBe('SENT-1')
})

test('without it the contract and the returns on record are used', async () => {
  const before = aReturn({ version: 4 })
  const refused = await check(aReturn(), { contracts: [aContract()], returns: [before] })
  expect(refused.ok ? [] : refused.problems).toMatchObject([{ code: 'duplicate-row' }])
  const checked = await check(aReturn({ version: 5, correctionReason: 'A slip' }), {
    contracts: [aContract()],
    returns: [before],
  })
  expect(checked.ok).toBe(true)
})

test('a problem is told with its place and line in the whole body', async () => {
  const refused = await check({ contract: aContract(), return: aReturn({ contract: 'OTHER' }) })
  expect(refused.ok ? [] : refused.problems).toMatchObject([
    { code: 'unknown-contract', where: '/return/contract', line: 1 },
  ])
})

async function check(sent: object, known: Partial<OnRecord> = {}) {
  const request = readCheckRequest(new TextEncoder().encode(JSON.stringify(sent)))
  if (!request.ok) throw new Error('the request was not read')
  const rules = prepareRules(aRuleSet())
  const validate = returnChecker(rules.ruleSet.figures)
  return checkSent(request.value, { rules, validate, contracts: [], returns: [], ...known }, TODAY)
}
