import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, inject, test, vi } from 'vitest'
import { dumpTo } from '#app/store/postgres-dump.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodterms-dump-'))

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

test('without the programs of PostgreSQL it says what to install', async () => {
  vi.stubEnv('PATH', folder)
  const dumped = await dumpTo(join(folder, 'copy.dump'), inject('postgresUrl'))
  const message = expect.stringContaining('pg_dump is not there. Install the client programs')
  expect(dumped).toMatchObject({ ok: false, problems: [{ message }] })
})
