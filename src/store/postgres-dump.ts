/**
 * Runs PostgreSQL's own `pg_dump` and `pg_restore`. The address goes to them by their environment,
 * so that no password is seen in the list of programs.
 */
import { spawn } from 'node:child_process'
import { accepted, refused, type Checked } from '../domain/problem.ts'

type Program = 'pg_dump' | 'pg_restore'

/** Everything of the database, in PostgreSQL's own archive format. */
export function dumpTo(file: string, url: string): Promise<Checked<undefined>> {
  return run('pg_dump', ['--format=custom', '--no-owner', '--no-privileges', `--file=${file}`], url)
}

/** Whether the archive can be read to its end. */
export function canBeRestored(file: string, url: string): Promise<Checked<undefined>> {
  return run('pg_restore', ['--list', file], url)
}

/** All of it or nothing: it takes the place of the tables that are there. */
export function restoreFrom(file: string, url: string): Promise<Checked<undefined>> {
  const whole = ['--clean', '--if-exists', '--single-transaction', '--exit-on-error']
  const database = decodeURIComponent(new URL(url).pathname.slice(1))
  return run('pg_restore', [...whole, '--no-owner', `--dbname=${database}`, file], url)
}

async function run(
  program: Program,
  args: readonly string[],
  url: string,
): Promise<Checked<undefined>> {
  const { promise, resolve } = Promise.withResolvers<Checked<undefined>>()
  const child = spawn(program, args, {
    env: { ...process.env, ...addressOf(url) },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()))
  child.once('error', () => resolve(problem(`${program} is not there. ${INSTALL}`)))
  child.once('close', (code) => {
    resolve(code === 0 ? accepted(undefined) : problem(`${program} failed: ${said.trim()}`))
  })
  return promise
}

function addressOf(url: string): Readonly<Record<string, string>> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url)
  const sslMode = searchParams.get('sslmode')
  return {
    PGHOST: hostname.replace(/^\[|\]$/g, ''),
    PGPORT: port === '' ? '5432' : port,
    PGUSER: decodeURIComponent(username),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    ...(password === '' ? {} : { PGPASSWORD: decodeURIComponent(password) }),
    ...(sslMode === null ? {} : { PGSSLMODE: sslMode }),
  }
}

function problem(message: string) {
  return refused([{ code: 'store-unfit', where: '', message }])
}

const INSTALL =
  'Install the client programs of PostgreSQL, of the server’s version or newer, on this machine.'
