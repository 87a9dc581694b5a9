import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { openStore, type StorePlace } from '#app/store/open-store.ts'
import { whyNotOpened } from '#app/store/why-not-opened.ts'

const ROOT = join(import.meta.dirname, '../..')

test('a folder that cannot be made is named with the setting', async () => {
  using folder = aFolder()
  const inTheWay = join(folder.path, 'in-the-way')
  writeFileSync(inTheWay, '')
  const why = await whyNot({ engine: 'sqlite', file: join(inTheWay, 'goodterms.sqlite') })
  expect(why).toContain('Set DATA_DIR to a folder that can be made')
})

test('a place that is no file is said to be not open for writing', async () => {
  using folder = aFolder()
  const file = join(folder.path, 'goodterms.sqlite')
  mkdirSync(file)
  expect(await whyNot({ engine: 'sqlite', file })).toContain('cannot be opened for writing')
})

test('a folder of somebody else is said to be so, and not as a fault', () => {
  using folder = aFolder()
  // Root may write everywhere, so then somebody with fewer rights tries.
  const isRoot = process.getuid?.() === 0
  chmodSync(folder.path, 0o555)
  const script =
    `import { openStore } from '${ROOT}/src/store/open-store.ts'\n` +
    `import { whyNotOpened } from '${ROOT}/src/store/why-not-opened.ts'\n` +
    `const place = { engine: 'sqlite', file: '${folder.path}/goodterms.sqlite' }\n` +
    (isRoot ? 'process.setuid(65534)\n' : '') +
    'try { await openStore(place) } catch (error) { console.log(whyNotOpened(error, place)) }'
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  })
  expect(stdout + stderr).toContain('cannot be opened for writing')
})

test('a PostgreSQL that is not there, or has no such database, is said without a password', async () => {
  const url = new URL(inject('postgresUrl'))
  url.password = 'a-secret'
  const without = new URL(url)
  without.pathname = '/not-there'
  const nobody = new URL('postgres://somebody:a-secret@127.0.0.1:1/goodterms')
  const said = [await whyNot(at(without)), await whyNot(at(nobody))]
  expect(said[0]).toContain('has no database "not-there"')
  expect(said[1]).toContain('PostgreSQL at 127.0.0.1:1 does not answer')
  expect(said.join(' ')).not.toContain('a-secret')
})

test('a mistake of ours is not explained away', () => {
  const place = { engine: 'sqlite', file: 'x' } as const
  expect(whyNotOpened(new TypeError('x is not a function'), place)).toBeUndefined()
})

function at({ href }: URL): StorePlace {
  return { engine: 'postgres', url: href }
}

async function whyNot(place: StorePlace): Promise<string | undefined> {
  try {
    await openStore(place)
    return undefined
  } catch (error) {
    return whyNotOpened(error, place)
  }
}

function aFolder() {
  const path = mkdtempSync(join(tmpdir(), 'goodterms-'))
  return {
    path,
    [Symbol.dispose]: () => {
      chmodSync(path, 0o755)
      rmSync(path, { recursive: true })
    },
  }
}
