/**
 * Entries of a register go on record: each with the contractor that it means, those that are on
 * record already left as they are, and those whose contractor a person must decide left out until
 * that is said.
 */
import { randomUUID } from 'node:crypto'
import type { Actor } from '../../access/may.ts'
import type { RegisterEntry } from '../../domain/register.ts'
import {
  matchContractors,
  type ContractorMatch,
  type ContractorRef,
} from '../../intake/register/match-contractor.ts'
import type { ReadEntry, ReadRegister } from '../../intake/register/read-register.ts'
import { recordAct, type Clock } from '../../store/audit.ts'
import type { Reading, Writing } from '../../store/open-store.ts'
import {
  addManagers,
  contractorsOnRecord,
  contractsOnRecord,
  managersByEmail,
  recordRegister,
  type ContractOnRecord,
  type ContractorOnRecord,
  type RegisterRecord,
} from '../../store/register-records.ts'

export interface PlannedEntry {
  readonly read: ReadEntry
  /** `on-record`: nothing is changed. `unclear`: left out until a person says which it is. */
  readonly what: 'new' | 'on-record' | 'unclear'
  readonly contractor: ContractorMatch
  /** The contractors on record between which a person may choose. */
  readonly choices: readonly ContractorOnRecord[]
  /** What stands there, where the contract is on record. */
  readonly onRecord?: ContractOnRecord
}

/** What a person said: by the line of the entry, a contractor on record or `new`. */
export type Choices = ReadonlyMap<number, string>

/** What would come of recording it; it changes nothing. */
export async function planRegister(
  read: Reading,
  register: ReadRegister,
): Promise<readonly PlannedEntry[]> {
  return (await planOf(read, register)).planned
}

async function planOf(
  read: Reading,
  { entries }: ReadRegister,
): Promise<{
  readonly planned: readonly PlannedEntry[]
  readonly known: readonly ContractorOnRecord[]
}> {
  const known = await contractorsOnRecord(read)
  const byId = new Map(known.map((each) => [each.id, each]))
  const onRecord = await contractsOnRecord(
    read,
    entries.map(({ entry }) => entry.id),
  )
  const matches = matchContractors(
    entries.map(({ entry }) => entry.contractor),
    known,
  )
  const planned = entries.map((each, at): PlannedEntry => {
    const match: ContractorMatch = matches[at] ?? { match: 'new', similar: [] }
    const choices = refsOf(match).flatMap((ref) =>
      'known' in ref ? (byId.get(ref.known) ?? []) : [],
    )
    const there = onRecord.get(each.entry.id)
    if (there !== undefined) {
      return { read: each, what: 'on-record', contractor: match, choices, onRecord: there }
    }
    const what = match.match === 'unclear' ? 'unclear' : 'new'
    return { read: each, what, contractor: match, choices }
  })
  return { planned, known }
}

function refsOf(match: ContractorMatch): readonly ContractorRef[] {
  return match.match === 'unclear' ? match.between : match.match === 'new' ? match.similar : []
}

/** Plans anew on what is on record now, and gives how many entries were recorded. */
export async function recordPlanned(
  tx: Writing,
  register: ReadRegister,
  choices: Choices,
  by: Clock & { readonly actor: Actor },
): Promise<number> {
  const { planned, known } = await planOf(tx, register)
  const records = withContractors(planned, choices, new Set(known.map(({ id }) => id)))
  await recordRegister(tx, records, by.now().toISOString())
  await assignByEmail(tx, records)
  await recordAct(tx, by, {
    actor: by.actor,
    action: 'register.change',
    object: 'register/import',
    detail: { recorded: records.length, read: register.entries.length },
  })
  return records.length
}

function withContractors(
  planned: readonly PlannedEntry[],
  choices: Choices,
  onRecord: ReadonlySet<string>,
): readonly RegisterRecord[] {
  const taken = new Set(onRecord)
  // A contractor's id, by the place of the entry that first named it.
  const byPlace = new Map<number, string>()
  return planned.flatMap((each, at): readonly RegisterRecord[] => {
    const { entry } = each.read
    const choice = choices.get(each.read.line)
    if (each.what === 'on-record' || (each.what === 'unclear' && choice === undefined)) return []
    const place = placeOf(each, at)
    const known = contractorOf(each, choice) ?? byPlace.get(place)
    const id = known ?? freeIdOf(entry, taken)
    // Whoever has the same contractor follows what was said of it here.
    byPlace.set(place, id)
    if (known === undefined) taken.add(id)
    return [{ entry, contractor: { id, isNew: known === undefined } }]
  })
}

function placeOf({ contractor }: PlannedEntry, at: number): number {
  return contractor.match === 'same' && 'entry' in contractor.as ? contractor.as.entry : at
}

function contractorOf(
  { contractor, choices }: PlannedEntry,
  choice: string | undefined,
): string | undefined {
  // Only what was offered can be chosen.
  const chosen = choices.find(({ id }) => id === choice)
  if (chosen !== undefined) return chosen.id
  return contractor.match === 'same' && 'known' in contractor.as ? contractor.as.known : undefined
}

// The number under which others know it says more than one of ours; without one, or where another
// contractor has that number, it gets one.
function freeIdOf({ contractor }: RegisterEntry, taken: ReadonlySet<string>): string {
  const [first] = contractor.identifiers
  const name = first === undefined ? '' : `${first.scheme}-${first.id}`
  const isFree = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/.test(name) && !taken.has(name)
  return isFree ? name : `C-${randomUUID()}`
}

async function assignByEmail(tx: Writing, records: readonly RegisterRecord[]): Promise<void> {
  const emails = records.flatMap(({ entry }) => entry.managerEmail?.toLowerCase() ?? [])
  const people = await managersByEmail(tx, [...new Set(emails)])
  await addManagers(
    tx,
    records.flatMap(({ entry }) => {
      const person = people.get(entry.managerEmail?.toLowerCase() ?? '')
      return person === undefined ? [] : [{ contract: entry.id, person }]
    }),
  )
}
