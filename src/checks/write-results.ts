/**
 * Writes what was found into a folder: for each contract the decision, the annex and the drafted
 * notices, and one summary. A file is there whole or not at all. In the months that are checked the
 * notices of an earlier run are taken away, also of contracts that are not checked this time.
 */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalJson } from '../json/canonical-json.ts'
import { NOTICE_KINDS, type NoticeDraft } from '../notices/draft-notices.ts'
import type { Period } from '../domain/calendar.ts'
import type { CheckedFolder } from './check-folder.ts'
import type { CheckedContract } from './check-return.ts'
import { summaryCsv } from './summary-csv.ts'
import { summaryRows } from './summary.ts'

const BEFORE_APPROVAL = 'before-approval.txt'
const NOTICE_PARTS = ['subject.txt', 'txt', 'html'] as const

/** Gives the number of files written. */
export async function writeResults(folder: CheckedFolder, out: string): Promise<number> {
  for (const period of folder.periods) await removeNoticesOf(period, out)
  let written = 0
  for (const each of folder.checked) {
    written += await writeContract(each, out)
  }
  const rows = summaryRows(folder.checked, folder.rules.ruleSet)
  await mkdir(out, { recursive: true })
  await writeWhole(join(out, 'summary.csv'), summaryCsv(rows))
  return written + 1
}

/** A folder's name for an id: nothing in it leads to another folder. */
export function folderNameOf(id: string): string {
  const encoded = encodeURIComponent(id).replaceAll('*', '%2A')
  return encoded.replace(/^\.+/, (dots) => '%2E'.repeat(dots.length))
}

async function writeContract(each: CheckedContract, out: string): Promise<number> {
  const { contract, period, assessment, notices } = each
  const folder = join(out, period, folderNameOf(contract.id))
  await mkdir(folder, { recursive: true })
  const files = new Map([
    // The decision's bytes are the canonical ones, so that anybody can hash them again.
    ['decision.json', canonicalJson(assessment.decision)],
    ['annex.restricted.json', canonicalJson(assessment.annex)],
    ...notices.flatMap(noticeFiles),
    ...errands(notices),
  ])
  for (const [name, text] of files) await writeWhole(join(folder, name), text)
  return files.size
}

function noticeFiles(notice: NoticeDraft): readonly (readonly [string, string])[] {
  const texts = { 'subject.txt': `${notice.subject}\n`, txt: notice.text, html: notice.html }
  return NOTICE_PARTS.map((part) => [`${notice.kind}.${part}`, texts[part]] as const)
}

/** What an officer has to see to before the notices go out, where there is anything. */
function errands(notices: readonly NoticeDraft[]): readonly (readonly [string, string])[] {
  const sentences = [...new Set(notices.flatMap(({ beforeApproval }) => beforeApproval))]
  return sentences.length === 0 ? [] : [[BEFORE_APPROVAL, `${sentences.join('\n\n')}\n`]]
}

// What an earlier run drafted and this one did not would else be taken for this one's: also of a
// contract that waits now, was refused or failed.
async function removeNoticesOf(period: Period, out: string): Promise<void> {
  const month = join(out, period)
  await mkdir(month, { recursive: true })
  for (const entry of await readdir(month, { withFileTypes: true })) {
    if (entry.isDirectory()) await removeNotices(join(month, entry.name))
  }
}

async function removeNotices(folder: string): Promise<void> {
  await rm(join(folder, BEFORE_APPROVAL), { force: true })
  for (const kind of NOTICE_KINDS) {
    for (const part of NOTICE_PARTS) await rm(join(folder, `${kind}.${part}`), { force: true })
  }
}

async function writeWhole(file: string, text: string): Promise<void> {
  const unfinished = `${file}.unfinished`
  await writeFile(unfinished, text)
  await rename(unfinished, file)
}
