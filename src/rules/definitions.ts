/**
 * The definitions of a folder of rules with the files they came from, while they are checked
 * against each other. A definition that was refused is known by name, so that it is not also
 * reported as missing.
 */
import type { Figure } from '../domain/figure.ts'
import type { Problem, ProblemCode } from '../domain/problem.ts'
import { suggestion } from '../json/nearest-name.ts'
import type { Council } from './council.ts'
import type { Framework } from './framework.ts'
import type { Obligation, ObligationExamples } from './grammar.ts'
import type { Measure } from './measure.ts'
import type { BandsParameter, Parameter } from './parameter.ts'
import type { Profile } from './profile.ts'

export interface Located<T> {
  readonly value: T
  readonly file: string
  readonly lineOf: (pointer: string) => number | undefined
  /** The place in the file of a place in the value, where the file says it more shortly. */
  readonly placeOf?: (pointer: string) => string
}

/** What other files refer to by id. */
export interface Named {
  readonly parameter: Parameter
  readonly bands: BandsParameter
  readonly figure: Figure
  readonly measure: Measure
  readonly obligation: Obligation
  readonly profile: Profile
}
export type NamedKind = keyof Named

type DefinitionsOfKind = {
  readonly [K in NamedKind]: ReadonlyMap<string, Located<Named[K]>>
}

export interface Definitions extends DefinitionsOfKind {
  readonly council: Located<Council> | undefined
  readonly framework: Located<Framework> | undefined
  readonly examples: readonly Located<ObligationExamples>[]
  /** `measure local-share`: files that are there but could not be read. */
  readonly refused: ReadonlySet<string>
}

export type Report = (code: ProblemCode, where: string, message: string) => void

export function reporter(located: Located<unknown>, problems: Problem[]): Report {
  return (code, place, message) => {
    const where = located.placeOf?.(place) ?? place
    // What several examples share is read once for each of them.
    const isSaid = problems.some((said) => {
      return said.file === located.file && said.where === where && said.message === message
    })
    if (located.placeOf !== undefined && isSaid) return
    const line = located.lineOf(where)
    problems.push({
      code,
      where,
      message,
      file: located.file,
      ...(line === undefined ? {} : { line }),
    })
  }
}

/** The definition, or undefined after reporting that there is none of that name. */
export function lookUp<K extends NamedKind>(
  definitions: Definitions,
  kind: K,
  id: string,
  where: string,
  report: Report,
): Named[K] | undefined {
  // Each kind has its own map; the compiler does not follow the kind through the index.
  const known = definitions[kind] as ReadonlyMap<string, Located<Named[K]>>
  const found = known.get(id)
  if (found === undefined && !definitions.refused.has(`${kind} ${id}`)) {
    report(
      'unknown-name',
      where,
      `There is no ${WORDS[kind]} \`${id}\`.${suggestion(id, [...known.keys()])}`,
    )
  }
  return found?.value
}

const WORDS: Readonly<Record<NamedKind, string>> = {
  parameter: 'parameter',
  bands: 'strip of bands',
  figure: 'figure',
  measure: 'measure',
  obligation: 'obligation',
  profile: 'profile',
}
