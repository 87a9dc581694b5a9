/**
 * `npm test`: every check of the project in turn, the quick ones first, stopping at the first
 * that fails. Further arguments go to vitest: `npm test -- tests/tidy.test.ts`.
 */
import { spawnSync } from 'node:child_process'

type Step = { readonly title: string; readonly command: string; readonly args: readonly string[] }

const steps: readonly Step[] = [
  { title: 'lock file', command: process.execPath, args: ['scripts/check-lock.mjs'] },
  { title: 'types', command: 'tsc', args: [] },
  { title: 'lint', command: 'oxlint', args: ['--deny-warnings'] },
  { title: 'unused code', command: 'knip', args: [] },
  { title: 'tests', command: 'vitest', args: ['run', '--coverage', ...process.argv.slice(2)] },
]

const failed = steps.find((step) => !passes(step))
if (failed !== undefined) {
  console.error(`\nnpm test stopped at "${failed.title}" (${failed.command}): see above.`)
  process.exitCode = 1
}

function passes({ title, command, args }: Step): boolean {
  console.log(`\n--- ${title} ---`)
  // On Windows the tools are scripts for a shell.
  const shell = process.platform === 'win32' && command !== process.execPath
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell })
  if (error !== undefined) console.error(`${command} could not be started: ${error.message}`)
  return status === 0
}
