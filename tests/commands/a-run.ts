/**
 * Runs the command line as a person would, and gives what it printed and how it ended.
 */
import { join } from 'node:path'
import { runCommand } from '#app/cli.ts'
import type { Terminal } from '#app/commands/terminal.ts'
import { accepted } from '#app/domain/problem.ts'
import type { StorePlace } from '#app/store/open-store.ts'

export const ROOT = join(import.meta.dirname, '../..')
export const MONTH = join(ROOT, 'examples/month')
export const BAD = join(ROOT, 'examples/bad-input')
export const RULES = join(ROOT, 'rules')

/** Runs on a store. */
export function commandOn(place: StorePlace, ...args: readonly string[]) {
  return ran(args, { clock: () => 0, store: () => accepted(place) })
}

export function command(...args: readonly string[]) {
  return commandAt(0, ...args)
}

/** Runs with a clock that goes on by so many milliseconds each time it is looked at. */
export async function commandAt(step: number, ...args: readonly string[]) {
  let now = 0
  return ran(args, { clock: () => (now += step) })
}

async function ran(args: readonly string[], world: Pick<Terminal, 'clock' | 'store'>) {
  const texts = { out: '', err: '' }
  const code = await runCommand(args, {
    out: (text) => (texts.out += text),
    err: (text) => (texts.err += text),
    today: () => '2026-11-23',
    now: () => new Date('2026-11-23T09:00:00Z'),
    ...world,
  })
  return { code, ...texts }
}
