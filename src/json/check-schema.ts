/**
 * Checks a value against a JSON Schema (2020-12) and says in an officer's words what is wrong.
 * Never changes the value: no coercion, no defaults, nothing taken out.
 */
import assert from 'node:assert/strict'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
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
/** What is larger, and wrong, is told its first fault alone: each more would cost memory. */
const WEIGHT_MAX = 200_000
const WEIGHT_OF_OBJECT = 50
const MONTH_AND_DAY = /^\d{2}-\d{2}$/
const E_MAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,255}$/
const WEB_ADDRESS = /^https?:\/\/[^\s<>"]+$/

/**
 * The schemas of ours that the schema refers to are found by themselves. Of a value with very many
 * faults the first 200 are told; of one that is very large, the first.
 */
export function schemaChecker(schema: object, shared: readonly object[] = []): SchemaCheck {
  const schemas = [...new Set([schema, ...shared].flatMap((each) => schemasReferredTo(each)))]
  const others = [...new Set([...shared, ...schemas])].filter((each) => each !== schema)
  const ajv = aValidator('all', others)
  const ofAll = ajv.compile(schema)
  // Few values are that large, and to compile takes time.
  let ofFirst: ValidateFunction | undefined
  const reduceUnions = unionReducer(ajv, [schema, ...others])
  return (value, file, lineOf) => {
    const validate = isHeavy(value)
      ? (ofFirst ??= aValidator('first', others).compile(schema))
      : ofAll
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

/** Whether it holds so much that there may be more faults than there is room for. */
function isHeavy(value: unknown): boolean {
  const open: unknown[] = [value]
  let weight = 0
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (typeof one !== 'object' || one === null) continue
    const inside = Object.values(one)
    weight += WEIGHT_OF_OBJECT + inside.length
    if (weight > WEIGHT_MAX) return true
    for (const each of inside) if (typeof each === 'object') open.push(each)
  }
  return false
}

function aValidator(faults: 'all' | 'first', others: readonly object[]): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    // `anyOf` of `required` alone says "one of these groups of fields".
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: faults === 'all',
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
  for (const other of others) ajv.addSchema(other)
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

