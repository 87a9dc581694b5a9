/**
 * Reads contracts from public notices: one release package, one record package, or lines of them
 * (OCDS 1.1, as Contracts Finder and Find a Tender publish them). Each package gives entries or is
 * refused with the reason.
 */
import { accepted, refused, type Checked, type Problem } from '../../domain/problem.ts'
import { shown } from '../cell-values.ts'
import { decodeText } from '../text-of-file.ts'
import { textOf } from './json-fields.ts'
import { ocdsEntries } from './ocds-entries.ts'
import { ocdsPackages, type OcdsRelease } from './ocds-packages.ts'
import type { ReadEntry, ReadRegister, RefusedEntry } from './read-register.ts'
import { withNotesOfSame } from './same-again.ts'

const MOST_ENTRIES = 10_000

export function readOcdsFile(bytes: Uint8Array, file: string): Checked<ReadRegister> {
  const text = decodeText(bytes, file)
  if (!text.ok) return text
  const packages = ocdsPackages(text.value, file)
  const notices = packages.releases.map((found) => ({ found, read: ocdsEntries(found, file) }))
  const count = notices.reduce((sum, { read }) => sum + read.entries.length, 0)
  if (count > MOST_ENTRIES) {
    const message = `The file holds more than ${MOST_ENTRIES} contracts. Split it.`
    return refused([{ code: 'too-large', where: '', message, file }])
  }
  const newest = newestNotices(notices)
  const superseded = notices.flatMap((notice) => supersededBy(notice, newest, file))
  const kept = notices.filter((notice) => isNewest(notice, newest))
  const once = withEachReferenceOnce(kept.flatMap(({ read }) => read.entries), file)
  return accepted({
    entries: withNotesOfSame(once.entries),
    refused: [
      ...packages.refused.map((problem) => ({ line: problem.line ?? 1, problems: [problem] })),
      ...kept.flatMap(({ read }) => read.refused),
      ...superseded,
      ...once.refused,
    ].toSorted((a, b) => a.line - b.line),
  })
}

/** Awards without ids of their own cannot be told apart. */
function withEachReferenceOnce(entries: readonly ReadEntry[], file: string): ReadRegister {
  const first = new Map<string, ReadEntry>()
  for (const each of entries) if (!first.has(each.entry.id)) first.set(each.entry.id, each)
  const again = entries.filter((each) => first.get(each.entry.id) !== each)
  const repeated = again.map(({ line, entry }) => {
    const message =
      `${shown(entry.title)}: another award in line ${first.get(entry.id)?.line} comes to the ` +
      `same reference ${entry.id}. Enter this contract by hand if it is another one.`
    const problem: Problem = { code: 'duplicate-row', where: '', message, file, line }
    return { line, problems: [problem] }
  })
  return { entries: entries.filter((each) => first.get(each.entry.id) === each), refused: repeated }
}

interface Notice {
  readonly found: OcdsRelease
  readonly read: ReadRegister
}

/** Of each process the newest release that holds a contract; of equally new ones the last. */
function newestNotices(notices: readonly Notice[]): ReadonlyMap<string, Notice> {
  const newest = new Map<string, Notice>()
  for (const notice of notices) {
    if (notice.read.entries.length === 0) continue
    const known = newest.get(ocidOf(notice))
    if (known === undefined || timeOf(notice) >= timeOf(known)) newest.set(ocidOf(notice), notice)
  }
  return newest
}

function isNewest(notice: Notice, newest: ReadonlyMap<string, Notice>): boolean {
  return notice.read.entries.length === 0 || newest.get(ocidOf(notice)) === notice
}

function supersededBy(
  notice: Notice,
  newest: ReadonlyMap<string, Notice>,
  file: string,
): readonly RefusedEntry[] {
  const newer = newest.get(ocidOf(notice))
  if (newer === undefined || isNewest(notice, newest)) return []
  const { line, where } = notice.found
  const message =
    `A newer release of the same process (${ocidOf(notice)}) stands in line ${newer.found.line}: ` +
    'only that one is read.'
  return [{ line, problems: [{ code: 'duplicate-row', where, message, file, line }] }]
}

function ocidOf({ found }: Notice): string {
  return textOf(found.release, 'ocid')
}

/** An instant as a number; a release without a date is the oldest. */
function timeOf({ found }: Notice): number {
  const time = Date.parse(textOf(found.release, 'date'))
  return Number.isNaN(time) ? 0 : time
}
