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
  const open = planned.filter(isLeftOut)
  const isUnclear = ({ what }: PlannedEntry): boolean => what === 'unclear'
  // A long list is cut, and a choice has to be there to be made.
  const shown = [...planned.filter(isUnclear), ...planned.filter((each) => !isUnclear(each))]
  return {
    summary: [
      counted(coming.length, 'contract') + ' to record',
      `${known.length} on record already`,
      `${refused.length} refused`,
    ].join(', '),
    needChoice: open.length === 0 ? '' : needChoice(open.length),
    firstChoice: `#contractor-${open[0]?.read.line}`,
    hasComing: coming.length > 0,
    entries: shown.slice(0, SHOWN_MAX).map((each) => entryModel(each, choices)),
    moreEntries: entries.length > SHOWN_MAX ? `And ${entries.length - SHOWN_MAX} more.` : '',
    refused: refused.slice(0, SHOWN_MAX).map(({ line, problems }) => ({
      line,
      messages: problems.map(({ message }) => message),
    })),
    moreRefused: refused.length > SHOWN_MAX ? `And ${refused.length - SHOWN_MAX} more.` : '',
  }
}

function needChoice(count: number): string {
  return count === 1 ? '1 needs your choice' : `${count} need your choice`
}

/** Nothing on record is changed by a file, so what it says otherwise must not go unseen. */
function differences({ read, onRecord }: PlannedEntry): readonly string[] {
  if (onRecord === undefined) return []
  const { title, contractor, from, to } = read.entry
  return [
    ...(onRecord.title === title ? [] : [`another title: “${onRecord.title}”`]),
    ...(onRecord.contractorName === contractor.name
      ? []
      : [`another contractor: ${onRecord.contractorName}`]),
    ...(onRecord.from === from && onRecord.to === to
      ? []
      : [`other dates: ${inWords(onRecord.from)} to ${inWords(onRecord.to)}`]),
  ].map((each) => `On record with ${each}.`)
}

function entryModel(planned: PlannedEntry, chosen: ReadonlyMap<number, string>) {
  const { read, what, contractor, choices } = planned

  const { entry, line, notes } = read
  const choice = chosen.get(line) ?? ''
  // Also where it is like one of this file alone: then it is a new one, or left out.
  const asks = what === 'unclear' || (what === 'new' && choices.length > 0)
  return {
    line,
    id: entry.id,
    title: entry.title,
    contractor: entry.contractor.name,
    dates: `${inWords(entry.from)} to ${inWords(entry.to)}`,
    isOnRecord: what === 'on-record',
    differences: differences(planned),
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
