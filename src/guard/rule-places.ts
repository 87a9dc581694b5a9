/**
 * Finds the file and the line of a place in the rules, so that a warning can be looked up. Reads
 * the files once more; what they say is known already.
 */
import { lineFinder } from '../json/find-line.ts'
import { readRuleFiles } from '../rules/read-rule-files.ts'
import type { RulePlace, RuleWarning } from './rule-warning.ts'

export type FindPlace = (place: RulePlace) => {
  readonly file: string
  readonly line: number | undefined
}

export async function rulePlaces(folder: string): Promise<FindPlace> {
  const read = await readRuleFiles(folder)
  const files = read.ok ? read.value.files : []
  const found = new Map(
    files.map(({ kind, name, file, text }) => {
      return [`${kind} ${name}`, { file, lineOf: lineFinder(text) }] as const
    }),
  )
  return ({ kind, id, where }) => {
    const one = found.get(`${kind} ${id}`)
    return { file: one?.file ?? id, line: one?.lineOf(where) }
  }
}

/** `rules/measures/x.json:12  /part/where` and below it what is found and what to do. */
export function warningLines(warnings: readonly RuleWarning[], find: FindPlace): string {
  return warnings
    .map(({ place, message }) => ({ ...find(place), where: place.where, message }))
    .toSorted(byFileAndLine)
    .map(({ file, line, where, message }) => {
      const start = line === undefined ? file : `${file}:${line}`
      return `  ${start}  ${where}\n    ${message}\n`
    })
    .join('')
}

type Found = ReturnType<FindPlace>

function byFileAndLine(a: Found, b: Found): number {
  if (a.file === b.file) return (a.line ?? 0) - (b.line ?? 0)
  return a.file < b.file ? -1 : 1
}
