import { describe, expect, test } from 'vitest'
import { deputiesOf, recordDeputy, removeDeputy } from '#app/store/deputies.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'
import { aPerson, onRecord } from '../web/a-site.ts'

describe.each(ENGINES)('deputies on %s', (engine) => {
  test('are listed by their days, changed by naming them again, and taken back', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await onRecord(store, aPerson({ id: 'head' }), aPerson({ id: 'kit', name: 'Kit' }))
    const name = (from: string, to: string) =>
      store.write((tx) => recordDeputy(tx, 'head', { deputy: 'kit', from, to }))
    await name('2026-11-01', '2026-11-30')
    await name('2026-12-20', '2026-12-31')
    await name('2026-11-01', '2026-11-05')
    expect(await deputiesOf(store.read, 'head')).toMatchObject([
      { deputy: 'kit', name: 'Kit', from: '2026-12-20', to: '2026-12-31' },
      { deputy: 'kit', name: 'Kit', from: '2026-11-01', to: '2026-11-05' },
    ])
    const first = { deputy: 'kit', from: '2026-11-01' }
    await store.write((tx) => removeDeputy(tx, 'head', first))
    expect((await deputiesOf(store.read, 'head')).map(({ from }) => from)).toEqual(['2026-12-20'])
  })
})
