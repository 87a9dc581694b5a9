/**
 * Reads a folder of contracts and returns. Every file that is refused is listed with its
 * problems, and never stops the others; of each return the latest version is taken.
 */
import { join } from 'node:path'
import { isPeriod } from '../domain/calendar.ts'
import type { Contract } from '../domain/contract.ts'
import type { Figure } from '../domain/figure.ts'
import type { MonthlyReturn } from '../domain/monthly-return.ts'
import { refused, type Checked, type Problem } from '../domain/problem.ts'
import { readJson } from '../json/read-json.ts'
import type { Adopting } from './adoption/adoption-terms.ts'
import type { MappedReturn } from './apply-mapping.ts'
import {
  latestOf,
  nameOfMonth,
  waitingOf,
  withFirstReceipt,
  type WaitingReturn,
} from './latest-versions.ts'
import { isJson, listFiles } from './list-files.ts'
import { mergePieces, type Piece, type RefusedFile, type ReturnKey } from './merge-pieces.ts'
import { noMappingFor } from './unread-tables.ts'
import { readContracts } from './read-contracts.ts'
import { returnChecker, type ReturnChecker } from './read-return.ts'
import { tablesReader, type TablesReader } from './read-tables.ts'
import { returnBelongs } from './return-belongs.ts'
import { isFields } from './row-in-return.ts'
import { readText } from './text-of-file.ts'

export interface FolderIntake {
  /** Every version of every contract. */
  readonly contracts: readonly Contract[]
  /** The latest accepted version of each. */
  readonly returns: readonly MonthlyReturn[]
  readonly refused: readonly RefusedFile[]
  /** Versions that came, were refused, and are newer than any that could be accepted. */
  readonly waiting: readonly WaitingReturn[]
}
/** Without rules nothing can be adopted from a sheet: each that is there is refused. */
const NOTHING_TO_ADOPT: Adopting = { terms: { obligations: [], profiles: [] }, fits: () => [] }

type Figures = ReadonlyMap<string, Figure>
interface PiecesOfFile {
  readonly pieces: readonly Piece[]
  /** What refuses the file as a whole, because no return of it is known. */
  readonly problems: readonly Problem[]
}

export async function readFolder(
  folder: string,
  figures: Figures,
  progress: (done: number, of: number) => void = () => undefined,
  adopting: Adopting = NOTHING_TO_ADOPT,
): Promise<FolderIntake> {
  const contractFiles = await listFiles(folder, 'contracts', 'this-folder')
  const allInReturns = await listFiles(folder, 'returns', 'all-folders')
  const returnFiles = allInReturns?.filter(isJson)
  const of = (contractFiles?.filter(isJson).length ?? 0) + (returnFiles?.length ?? 0)
  let done = 0
  const step = (): void => progress((done += 1), of)

  const contracts = await readContracts(folder, contractFiles ?? [], step, adopting)
  const tables = tablesReader(folder, figures)
  const returns = await readReturns(folder, returnFiles ?? [], tables.read, figures, step)
  const unread = (allInReturns ?? []).filter((file) => !isJson(file) && !tables.touched.has(file))
  const placed = placeReturns(returns, contracts.accepted)
  const latest = latestOf(placed.accepted, nameOfMonth)
  return {
    contracts: contracts.accepted,
    returns: withFirstReceipt(latest, placed.accepted),
    waiting: waitingOf(placed.refusedKeys, latest),
    refused: joinByFile([
      ...(contractFiles === undefined ? [missingFolder('contracts')] : []),
      ...(returnFiles === undefined ? [missingFolder('returns')] : []),
      ...contracts.refused,
      ...placed.refused,
      ...unread.flatMap(noMappingFor),
    ]),
  }
}

async function readReturns(
  folder: string,
  files: readonly string[],
  readTables: TablesReader,
  figures: Figures,
  step: () => void,
): Promise<ReturnType<typeof mergeAll>> {
  const check = returnChecker(figures)
  const read: (PiecesOfFile & { readonly file: string })[] = []
  for (const file of files) {
    const isMapping = file.toLowerCase().endsWith('.mapping.json')
    const pieces = isMapping
      ? piecesOfTable(file, await readTables(file), check)
      : pieceOfJson(file, await readText(join(folder, file), file), check)
    read.push({ file, ...pieces })
    step()
  }
  return mergeAll(read, check)
}

function pieceOfJson(file: string, text: Checked<string>, check: ReturnChecker): PiecesOfFile {
  const json = text.ok ? readJson(text.value, file) : text
  if (!json.ok) return { pieces: [], problems: json.problems }
  const { value } = json.value
  const lineOf = (pointer: string): number | undefined => json.value.lineOf(pointer)
  const checked = check(value, file, lineOf)
  const key = keyOf(value)
  if (key === undefined) return { pieces: [], problems: checked.ok ? [] : checked.problems }
  return { pieces: [{ file, from: 'json', key, checked, lineOf }], problems: [] }
}

/** A refused return is still known by its contract, month and version where these can be read. */
function keyOf(value: unknown): ReturnKey | undefined {
  if (!isFields(value)) return undefined
  const { contract, period, version } = value
  if (typeof contract !== 'string' || typeof version !== 'number') return undefined
  return typeof period === 'string' && isPeriod(period) ? { contract, period, version } : undefined
}

function piecesOfTable(
  file: string,
  mapped: Checked<readonly MappedReturn[]>,
  check: ReturnChecker,
): PiecesOfFile {
  if (!mapped.ok) return { pieces: [], problems: mapped.problems }
  const pieces = mapped.value.map(({ monthlyReturn, problems }): Piece => {
    const checked = problems.length > 0 ? refused(problems) : check(monthlyReturn, file)
    return { file, from: 'table', key: monthlyReturn, checked }
  })
  return { pieces, problems: [] }
}

function mergeAll(
  read: readonly (PiecesOfFile & { readonly file: string })[],
  check: ReturnChecker,
): { merged: ReturnType<typeof mergePieces>; refused: readonly RefusedFile[] } {
  const unread = read.filter(({ problems }) => problems.length > 0)
  const merged = mergePieces(read.flatMap(({ pieces }) => pieces), check)
  return { merged, refused: unread.map(({ file, problems }) => ({ file, problems })) }
}

/** A return for a contract that is not on record, or for a month outside it, is refused. */
function placeReturns(
  { merged, refused: unread }: ReturnType<typeof mergeAll>,
  contracts: readonly Contract[],
): {
  accepted: readonly MonthlyReturn[]
  refused: readonly RefusedFile[]
  refusedKeys: readonly ReturnKey[]
} {
  const refusedKeys: ReturnKey[] = []
  const acceptedReturns: MonthlyReturn[] = []
  const refusedFiles: RefusedFile[] = [...unread]
  for (const result of merged) {
    if (!result.ok) {
      refusedFiles.push(...result.refused)
      refusedKeys.push(result.key)
      continue
    }
    const problems = returnBelongs(result.monthlyReturn, contracts)
    if (problems.length === 0) acceptedReturns.push(result.monthlyReturn)
    for (const piece of problems.length === 0 ? [] : result.pieces) {
      const inFile = problems.map((problem) => inPiece(problem, piece))
      refusedFiles.push({ file: piece.file, problems: inFile })
    }
  }
  return { accepted: acceptedReturns, refused: refusedFiles, refusedKeys }
}

function inPiece(problem: Problem, { file, lineOf }: Piece): Problem {
  const line = lineOf?.(problem.where)
  return { ...problem, file, ...(line === undefined ? {} : { line }) }
}

/** One table may give several returns, but is one file to whoever mends it. */
function joinByFile(files: readonly RefusedFile[]): readonly RefusedFile[] {
  const byFile = Map.groupBy(files, ({ file }) => file)
  const inOrder = [...byFile].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return inOrder.map(([file, same]) => ({
    file,
    problems: eachOnce(same.flatMap(({ problems }) => problems)),
  }))
}

function eachOnce(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}

function missingFolder(file: string): RefusedFile {
  const message = `There is no folder ${file}. Create it, or name the folder that holds it.`
  return { file, problems: [{ code: 'not-found', where: '', message, file }] }
}
