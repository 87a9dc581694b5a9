/**
 * Runs the command line as a person would, and gives what it printed and how it ended.
 */
import { join } from 'node:path'
import { runCommand } from '#app/cli.ts'

export const ROOT = join(import.meta.dirname, '../..')
export const MONTH = join(ROOT, 'examples/month')
export const BAD = join(ROOT, 'examples/bad-input')
export const RULES = join(ROOT, 'rules')

export function command(...args: readonly string[]) {
  return commandAt(0, ...args)
}

/** Runs with a clock that goes on by so many milliseconds each time it is looked at. */
export async function commandAt(step: number, ...args: readonly string[]) {
  const texts = { out: '', err: '' }
  let now = 0
  const code = await runCommand(args, {
    out: (text) => (texts.out += text),
    err: (text) => (texts.err += text),
    today: () => '2026-11-23',
    clock: () => (now += step),
  })
  return { code, ...texts }
}
