/**
 * The line of the council's framework that an obligation checks, in the framework's own words.
 * Quotes and never interprets.
 */
import { indicatorsOf } from './framework.ts'
import type { Obligation, RuleSet } from './grammar.ts'
import type { Reference } from './parameter.ts'

export interface FrameworkLine {
  /** `Indicator 14 of the … Framework`, or the framework for what stands outside its table. */
  readonly name: string
  readonly words: string
  /** The document that is quoted. */
  readonly reference: Reference
}

/** Undefined where the obligation names no line, or the council has no framework. */
export function frameworkLine(
  { framework: line }: Pick<Obligation, 'framework'>,
  { framework }: Pick<RuleSet, 'framework'>,
): FrameworkLine | undefined {
  if (line === undefined || framework === undefined) return undefined
  const { reference, title } = framework
  if ('indicator' in line) {
    const indicator = indicatorsOf(framework).find(({ number }) => number === line.indicator)
    if (indicator === undefined) return undefined
    const name = `Indicator ${indicator.number} of the ${title}`
    return { name, words: indicator.words, reference }
  }
  const statement = framework.statements.find(({ id }) => id === line.statement)
  return statement === undefined ? undefined : { name: title, words: statement.words, reference }
}
