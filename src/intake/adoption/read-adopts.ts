/**
 * Reads the contracts of a folder together with the sheets beside them: what `R-041.adopts.csv`
 * says is adopted by the contract in `R-041.json`. Of two places that disagree neither is taken.
 */
import { join } from 'node:path'
import type { Contract } from '../../domain/contract.ts'
import { accepted, refused, type Checked, type Problem } from '../../domain/problem.ts'
import { adoptSheet, type AdoptionChange } from './adopt-sheet.ts'
import type { Adopting } from './adoption-terms.ts'
import type { RefusedFile } from '../merge-pieces.ts'
import { readContract } from '../read-contract.ts'
import { readBytes, readText } from '../text-of-file.ts'

const SHEET_ENDING = '.adopts.csv'
const TABLE = /\.(csv|tsv|xlsx|xls|ods)$/i

/** `files` are all that lie in the folder of contracts; `notRead` are tables that nothing reads. */
export function adoptsReader(folder: string, files: readonly string[], adopting: Adopting) {
  const sheets = new Map(
    files.filter(isSheet).map((file) => [withoutEnding(file, SHEET_ENDING), file]),
  )
  const contracts = new Set(files.map((file) => withoutEnding(file, '.json')))
  const read = async (file: string): Promise<Checked<Contract>> => {
    const text = await readText(join(folder, file), file)
    const contract = text.ok ? readContract(text.value, file) : text
    const sheet = sheets.get(withoutEnding(file, '.json'))
    if (!contract.ok || sheet === undefined) return contract
    const bytes = await readBytes(join(folder, sheet), sheet)
    if (!bytes.ok) return bytes
    return adoptedFrom(sheet, bytes.value, { file, contract: contract.value }, adopting)
  }
  const alone = [...sheets].flatMap(([name, file]) => (contracts.has(name) ? [] : noContract(file)))
  return { read, notRead: [...alone, ...files.flatMap(otherTable)] }
}

/** A file is refused by the problems that are its own. */
export function refusedByFile(file: string, problems: readonly Problem[]): readonly RefusedFile[] {
  const byFile = Map.groupBy(problems, (problem) => problem.file ?? file)
  return [...byFile].map(([name, own]) => ({
    file: name,
    problems: own.map((problem) => ({ ...problem, file: name })),
  }))
}

function adoptedFrom(
  sheet: string,
  bytes: Uint8Array,
  { file, contract }: { readonly file: string; readonly contract: Contract },
  adopting: Adopting,
): Checked<Contract> {
  const adopted = adoptSheet({ contract, bytes, file: sheet }, adopting)
  if (!adopted.ok) return adopted
  const twice = adopted.value.changes.filter(({ before }) => before !== undefined)
  if (twice.length > 0) return refused(twice.map((change) => inBoth(change, sheet, file)))
  return accepted(adopted.value.after)
}

function inBoth({ line, after }: AdoptionChange, sheet: string, file: string): Problem {
  const message =
    `“${after.id}” is adopted in ${file} too, so nobody can tell which of the two holds. ` +
    'Take it out of one of them.'
  return { code: 'duplicate-row', where: '', message, file: sheet, line }
}

function noContract(file: string): readonly RefusedFile[] {
  const contract = `${withoutEnding(file, SHEET_ENDING)}.json`
  const message =
    `There is no ${contract} that could adopt what stands in this sheet. ` +
    'Put the contract there, or give the sheet the name of its contract.'
  return [{ file, problems: [{ code: 'not-found', where: '', message, file }] }]
}

/** Whoever put a table there believes that it counts. */
function otherTable(file: string): readonly RefusedFile[] {
  if (isSheet(file) || !TABLE.test(file)) return []
  const message =
    `Beside a contract only a sheet is read whose name ends in ${SHEET_ENDING}: ` +
    `R-041${SHEET_ENDING} for R-041.json. Save it as CSV under such a name, or take it away.`
  return [{ file, problems: [{ code: 'unused', where: '', message, file }] }]
}

function isSheet(file: string): boolean {
  return file.toLowerCase().endsWith(SHEET_ENDING)
}

function withoutEnding(file: string, ending: string): string {
  return file.toLowerCase().endsWith(ending) ? file.slice(0, -ending.length) : file
}
