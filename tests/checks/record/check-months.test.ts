import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { prepareRules } from '#app/assessment/prepare.ts'
import { checkFolder } from '#app/checks/check-folder.ts'
import { checkMonths } from '#app/checks/record/check-months.ts'
import { importFirstRules } from '#app/checks/record/import-rules.ts'
import { recordFolder } from '#app/checks/record/record-folder.ts'
import { rulesOnRecord } from '#app/checks/record/rules-on-record.ts'
import { storedChecks } from '#app/checks/record/stored-check.ts'
import { recordContractVersion } from '#app/store/contracts.ts'
import type { Store } from '#app/store/open-store.ts'
import { recordReturn } from '#app/store/returns.ts'
import { aContract, anAdoption, aReturn } from '../../support/a-return.ts'
import { anObligation, aRuleSet } from '../../support/a-rule-set.ts'
import { addRuleSet, AT } from '../../support/store-rows.ts'
import { anEmptyStore, ENGINES } from '../../support/stores.ts'

const ROOT = join(import.meta.dirname, '../../..')
const RULES = join(ROOT, 'rules')
const FOLDER = join(ROOT, 'examples/month')
const OCTOBER = { from: '2026-10', to: '2026-10' }
const clock = { now: () => new Date('2026-11-23T09:00:00Z') }
const today = '2026-11-23'

describe.each(ENGINES)('a month checked from a store on %s', (engine) => {
  test('is decided exactly as the same month checked from a folder', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await withExampleMonth(store)

    const ended = await checkMonths({
      store,
      rules: rulesOnRecord(store),
      today,
      months: OCTOBER,
      ...clock,
    })

    expect(ended).toEqual({ decided: 7, unchanged: 0, waiting: 0, failed: [] })
    const fromFolder = await checkedFolder()
    for (const expected of fromFolder.checked) {
      const [stored] = await storedChecks(store.read, expected.contract.id, OCTOBER)
      expect(stored?.assessment.decision).toEqual(expected.assessment.decision)
      expect(stored?.assessment.annex).toEqual(expected.assessment.annex)
      expect(stored?.notices).toEqual(expected.notices)
    }
  })

  test('changes nothing when it is checked again', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await withExampleMonth(store)
    const check = () =>
      checkMonths({ store, rules: rulesOnRecord(store), today, months: OCTOBER, ...clock })
    await check()

    expect(await check()).toEqual({ decided: 0, unchanged: 7, waiting: 0, failed: [] })
    const rows = await store.read.selectFrom('decision').select('id').execute()
    expect(rows).toHaveLength(7)
  })
})

test('one contract in a thousand that cannot be read stops none of the others', async () => {
  await using empty = await anEmptyStore('sqlite')
  const { store } = empty
  const ruleSet = aRuleSet({ obligations: [anObligation('share-of-time')] })
  const adoption = { ...anAdoption('share-of-time'), window: 'month' } as const
  await addRuleSet(store, ruleSet.hash)
  await store.write(async (tx) => {
    for (let at = 0; at < 1000; at += 1) {
      const contract = aContract({ id: `A-${at}`, obligations: [adoption] })
      await recordContractVersion(tx, contract, { at: AT, by: 'P-1' })
      const monthlyReturn = { ...aReturn(), contract: contract.id, period: '2026-10' }
      await recordReturn(tx, monthlyReturn, { at: AT, from: 'P-1' })
    }
    const poison = { body: '{"contract":"A-500","figures":' }
    await tx.updateTable('monthly_return').set(poison).where('contract', '=', 'A-500').execute()
  })
  const prepared = prepareRules(ruleSet)
  const rules = { liveIn: async () => prepared, byHash: async () => prepared }

  const ended = await checkMonths({ store, rules, today, months: OCTOBER, ...clock })

  expect({ decided: ended.decided, failed: ended.failed.map(({ contract }) => contract) }).toEqual({
    decided: 999,
    failed: ['A-500'],
  })
})

async function withExampleMonth(store: Store): Promise<void> {
  const rules = await importFirstRules(store, RULES, clock)
  if (!rules.ok || rules.value === undefined) throw new Error('the rules were not taken over')
  const actor = { id: 'example', roles: [] }
  await recordFolder(store, FOLDER, { actor, ruleSet: rules.value, today, ...clock })
}

async function checkedFolder() {
  const checked = await checkFolder({
    folder: FOLDER,
    rulesFolder: RULES,
    choice: { period: '2026-10' },
    draftedOn: today,
  })
  if (!checked.ok) throw new Error('the folder was refused')
  return checked.value
}
