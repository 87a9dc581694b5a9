/**
 * The command `restore`: puts a backup in the place of the store, only where it is asked to in so
 * many words, and never while the service runs.
 */
import { problemLines } from '../checks/folder-report.ts'
import { counted } from '../domain/display.ts'
import { restore } from '../store/restore.ts'
import { whyNotOpened } from '../store/why-not-opened.ts'
import { keptSealOf } from './audit.ts'
import { parsedOptions, type Command, type Terminal } from './terminal.ts'
import { storePlaceFor } from './with-store.ts'

const OPTIONS = {
  yes: { type: 'boolean', default: false },
  against: { type: 'string' },
} as const

export const runRestore: Command = async (args, terminal) => {
  const parsed = parsedOptions(args, OPTIONS)
  if (typeof parsed === 'string') return parsed
  const { positionals, values } = parsed
  const [from, ...rest] = positionals
  if (from === undefined || rest.length > 0) return 'Say which backup'
  const kept = values.against === undefined ? undefined : keptSealOf(values.against)
  if (typeof kept === 'string') return kept
  if (!values.yes) {
    terminal.err(`${WHAT_IT_DOES}\nNothing was changed. To do it, add --yes.\n`)
    return 1
  }
  const place = storePlaceFor(terminal)
  if (place === undefined) return 1
  const began = terminal.clock()
  try {
    const input = { from, now: terminal.now, ...(kept === undefined ? {} : { kept }) }
    const restored = await restore(place, input)
    if (!restored.ok) {
      terminal.err(problemLines(restored.problems))
      return 1
    }
    sayRestored(restored.value, Math.round(terminal.clock() - began), terminal)
    return 0
  } catch (error) {
    const why = whyNotOpened(error, place)
    if (why === undefined) throw error
    terminal.err(`${why}\n`)
    return 1
  }
}

function sayRestored(
  restored: { readonly aside: string | undefined; sealed: number; erasedAgain: number },
  ms: number,
  { out }: Terminal,
): void {
  const { aside, sealed, erasedAgain } = restored
  const lines = [
    `Restored in ${ms} ms. The audit chain of ${counted(sealed, 'row')} is whole.`,
    `${counted(erasedAgain, 'erasure')} since the backup done again. Nobody is signed in.`,
    ...(aside === undefined ? [] : [`The store that was there is in ${aside}. ${NOT_ERASED}`]),
    'No mail is sent yet. Start the service, look at what it holds, then: outbox release',
  ]
  out(`${lines.join('\n')}\n`)
}

const NOT_ERASED = 'Nothing erases it: delete it once you need it no more.'

const WHAT_IT_DOES =
  'A restore puts the backup in the place of all that is on record, and puts that aside. ' +
  'Everybody has to sign in again, what was erased stays erased, and no mail is sent until you ' +
  'release it.'
