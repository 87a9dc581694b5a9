/**
 * The command `backup`: copies the store into one file while the service goes on, and says how
 * long it took and which hash to keep.
 */
import { problemLines } from '../checks/folder-report.ts'
import { backUp } from '../store/backup.ts'
import { storeFailureOf } from '../store/store-failure.ts'
import { parsedOptions, type Command } from './terminal.ts'
import { withStore } from './with-store.ts'

export const runBackup: Command = async (args, terminal) => {
  const parsed = parsedOptions(args, {})
  if (typeof parsed === 'string') return parsed
  const [to, ...rest] = parsed.positionals
  if (to === undefined || rest.length > 0) return 'Say into which file or folder'
  return withStore(terminal, async (store, place) => {
    const began = terminal.clock()
    try {
      const made = await backUp(store, place, { to, now: terminal.now() })
      if (!made.ok) {
        terminal.err(problemLines(made.problems))
        return 1
      }
      const { file, bytes, head } = made.value
      const ms = Math.round(terminal.clock() - began)
      terminal.out(`Backed up to ${file}: ${bytes} bytes in ${ms} ms, read back whole.\n`)
      if (head !== undefined) {
        terminal.out(`Newest hash in it, to keep elsewhere: ${head.hash}:${head.seq}\n`)
      }
      terminal.out('It holds all that the store holds. Encrypt it before it leaves this machine.\n')
      return 0
    } catch (error) {
      const why = whyNotWritten(error)
      if (why === undefined) throw error
      terminal.err(`${why} No part of a backup was left behind.\n`)
      return 1
    }
  })
}

function whyNotWritten(error: unknown): string | undefined {
  const failure = storeFailureOf(error)
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  if (failure === 'full') return 'There is not enough space for the backup.'
  if (failure !== undefined || code === 'EACCES' || code === 'EPERM') {
    return 'The backup cannot be written there.'
  }
  return undefined
}
