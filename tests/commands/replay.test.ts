import { describe, expect, test } from 'vitest'
import { recordExample } from '../support/recorded-example.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'
import { command, commandOn } from './a-run.ts'

const OCTOBER = { from: '2026-10', to: '2026-10' }

describe.each(ENGINES)('the command replay on %s', (engine) => {
  test('says same for each contract, and ends with 0', async () => {
    await using empty = await anEmptyStore(engine)
    await recordExample(empty.store, 'month', OCTOBER)
    const ended = await commandOn(empty.place, 'replay', '2026-10')
    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(ended.out).toContain('7 contracts: 7 the same, 0 with rows erased, 0 different')
  })

  test('says the first difference of a changed decision, and ends with 1', async () => {
    await using empty = await anEmptyStore(engine)
    const { store, place } = empty
    await recordExample(store, 'month', OCTOBER)
    const { decision, body } = await store.read
      .selectFrom('decision_body')
      .selectAll()
      .limit(1)
      .executeTakeFirstOrThrow()
    await store.write((tx) =>
      tx
        .updateTable('decision_body')
        .set({ body: body.replace('"outcome":"', '"outcome":"never-') })
        .where('decision', '=', decision)
        .execute(),
    )
    const ended = await commandOn(place, 'replay', '2026-10')
    expect(ended.code).toBe(1)
    expect(ended.out).toMatch(/DIFFERENT at \/findings\/\d+\/outcome: on record "never-/)
    expect(ended.out).toContain('6 the same, 0 with rows erased, 1 different')
  })

  test('tells rows that were erased from rows that differ', async () => {
    await using empty = await anEmptyStore(engine)
    const { store, place } = empty
    await recordExample(store, 'month', OCTOBER)
    const erased = { body: null, erased_at: '2027-12-01T00:00:00.000Z' }
    await store.write((tx) => tx.updateTable('annex').set(erased).execute())
    const ended = await commandOn(place, 'replay', '2026-10')
    expect(ended.code).toBe(0)
    expect(ended.out).toContain('rows erased on 2027-12-01; sealed facts agree')
  })

  test('says when nothing was decided', async () => {
    await using empty = await anEmptyStore(engine)
    const ended = await commandOn(empty.place, 'replay', '2026-10', '--contract', 'R-041')
    expect(ended.err).toBe('Nothing of R-041 was decided in October 2026.\n')
    expect(ended.code).toBe(1)
  })
})

test('what is no month is not understood', async () => {
  expect((await command('replay', 'October')).code).toBe(2)
  expect((await command('replay')).err).toContain('Say which month')
})
