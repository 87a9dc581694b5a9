/**
 * The command `replay`: decides a month again from what is stored, and says for each contract
 * whether the same comes out. It changes nothing.
 */
import { replay, type Replayed } from '../checks/record/replay.ts'
import { rulesOnRecord } from '../checks/record/rules-on-record.ts'
import { isPeriod, periodInWords, type Period } from '../domain/calendar.ts'
import { counted } from '../domain/display.ts'
import type { Store } from '../store/open-store.ts'
import { parsedOptions, patientSpeaker, type Command, type Terminal } from './terminal.ts'
import { withStore } from './with-store.ts'

const OPTIONS = { contract: { type: 'string' } } as const
const VALUE_CHARACTERS = 200

export const runReplay: Command = async (args, terminal) => {
  const parsed = parsedOptions(args, OPTIONS)
  if (typeof parsed === 'string') return parsed
  const { positionals, values } = parsed
  const [period, ...rest] = positionals
  if (period === undefined || rest.length > 0) return 'Say which month: "replay 2026-10"'
  if (!isPeriod(period)) return `"${period}" is not a month. Write it as 2026-10.`
  return withStore(terminal, (store) => replayMonth(store, period, values.contract, terminal))
}

async function replayMonth(
  store: Store,
  period: Period,
  contract: string | undefined,
  terminal: Terminal,
): Promise<0 | 1> {
  const say = patientSpeaker(terminal)
  const counts = { same: 0, 'rows-erased': 0, differs: 0, cannot: 0 }
  const replayed = replay({
    read: store.read,
    rules: rulesOnRecord(store),
    period,
    ...(contract === undefined ? {} : { contract }),
    onProgress: (done, of) => say(() => `Decided ${done} of ${of} contracts again.\n`),
  })
  for await (const each of replayed) {
    counts[each.ended] += 1
    terminal.out(`${each.contract}: ${inWords(each)}\n`)
  }
  const all = Object.values(counts).reduce((sum, count) => sum + count)
  if (all === 0) {
    const whose = contract === undefined ? '' : ` of ${contract}`
    terminal.err(`Nothing${whose} was decided in ${periodInWords(period)}.\n`)
    return 1
  }
  terminal.out(`\n${counted(all, 'contract')}: ${countsInWords(counts)}.\n`)
  return counts.differs + counts.cannot === 0 ? 0 : 1
}

function countsInWords(counts: Readonly<Record<Replayed['ended'], number>>): string {
  return [
    `${counts.same} the same`,
    `${counts['rows-erased']} with rows erased`,
    `${counts.differs} different`,
    `${counts.cannot} that cannot be decided again`,
  ].join(', ')
}

function inWords(replayed: Replayed): string {
  switch (replayed.ended) {
    case 'same':
      return 'same'
    case 'rows-erased':
      return `rows erased on ${replayed.erasedAt.slice(0, 10)}; sealed facts agree`
    case 'differs': {
      const { where, before, after } = replayed.difference
      return `DIFFERENT at ${where}: on record ${shown(before)}, now ${shown(after)}`
    }
    case 'cannot':
      return `CANNOT be decided again. ${replayed.why}`
  }
}

function shown(value: string | undefined): string {
  if (value === undefined) return 'nothing'
  return value.length > VALUE_CHARACTERS ? `${value.slice(0, VALUE_CHARACTERS)}…` : value
}
