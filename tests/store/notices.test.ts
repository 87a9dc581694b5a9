import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkMonths } from '#app/checks/record/check-months.ts'
import { approversOf, noticesOfKind } from '#app/store/notices.ts'
import { anExampleStore, CHECKED_ON, clock, type ExampleStore } from '../support/part-of-example.ts'
import { issue, recordApprover } from '../support/issued-notice.ts'
import { correctReturn } from '../support/recorded-evidence.ts'
import { ENGINES } from '../support/stores.ts'

const JUNE = { from: '2026-06', to: '2026-06' }
const NOTICE = { contract: 'T-206', period: '2026-06', kind: 'shortfall' }
const START_MS = 60_000

describe.each(ENGINES)('notices on record on %s', (engine) => {
  let example: ExampleStore

  beforeAll(async () => {
    example = await anExampleStore(['T-206'], JUNE, engine)
    await recordApprover(example.store, { id: 'approver', name: 'Ada Approver' })
    await recordApprover(example.store, { id: 'few', name: 'Fay Few', seesRestricted: true })
  }, START_MS)
  afterAll(() => example[Symbol.asyncDispose]())

  test('an issued one stays beside the draft that a correction makes, byte for byte', async () => {
    const { store, rules } = example
    const [draft] = await found()
    await issue(store, NOTICE)
    await correctReturn(store, NOTICE, { 'school-sessions-held': { nothingToReport: true } })
    const months = { store, rules, today: CHECKED_ON, months: JUNE, contracts: ['T-206'] }
    await checkMonths({ ...months, ...clock })

    const [newDraft, issued] = await found()
    expect(newDraft?.issued_at).toBeNull()
    expect(issued).toMatchObject({ html_body: draft?.html_body, approver: 'Ada Approver' })
    expect(newDraft?.html_body).not.toBe(draft?.html_body)
  })

  test('a restricted note may be approved by those alone who may see it', async () => {
    const { read } = example.store
    expect(await approversOf(read, { isRestricted: false })).toEqual(['Ada Approver', 'Fay Few'])
    expect(await approversOf(read, { isRestricted: true })).toEqual(['Fay Few'])
  })

  function found() {
    return noticesOfKind(example.store.read, NOTICE.contract, NOTICE.period, NOTICE.kind)
  }
})
