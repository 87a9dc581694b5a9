/**
 * The command `erase`: erases what was kept long enough, as the daily job does, and says what.
 */
import { ERASED_AFTER } from '../domain/erased-after.ts'
import { writeErasuresBeside } from '../store/erasure-list.ts'
import { eraseOld, type Erased } from '../store/erasures.ts'
import { parsedOptions, type Command } from './terminal.ts'
import { withStore } from './with-store.ts'

const IN_WORDS: Readonly<Record<keyof Erased, string>> = {
  annexes: 'annexes with rows of months long past',
  sessions: 'sessions that had ended',
  'sign-in-links': 'sign-in links that had ended',
  'sign-in-attempts': 'attempts to sign in that had ended',
  answers: 'answers kept for requests that are repeated',
  jobs: 'jobs that were done',
  'outbox-bodies': 'texts of messages that were sent',
}

export const runErase: Command = async (args, terminal) => {
  const parsed = parsedOptions(args, {})
  if (typeof parsed === 'string') return parsed
  if (parsed.positionals.length > 0) return 'Nothing has to be named: what is old is erased'
  return withStore(terminal, async (store, place) => {
    const erased = await eraseOld(store, terminal, ERASED_AFTER)
    if (place.engine === 'sqlite') await writeErasuresBeside(place.file, store.read)
    const lines = Object.entries(IN_WORDS).map(
      ([kind, words]) => `  ${erased[kind as keyof Erased]} ${words}\n`,
    )
    terminal.out(`Erased:\n${lines.join('')}`)
    return 0
  })
}
