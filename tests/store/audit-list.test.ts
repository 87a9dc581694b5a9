import { describe, expect, test } from 'vitest'
import { auditList } from '#app/store/audit-list.ts'
import { recordAct } from '#app/store/audit.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

const ALL = { object: '', actor: '', action: '' }
const now = () => new Date('2026-11-23T09:00:00Z')

describe.each(ENGINES)('the list of acts on %s', (engine) => {
  test('shows somebody without any reach nothing at all', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await store.write((tx) =>
      recordAct(tx, { now }, { actor: 'system', action: 'erase', object: 'retention' }),
    )
    const listed = (scope: Parameters<typeof auditList>[1]) => auditList(store.read, scope, ALL, 9)
    expect(await listed({ reach: 'none' })).toEqual([])
    expect(await listed({ reach: 'own', person: 'person-1', isManager: true })).toEqual([])
    expect(await listed({ reach: 'all' })).toMatchObject([{ object: 'retention', name: null }])
  })
})
