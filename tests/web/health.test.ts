import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importFirstRules } from '#app/checks/record/import-rules.ts'
import type { Store } from '#app/store/open-store.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'
import { aDoor, type Door } from './a-door.ts'

const RULES = join(import.meta.dirname, '../../rules')

test.each(ENGINES)('a service whose store on %s is well is ready', async (engine) => {
  await using empty = await anEmptyStore(engine)
  await using door = await aDoor({ store: empty.store })
  expect(await asked(door, '/ready')).toEqual([200, { status: 'ready' }])
})

test('it says by which rules it judges', async () => {
  await using empty = await anEmptyStore('sqlite')
  const imported = await importFirstRules(empty.store, RULES, { now: () => new Date() })
  await using door = await aDoor({ store: empty.store })
  const hash = imported.ok ? imported.value?.hash : undefined
  expect(await asked(door, '/health')).toEqual([200, { status: 'ok', ruleSet: hash }])
})

describe('a service whose store fails', () => {
  test.each([
    ['locked', 5],
    ['full', 13],
    ['read-only', 8],
    ['gone', 14],
  ])('is not ready (%s), and lives', async (reason, errcode) => {
    await using empty = await anEmptyStore('sqlite')
    const write: Store['write'] = async () => {
      throw Object.assign(new Error('the disk said no'), { errcode })
    }
    await using door = await aDoor({ store: { ...empty.store, write } })
    expect(await asked(door, '/ready')).toEqual([503, { status: 'not ready', reason }])
    expect(await asked(door, '/live')).toEqual([200, { status: 'live' }])
  })
})

test('a service that stops is not ready', async () => {
  await using empty = await anEmptyStore('sqlite')
  await using door = await aDoor({ store: empty.store })
  door.traffic.beginDraining()
  expect(await asked(door, '/ready')).toEqual([503, { status: 'not ready', reason: 'stopping' }])
})

async function asked(door: Door, path: string): Promise<readonly [number, unknown]> {
  const response = await fetch(`${door.address}${path}`)
  return [response.status, await response.json()]
}
