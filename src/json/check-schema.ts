/**
 * Checks a value against a JSON Schema (2020-12) and says in an officer's words what is wrong.
 * Never changes the value: no coercion, no defaults, nothing taken out.
 */
import assert from 'node:assert/strict'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { isDate, isPeriod } from '../domain/calendar.ts'
import type { Problem } from '../domain/problem.ts'
import { withoutConsequences } from './consequences.ts'
import { schemasReferredTo } from './read-schema.ts'
import { schemaProblem } from './schema-problem.ts'
import { unionReducer } from './union-errors.ts'

export { readSchema } from './read-schema.ts'

export type SchemaCheck = (
  value: unknown,
  file?: string,
  lineOf?: (pointer: string) => number | undefined,
) => readonly Problem[]

/** A value with more faults than anybody reads must not take long to refuse. */
const ERRORS_MAX = 1000
export const PROBLEMS_MAX = 200
const MONTH_AND_DAY = /^\d{2}-\d{2}$/
const E_MAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,255}$/
const WEB_ADDRESS = /^https?:\/\/[^\s<>"]+$/

/**
 * The schemas of ours that the schema refers to are found by themselves. Of a value with very many
 * faults the first 200 are told.
 */
export function schemaChecker(schema: object, shared: readonly object[] = []): SchemaCheck {
  const schemas = [...new Set([schema, ...shared].flatMap((each) => schemasReferredTo(each)))]
  const others = [...new Set([...shared, ...schemas])].filter((each) => each !== schema)
  const ajv = aValidator()
  for (const other of others) ajv.addSchema(other)
  const validate = ajv.compile(schema)
  const reduceUnions = unionReducer(ajv, [schema, ...others])
  return (value, file, lineOf) => {
    if (validate(value)) return []
    const first = (validate.errors ?? []).slice(0, ERRORS_MAX)
    const errors = withoutConsequences(reduceUnions(first))
    const problems = withoutEchoes(errors.flatMap((error) => schemaProblem(error) ?? []))
    assert(problems.length > 0, 'a value that is refused has at least one problem')
    return problems
      .slice(0, PROBLEMS_MAX)
      .map((problem) => inFile(problem, file, lineOf?.(problem.where)))
  }
}

function aValidator(): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    // `anyOf` of `required` alone says "one of these groups of fields".
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: true,
    verbose: true,
    coerceTypes: false,
    discriminator: true,
  })
  ajv.addFormat('date', isDate)
  ajv.addFormat('month', isPeriod)
  // 2000 had a 29 February, so that every day of any year passes.
  ajv.addFormat('month-and-day', (text) => MONTH_AND_DAY.test(text) && isDate(`2000-${text}`))
  ajv.addFormat('email', E_MAIL)
  ajv.addFormat('uri', WEB_ADDRESS)
  // For messages and editors only: the unit of a number, and why a name or keyword is refused.
  ajv.addKeyword({ keyword: 'unit', schemaType: 'string' })
  ajv.addKeyword({ keyword: 'notInGrammar', schemaType: 'object' })
  return ajv
}

/** What is said of the same place and kind once is not said twice. */
export function withoutEchoes(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>()
  return problems.filter((problem) => {
    const key = `${problem.code} ${problem.where}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

function inFile(problem: Problem, file: string | undefined, line: number | undefined): Problem {
  return {
    ...problem,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
  }
}

