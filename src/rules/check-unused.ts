/**
 * Finds definitions that nothing uses: a measure that no obligation names says nothing to anybody
 * and hides a slip of the pen.
 */
import type { Problem } from '../domain/problem.ts'
import type { Definitions, Located, NamedKind } from './definitions.ts'
import { usedByMeasure, type Used } from './used-by-measure.ts'
import { usedByObligation } from './used-by-obligation.ts'

// Obligations and profiles are used by contracts.
const NEEDS: Readonly<Record<Exclude<NamedKind, 'obligation' | 'profile'>, string>> = {
  figure: 'no measure reads it',
  measure: 'no obligation names it',
  parameter: 'no measure or obligation reads it',
  bands: 'no obligation names it',
}

/** Says nothing while a file is refused: what it uses is not known. */
export function unusedDefinitions(definitions: Definitions): readonly Problem[] {
  if (definitions.refused.size > 0) return []
  const used = usedNames(definitions)
  return (Object.keys(NEEDS) as (keyof typeof NEEDS)[]).flatMap((kind) => {
    const all: ReadonlyMap<string, Located<unknown>> = definitions[kind]
    return [...all].flatMap(([id, { file }]): readonly Problem[] => {
      if (used.has(`${kind} ${id}`)) return []
      const message = `\`${id}\` is never used: ${NEEDS[kind]}. Use it, or take the file away.`
      return [{ code: 'unused', where: '/id', message, file }]
    })
  })
}

function usedNames(definitions: Definitions): ReadonlySet<string> {
  const obligations = [...definitions.obligation.values()].map(({ value }) => value)
  const measures = [...definitions.measure.values()].map(({ value }) => value)
  const figures = [...definitions.figure.values()].map(({ value }) => value)
  const limits = figures.flatMap((figure) => {
    const limit = figure.kind === 'number' ? figure.notMoreThan : undefined
    return limit === undefined ? [] : [`figure ${limit}`]
  })
  return new Set([
    ...obligations.flatMap(usedByObligation).map(nameOf),
    ...measures.flatMap(usedByMeasure).map(nameOf),
    ...limits,
  ])
}

function nameOf({ kind, id }: Used): string {
  return `${kind} ${id}`
}
