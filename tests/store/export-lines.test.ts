import { describe, expect, test } from 'vitest'
import {
  caseLines,
  caseNoteLines,
  contractLines,
  decisionLines,
  evidenceLines,
  findingLines,
  noticeLines,
  returnLines,
  versionLines,
} from '#app/store/export-lines.ts'
import { recordCase } from '#app/store/cases.ts'
import { recordDecision } from '#app/store/decisions.ts'
import type { Store } from '#app/store/open-store.ts'
import { recordReturn } from '#app/store/returns.ts'
import {
  addContract, addContractor, addPerson, addRuleSet, aDecision, AT,
} from '../support/store-rows.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

describe.each(ENGINES)('of a contract on %s', (engine) => {
  test('the register says who manages it, and where its contractor is', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await filled(store)
    expect(await contractLines(store.read, ['A-1', 'A-2'])).toMatchObject([
      {
        contract: 'A-1',
        contractor_address: 'Norwich',
        procurement_began: '2025-06-13',
        managers: 'Ann Example; Ben Example',
      },
      { contract: 'A-2', managers: '' },
    ])
    expect(await versionLines(store.read, ['A-1'])).toEqual([])
  })

  test('a return says what was answered, and of rows how many', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await filled(store)
    const [line, ...others] = await returnLines(store.read, ['A-1'])
    expect(others).toEqual([])
    expect(line).toMatchObject({ answers: '{"apprentices":{"number":3}}', rows: 'pay: 2' })
    expect(JSON.stringify(line)).not.toContain('W-9')
  })

  test('notes on cases and notices go out, except of what is restricted', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await filled(store)
    expect(await caseLines(store.read, ['A-1'])).toMatchObject([{ case: 'C-open' }])
    const notes = await caseNoteLines(store.read, ['A-1'])
    expect(notes).toMatchObject([{ case: 'C-open', person: 'Ann Example' }])
    expect((await noticeLines(store.read, ['A-1'])).map(({ subject }) => subject)).toEqual(['All met'])
    expect(await decisionLines(store.read, ['A-1'])).toHaveLength(1)
  })

  test('evidence goes out with its words', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await filled(store)
    expect(await evidenceLines(store.read, ['A-1'])).toMatchObject([
      { figure: 'apprentices', words: 'Three agreements', recorded_by: 'Ann Example' },
    ])
  })

  test('decisions in force are handed over whole, to be put in words', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await filled(store)
    const rows = await findingLines(store.read, ['A-1'], async (months) =>
      months.map(({ body, contractor_name }) => ({ body, contractor_name })),
    )
    expect(rows).toEqual([{ body: '{"findings":[]}', contractor_name: 'Oak Ltd' }])
  })
})

async function filled(store: Store): Promise<void> {
  await addContractor(store)
  await addRuleSet(store)
  await addContract(store, { procurement_began: '2025-06-13' })
  await addContract(store, { id: 'A-2' })
  await addPerson(store)
  await addPerson(store, { id: 'P-2', name: 'Ben Example' })
  await store.write(async (tx) => {
    const managers = ['P-2', 'P-1'].map((person) => ({ contract: 'A-1', person }))
    await tx.insertInto('contract_manager').values(managers).execute()
    const { notices, ...rest } = aDecision()
    const secret = notices.map((each) => ({
      ...each, id: 'N-secret', kind: 'restricted-note', is_restricted: 1 as const,
    }))
    await recordDecision(tx, { ...rest, notices: [...notices, ...secret] })
    const opened = { contract: 'A-1', opened_for: '2026-10', review_on: null }
    const by = { at: AT, person: 'P-1' }
    await recordCase(
      tx, { ...opened, id: 'C-open', obligation: 'promise', is_restricted: 0 }, by,
    )
    await recordCase(
      tx, { ...opened, id: 'C-secret', obligation: 'secret', is_restricted: 1 }, by,
    )
    const noted = { at: AT, person: 'P-1', what: 'noted', words: 'They called' }
    const notes = ['C-open', 'C-secret'].map((case_id) => ({ ...noted, case_id }))
    await tx.insertInto('case_event').values(notes).execute()
    await recordReturn(tx, A_RETURN, { at: AT, from: 'P-1' })
    await tx.insertInto('evidence').values(EVIDENCE).execute()
  })
}

const A_RETURN = {
  contract: 'A-1',
  period: '2026-10',
  version: 1,
  declaration: { by: 'Ann', ofThisContractAndPeriod: true },
  figures: { pay: { rows: [{ worker: 'W-9' }, { worker: 'W-8' }] }, apprentices: { number: 3 } },
} as const

const EVIDENCE = {
  id: 'E-1',
  contract: 'A-1',
  period: '2026-10',
  figure: 'apprentices',
  answer_hash: 'hash',
  standing: 'verified',
  words: 'Three agreements',
  recorded_by: 'P-1',
  recorded_at: AT,
} as const
