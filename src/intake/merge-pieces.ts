/**
 * Puts together the pieces of one return: a JSON file and any number of tables. A return is whole
 * or refused: with one piece refused, or two that contradict each other, all are.
 */
import assert from 'node:assert/strict'
import type { MonthlyReturn } from '../domain/monthly-return.ts'
import type { Checked, Problem } from '../domain/problem.ts'
import { periodInWords } from '../domain/calendar.ts'
import type { ReturnChecker } from './read-return.ts'

/** What one file says of one contract, month and version; refused pieces have problems. */
export interface Piece {
  readonly file: string
  readonly from: 'json' | 'table'
  readonly key: ReturnKey
  readonly checked: Checked<MonthlyReturn>
  /** Lines of a JSON file. */
  readonly lineOf?: (pointer: string) => number | undefined
}
export type ReturnKey = Pick<MonthlyReturn, 'contract' | 'period' | 'version'>

export interface RefusedFile {
  readonly file: string
  readonly problems: readonly Problem[]
}
type MergedOrRefused =
  | { readonly ok: true; readonly monthlyReturn: MonthlyReturn; readonly pieces: readonly Piece[] }
  | { readonly ok: false; readonly refused: readonly RefusedFile[] }
export type Merged = MergedOrRefused & { readonly key: ReturnKey }

export function mergePieces(pieces: readonly Piece[], check: ReturnChecker): readonly Merged[] {
  const groups = Map.groupBy(pieces, ({ key: { contract, period, version } }) =>
    JSON.stringify([contract, period, version]),
  )
  return [...groups.values()].flatMap((group) => mergeGroup(group, check))
}

function mergeGroup(pieces: readonly Piece[], check: ReturnChecker): readonly Merged[] {
  const [one] = pieces
  return one === undefined ? [] : [{ key: one.key, ...mergedOrRefused(pieces, check) }]
}

function mergedOrRefused(pieces: readonly Piece[], check: ReturnChecker): MergedOrRefused {
  const refusedPieces = pieces.filter(({ checked }) => !checked.ok)
  if (refusedPieces.length > 0) return refuseWith(pieces, refusedPieces)
  const clash = clashOf(pieces)
  if (clash !== undefined) return refuseAll(pieces, clash)
  const returns = pieces.flatMap(({ checked }) => (checked.ok ? [checked.value] : []))
  const [first, ...others] = returns
  assert(first !== undefined, 'a group of pieces has one at least')
  if (others.length === 0) return { ok: true, monthlyReturn: first, pieces }
  // A part and its whole may come from two pieces: what they say together is checked again.
  const together = check(others.reduce(joined, first))
  if (together.ok) return { ok: true, monthlyReturn: together.value, pieces }
  return { ok: false, refused: pieces.map(({ file }) => ({ file, problems: together.problems })) }
}

/** A return is complete on the day on which its last piece came. */
function joined(one: MonthlyReturn, other: MonthlyReturn): MonthlyReturn {
  const days = [one.receivedOn, other.receivedOn].filter((day) => day !== undefined).toSorted()
  const receivedOn = days.at(-1)
  return {
    ...other,
    ...one,
    ...(receivedOn === undefined ? {} : { receivedOn }),
    figures: { ...one.figures, ...other.figures },
  }
}

/** Two JSON files are two returns; a figure that is answered twice has two answers. */
function clashOf(pieces: readonly Piece[]): Problem | undefined {
  const wholeReturns = pieces.filter((piece) => piece.from === 'json')
  if (wholeReturns.length > 1) return twiceProblem(wholeReturns, 'are both')
  const answeredBy = new Map<string, Piece>()
  for (const piece of pieces) {
    const figures = piece.checked.ok ? Object.keys(piece.checked.value.figures) : []
    for (const figure of figures) {
      const other = answeredBy.get(figure)
      if (other !== undefined) return twiceProblem([other, piece], `both answer “${figure}” in`)
      answeredBy.set(figure, piece)
    }
  }
  return undefined
}

function twiceProblem(pieces: readonly Piece[], doWhat: string): Problem {
  const [key] = pieces.map((piece) => piece.key)
  const files = pieces.map(({ file }) => file).join(' and ')
  const month = key === undefined ? '' : periodInWords(key.period)
  const message =
    `${files} ${doWhat} the return of ${key?.contract} for ${month}, version ${key?.version}, so ` +
    'nobody can tell which is right. Keep one; a correction has the next version.'
  return { code: 'duplicate-row', where: '/version', message }
}

function refuseAll(pieces: readonly Piece[], problem: Problem): MergedOrRefused {
  return {
    ok: false,
    refused: pieces.map(({ file }) => ({ file, problems: [{ ...problem, file }] })),
  }
}

function refuseWith(pieces: readonly Piece[], culprits: readonly Piece[]): MergedOrRefused {
  const names = culprits.map(({ file }) => file).join(', ')
  return {
    ok: false,
    refused: pieces.map(({ file, checked }) => {
      if (!checked.ok) return { file, problems: checked.problems }
      const message =
        `Another part of the same return was refused: ${names}. ` +
        'Put that right, and this part counts again.'
      return { file, problems: [{ code: 'missing-field', where: '', message, file }] }
    }),
  }
}
