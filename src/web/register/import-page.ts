/**
 * The view model of what would come of an import: what is new, what is on record already, what a
 * person must decide, and what was refused with the reason.
 */
import type { PlannedEntry } from '../../checks/record/record-register.ts'
import { inWords } from '../../domain/calendar.ts'
import { counted } from '../../domain/display.ts'
import type { ReadRegister } from '../../intake/register/read-register.ts'

const SHOWN_MAX = 500

export function planModel(
  { entries, refused }: ReadRegister,
  planned: readonly PlannedEntry[],
  choices: ReadonlyMap<number, string>,
) {
  const isLeftOut = ({ what, read }: PlannedEntry): boolean =>
    what === 'unclear' && !choices.has(read.line)
  const coming = planned.filter((each) => each.what !== 'on-record' && !isLeftOut(each))
  const known = planned.filter(({ what }) => what === 'on-record')
  return {
    summary: [
      counted(coming.length, 'contract') + ' to record',
      `${known.length} on record already`,
      `${refused.length} refused`,
    ].join(', '),
    hasComing: coming.length > 0,
    entries: planned.slice(0, SHOWN_MAX).map((each) => entryModel(each, choices)),
    moreEntries: entries.length > SHOWN_MAX ? `And ${entries.length - SHOWN_MAX} more.` : '',
    refused: refused.slice(0, SHOWN_MAX).map(({ line, problems }) => ({
      line,
      messages: problems.map(({ message }) => message),
    })),
    moreRefused: refused.length > SHOWN_MAX ? `And ${refused.length - SHOWN_MAX} more.` : '',
  }
}

function entryModel(
  { read, what, contractor, choices }: PlannedEntry,
  chosen: ReadonlyMap<number, string>,
) {
  const { entry, line, notes } = read
  const choice = chosen.get(line) ?? ''
  const asks = what !== 'on-record' && choices.length > 0
  return {
    line,
    id: entry.id,
    title: entry.title,
    contractor: entry.contractor.name,
    dates: `${inWords(entry.from)} to ${inWords(entry.to)}`,
    isOnRecord: what === 'on-record',
    isUnclear: what === 'unclear',
    isNew: what === 'new',
    notes,
    why: contractor.match === 'unclear' ? contractor.why : '',
    asks,
    field: `contractor-${line}`,
    unchosen: what === 'unclear' ? 'Leave this contract out' : 'Another contractor, as it says',
    choices: [
      ...choices.map(({ id, name }) => ({ value: id, words: `${name} (${id})` })),
      ...(what === 'unclear' ? [{ value: 'new', words: 'A new contractor' }] : []),
    ].map((each) => ({ ...each, isChosen: each.value === choice })),
  }
}
