import { expect, test } from 'vitest'
import { rulesOnRecord } from '#app/checks/record/rules-on-record.ts'
import { kindsOf } from '#app/web/register/kinds-of-contract.ts'
import { anExampleStore } from '../../support/example-store.ts'

test('the kinds of contract are those of the rules that are live today', async () => {
  await using example = await anExampleStore()
  const rules = rulesOnRecord(example.store)
  const { ruleSet } = await rules.liveIn('2026-11')
  const kinds = await kindsOf({ rules, today: () => '2026-11-23' })
  expect(kinds).toEqual(ruleSet.council.contractKinds)
  expect(kinds.length).toBeGreaterThan(0)
})
