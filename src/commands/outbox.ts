/**
 * The command `outbox release`: after a restore it lists what would be sent, and lets it go only
 * where it is asked to in so many words.
 */
import { counted } from '../domain/display.ts'
import { outboxIsHeld, releaseOutbox, waitingMail } from '../store/outbox-held.ts'
import { parsedOptions, type Command } from './terminal.ts'
import { withStore } from './with-store.ts'

const OPTIONS = { yes: { type: 'boolean', default: false } } as const
const LISTED_MAX = 200

export const runOutbox: Command = async (args, terminal) => {
  const parsed = parsedOptions(args, OPTIONS)
  if (typeof parsed === 'string') return parsed
  const { positionals, values } = parsed
  if (positionals.length !== 1 || positionals[0] !== 'release') return 'Say "outbox release"'
  return withStore(terminal, async (store) => {
    if (!(await outboxIsHeld(store.read))) {
      terminal.out('The outbox is not held: mail is sent as it comes.\n')
      return 0
    }
    const waiting = await waitingMail(store.read)
    terminal.out(`Held since a restore: ${counted(waiting.length, 'message')}.\n`)
    for (const { made_at, purpose, recipient, message_id, state } of waiting.slice(0, LISTED_MAX)) {
      terminal.out(`  ${made_at}  ${purpose}  ${recipient}  ${message_id}  ${state}\n`)
    }
    if (waiting.length > LISTED_MAX) terminal.out(`  … and ${waiting.length - LISTED_MAX} more\n`)
    if (!values.yes) {
      terminal.err('Nothing was released. To let them all go, add --yes.\n')
      return 1
    }
    await store.write((tx) => releaseOutbox(tx, terminal))
    terminal.out('Released: they are sent from now on.\n')
    return 0
  })
}
