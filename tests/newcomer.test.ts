/**
 * What a newcomer does on the first day, from an empty store on: on SQLite, and the same on
 * PostgreSQL with one variable set.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startService } from '#app/main.ts'
import { aLog, type KeptLog } from './support/a-log.ts'
import { emptyPlace, ENGINES } from './support/stores.ts'

const ROOT = join(import.meta.dirname, '..')
const REGISTER =
  'Contract Ref,Title,Supplier,Start,End date\nN-1,Tree work,Oak Ltd,15/02/2026,31/01/2028\n'
const LONGEST = { timeout: 120_000 }

describe.each(ENGINES)('on %s', (engine) => {
  test('one starts, signs in, sees the year and a finding’s why, imports, prints', LONGEST, async () => {
    await using empty = await emptyPlace(engine)
    const folder = mkdtempSync(join(tmpdir(), 'goodterms-newcomer-'))
    const log = aLog()
    const database = empty.place.engine === 'postgres' ? { DATABASE_URL: empty.place.url } : {}
    const environment = {
      PORT: '0',
      DATA_DIR: folder,
      RULES_DIR: join(ROOT, 'rules'),
      EXAMPLE_DIR: join(ROOT, 'examples/year'),
      ...database,
    }
    const service = await startService(environment, log)
    if ('refused' in service) throw new Error(service.refused)
    await checksDone(log)

    const officer = await signedIn(service.address, 'example-officer')
    expect(await officer('/')).toContain('G-201 Grounds and open spaces')
    expect(await officer('/contracts/G-201')).toContain('Pesticide use')
    const why = await officer('/contracts/G-201/2026-03/findings/pesticide-use')
    expect(why).toContain('Does not hold')
    expect(why).toContain('Half-year report of the contractor')
    expect(await officer('/report/print')).toContain('Evidence seen')

    const administrator = await signedIn(service.address, 'example-administrator')
    const columns = await administrator('/register/import', {
      upload: new File([REGISTER], 'register.csv'),
    })
    const bytes = /name="bytes" value="([^"]*)"/.exec(columns)?.[1]?.replaceAll('&#x3D;', '=') ?? ''
    const fields = ['reference', 'title', 'contractor', 'from', 'to']
    const mapped = Object.fromEntries(fields.map((field, at) => [`field-${at}`, field]))
    const form = { ...mapped, mapped: 'yes', bytes, file: 'register.csv' }
    expect(await administrator('/register/import', form)).toContain('1 contract to record')
    const recorded = await administrator('/register/import', { ...form, wants: 'record' })
    expect(recorded).toContain('1 recorded')
    expect(await administrator('/register')).toContain('Tree work')

    await service.stop()
    rmSync(folder, { recursive: true, force: true })
  })
})

type Page = (
  path: string,
  form?: Readonly<Record<string, string | File>>,
) => Promise<string>

/** As one of the example's people, by the button of the sign-in page. */
async function signedIn(address: string, person: string): Promise<Page> {
  const body = new URLSearchParams({ person })
  const headers = { Origin: address }
  const asked = { method: 'POST', body, headers, redirect: 'manual' } as const
  const answer = await fetch(`${address}/sign-in/example`, asked)
  const cookie = (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''
  return async (path, form) => {
    const sent = form === undefined ? {} : { method: 'POST', body: formOf(form) }
    const page = await fetch(`${address}${path}`, { headers: { ...headers, Cookie: cookie }, ...sent })
    expect([path, page.status]).toEqual([path, 200])
    return page.text()
  }
}

function formOf(fields: Readonly<Record<string, string | File>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

async function checksDone(log: KeptLog): Promise<void> {
  const isDone = () =>
    log.documents().some((line) => line['kind'] === 'check-months' && line['message'] === 'Job done')
  while (!isDone()) await new Promise((resolve) => setImmediate(resolve))
}
