/**
 * Starts a program of this project: `node scripts/run.mjs src/main.ts`. Installs what the project
 * needs first if that is missing or out of date, then runs the program on the project's own Node.
 * Plain JavaScript without dependencies, because it runs before anything is installed, on
 * whatever Node the machine has.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync,
} from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const MODULES = join(ROOT, 'node_modules')
const STAMP = join(MODULES, '.install-stamp')
const LOCK = join(ROOT, '.install-lock')

const LOCK_TOUCHED_EVERY_MS = 2_000
const LOCK_STALE_AFTER_MS = 30_000
const LOCK_LOOKED_AT_EVERY_MS = 500
const PARENT_LOOKED_AT_EVERY_MS = 500
const OLDEST_USABLE_NODE = 26
const PARENT = process.ppid

process.exitCode = (await installIfNeeded()) || (await runOnPinnedNode(process.argv.slice(2)))

/** Gives the exit code of the installation; 0 also when there was nothing to do. */
async function installIfNeeded() {
  if (isInstalled()) return 0
  const release = await takeLock()
  try {
    // While we waited, another starter may have installed the same thing.
    if (isInstalled()) return 0
    console.error('Installing what this project needs (first run, or its lock file changed) ...')
    const code = await npm(['ci', '--include=dev', '--include=optional', '--ignore-scripts',
      '--no-audit', '--no-fund', '--loglevel=error'])
    if (code === 0) writeFileSync(STAMP, wantedStamp())
    else console.error('The installation failed, see above. It needs the network: is there one?')
    return code
  } finally {
    release()
  }
}

function isInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wantedStamp()
}

// The stamp stands inside node_modules, which `npm ci` empties first: an installation cut short
// leaves none.
function wantedStamp() {
  const lockFile = readFileSync(join(ROOT, 'package-lock.json'))
  const machine = `${process.platform}-${process.arch}`
  return createHash('sha256').update(lockFile).update(machine).digest('hex')
}

/**
 * Two starters on a new checkout must not install into the same folder at once. The lock is a
 * folder, because making one either succeeds or fails as a whole. Its owner touches it while it
 * works; a lock left untouched belongs to a starter that was killed, and is taken over.
 */
async function takeLock() {
  while (!makeLock()) {
    const touched = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs
    if (touched !== undefined && Date.now() - touched > LOCK_STALE_AFTER_MS) removeLock()
    else await pause(LOCK_LOOKED_AT_EVERY_MS)
  }
  const touching = setInterval(() => {
    if (existsSync(LOCK)) utimesSync(LOCK, new Date(), new Date())
  }, LOCK_TOUCHED_EVERY_MS)
  return () => {
    clearInterval(touching)
    removeLock()
  }
}

function makeLock() {
  try {
    mkdirSync(LOCK)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function removeLock() {
  rmSync(LOCK, { recursive: true, force: true })
}

// Under `npm start` npm says where it is, which also works where `npm` is a script for a shell.
function npm(args) {
  const cli = process.env.npm_execpath ?? ''
  if (basename(cli) === 'npm-cli.js') return run(process.execPath, [cli, ...args])
  return run('npm', args, { shell: process.platform === 'win32' })
}

function runOnPinnedNode(args) {
  const node = pinnedNode()
  if (node === undefined) {
    console.error(`This project needs Node ${OLDEST_USABLE_NODE} or later. None is published for `
      + `${process.platform}-${process.arch}: install it yourself, then try again.`)
    return 1
  }
  // Programs started by the program find the same Node and the project's own tools first.
  const path = [dirname(node), join(MODULES, '.bin'), process.env.PATH ?? ''].join(delimiter)
  return run(node, args, { env: { ...process.env, PATH: path } })
}

function pinnedNode() {
  const candidates = {
    linux: `node-linux-${process.arch}/bin/node`,
    darwin: `${process.arch === 'arm64' ? 'node-bin' : 'node'}-darwin-${process.arch}/bin/node`,
    win32: `node-win-${process.arch}/bin/node.exe`,
  }
  const pinned = join(MODULES, candidates[process.platform] ?? 'none')
  if (existsSync(pinned)) return pinned
  const own = Number.parseInt(process.versions.node, 10)
  return own >= OLDEST_USABLE_NODE ? process.execPath : undefined
}

/** Runs a program to its end, passing on every request to stop, and gives its exit code. */
async function run(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options })
  const forward = (signal) => {
    // At a terminal, Ctrl+C reaches the child by itself; a second one would cut its tidying short.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, forward)

  // npm told to stop ends only its own shell: without our parent we are orphans, and stop too.
  const watching = setInterval(() => {
    if (process.ppid === PARENT) return
    // Once: a child that is asked again and again would cut its tidying short.
    clearInterval(watching)
    child.kill('SIGTERM')
  }, PARENT_LOOKED_AT_EVERY_MS)

  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (exitCode) => resolve(exitCode ?? 1))
  })
  clearInterval(watching)
  for (const signal of signals) process.off(signal, forward)
  return code
}
