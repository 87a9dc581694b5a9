/**
 * Reads a monthly return: text, shape, limits. The answer is a whole return or the list of its
 * problems, each with file and line where they are known; it never mends or drops a value.
 */
import type { Figure } from '../domain/figure.ts'
import type { MonthlyReturn } from '../domain/monthly-return.ts'
import { accepted, refused, type Checked, type Problem } from '../domain/problem.ts'
import { PROBLEMS_MAX, readSchema, schemaChecker, withoutEchoes } from '../json/check-schema.ts'
import { segmentsOf } from '../json/pointer.ts'
import { readJson } from '../json/read-json.ts'
import { limitProblems } from './figure-limits.ts'
import { figuresSchema } from './figure-schema.ts'
import { beyondReading, checkInPieces } from './return-in-pieces.ts'
import { isFields } from './row-in-return.ts'
import { MOST_BYTES, tooLarge } from './text-of-file.ts'

type Figures = ReadonlyMap<string, Figure>
export type LineOf = (pointer: string) => number | undefined
export type ReturnChecker = (
  value: unknown,
  file?: string,
  lineOf?: LineOf,
) => Checked<MonthlyReturn>

export function returnReader(
  figures: Figures,
): (text: string, file?: string) => Checked<MonthlyReturn> {
  const check = returnChecker(figures)
  return (text, file) => {
    if (text.length > MOST_BYTES) return refused([tooLarge(file)])
    const json = readJson(text, file)
    if (!json.ok) return json
    return check(json.value.value, file, (pointer) => json.value.lineOf(pointer))
  }
}

export function returnChecker(figures: Figures): ReturnChecker {
  const checkShape = schemaChecker(returnSchema(figures))
  return (value, file, lineOf) => {
    const beyond = beyondReading(value)
    if (beyond !== undefined) return refused([located(beyond, value, file, lineOf)])
    const ofShape = checkInPieces(value, checkShape, figures)
    const ofLimits = ofShape.length > PROBLEMS_MAX ? [] : limitProblems(value, figures)
    // A number beyond every limit is beyond the month's too: said once. One more than are told
    // says that there are more.
    const problems = withoutEchoes([...ofShape, ...ofLimits]).slice(0, PROBLEMS_MAX + 1)
    if (problems.length > 0) {
      return refused(problems.map((problem) => located(problem, value, file, lineOf)))
    }
    return accepted(withoutSchemaName(value as MonthlyReturn))
  }
}

/** The schema of every return, with the answers that these figures allow. */
function returnSchema(figures: Figures): object {
  const { $id: _, properties, ...schema } = readSchema('return') as {
    readonly $id?: string
    readonly properties: object
  }
  return { ...schema, properties: { ...properties, figures: figuresSchema(figures) } }
}

/** Where the schema lies is for editors, and no part of what the contractor says. */
function withoutSchemaName(value: MonthlyReturn & { readonly $schema?: string }): MonthlyReturn {
  if (value.$schema === undefined) return value
  const { $schema: _, ...monthlyReturn } = value
  return monthlyReturn
}

/** A row that came from a table is shown at its line there, not in the JSON around it. */
function located(
  problem: Problem,
  value: unknown,
  file: string | undefined,
  lineOf: LineOf | undefined,
): Problem {
  const source = sourceOf(problem.where, value)
  const line = source.line ?? lineOf?.(problem.where)
  const name = source.file ?? file
  return {
    ...problem,
    ...(name === undefined ? {} : { file: name }),
    ...(line === undefined ? {} : { line }),
  }
}

function sourceOf(where: string, value: unknown): { file?: string; line?: number } {
  const [figures, id, rows, at] = segmentsOf(where)
  if (figures !== 'figures' || rows !== 'rows' || id === undefined || at === undefined) return {}
  const answer = fieldOf(fieldOf(value, 'figures'), id)
  const file = fieldOf(answer, 'file')
  const lines = fieldOf(answer, 'lines')
  const line: unknown = Array.isArray(lines) ? lines[Number(at)] : undefined
  if (typeof file !== 'string' || typeof line !== 'number') return {}
  return { file, line }
}

function fieldOf(value: unknown, name: string): unknown {
  return isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined
}
