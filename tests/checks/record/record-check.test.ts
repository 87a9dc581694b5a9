import { expect, test } from 'vitest'
import { recordCheck } from '#app/checks/record/record-check.ts'
import { storedChecks } from '#app/checks/record/stored-check.ts'
import { recordContractVersion } from '#app/store/contracts.ts'
import { aCheckedContract, aFinding } from '../a-checked-contract.ts'
import { addRuleSet, AT } from '../../support/store-rows.ts'
import { anEmptyStore, ENGINES } from '../../support/stores.ts'

test.each(ENGINES)('on %s a restricted finding never colours the list of contracts', async (engine) => {
  await using empty = await anEmptyStore(engine)
  const { store } = empty
  const checked = aCheckedContract([
    aFinding({ obligation: 'open', outcome: 'on-course' }),
    aFinding({ obligation: 'secret', outcome: 'not-met', visibility: 'restricted' }),
  ])
  const { contract, period, assessment } = checked
  await addRuleSet(store, assessment.decision.manifest.ruleSet)
  await store.write(async (tx) => {
    await recordContractVersion(tx, contract, { at: AT, by: 'P-1' })
    await recordCheck(tx, checked, { on: '2026-11-23', at: AT })
  })
  const { worst } = await store.read.selectFrom('decision').select('worst').executeTakeFirstOrThrow()
  expect(worst).toBe('on-course')
  const [stored] = await storedChecks(store.read, contract.id, { from: period, to: period })
  expect(stored?.assessment.decision).toEqual(assessment.decision)
  expect(stored?.rowsErasedAt).toBeUndefined()
})
