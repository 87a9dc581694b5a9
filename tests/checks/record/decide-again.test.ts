import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decideAgain } from '#app/checks/record/decide-again.ts'
import { anExampleStore, type ExampleStore } from '../../support/part-of-example.ts'
import { correctReturn } from '../../support/recorded-evidence.ts'
import { ENGINES } from '../../support/stores.ts'

const MAY_AND_JUNE = { from: '2026-05', to: '2026-06' }
const JUNE = { contract: 'T-206', period: '2026-06' }
const START_MS = 60_000

describe.each(ENGINES)('a month decided again on %s', (engine) => {
  let example: ExampleStore

  beforeAll(async () => {
    example = await anExampleStore(['T-206', 'H-205', 'G-201'], MAY_AND_JUNE, engine)
  }, START_MS)
  afterAll(() => example[Symbol.asyncDispose]())

  test.each(['T-206', 'H-205', 'G-201'])('comes out the same, to the byte: %s', async (contract) => {
    expect(await again({ ...JUNE, contract })).toMatchObject({ kind: 'same' })
  })

  test('comes out the same after a correction that it has not seen', async () => {
    const place = { contract: 'T-206', period: '2026-05' }
    await correctReturn(example.store, place, { 'start-ups': { nothingToReport: true } })
    expect(await again(JUNE)).toMatchObject({ kind: 'same' })
  })

  test('says the first difference where the decision on record was altered', async () => {
    const { store } = example
    const place = { contract: 'H-205', period: '2026-06' }
    await alter('H-205', (body) => body.replace('"outcome":"behind"', '"outcome":"met"'))
    expect(await again(place)).toMatchObject({
      kind: 'differs',
      at: { where: expect.stringMatching(/^\/findings\/\d+\/outcome$/), before: '"met"' },
    })
    const decided = await store.read.selectFrom('decision').select('id').execute()
    expect(decided).toHaveLength(6)
  })

  test('says what is gone where a return on record was altered', async () => {
    const { store } = example
    await store.write((tx) =>
      tx
        .updateTable('monthly_return')
        .set({ body: '{"contract":"G-201","period":"2026-06","version":1,"figures":{}}' })
        .where('contract', '=', 'G-201')
        .where('period', '=', '2026-06')
        .execute(),
    )
    expect(await again({ contract: 'G-201', period: '2026-06' })).toMatchObject({
      kind: 'not-on-record', what: 'return of 2026-06, version 1',
    })
  })

  test('there is nothing to decide again where nothing was decided', async () => {
    expect(await again({ contract: 'T-206', period: '2026-09' })).toBeUndefined()
  })

  function again(place: typeof JUNE) {
    return decideAgain(example.store.read, example.rules.byHash, place)
  }

  async function alter(contract: string, change: (body: string) => string): Promise<void> {
    const found = await example.store.read
      .selectFrom('decision')
      .innerJoin('decision_body', 'decision_body.decision', 'decision.id')
      .select(['decision.id', 'decision_body.body'])
      .where('decision.contract', '=', contract)
      .where('decision.period', '=', '2026-06')
      .executeTakeFirstOrThrow()
    await example.store.write((tx) =>
      tx
        .updateTable('decision_body')
        .set({ body: change(found.body) })
        .where('decision', '=', found.id)
        .execute(),
    )
  }
})
