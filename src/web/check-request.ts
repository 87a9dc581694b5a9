/**
 * Takes the body of a check request apart: the return, and with it perhaps the contract and the
 * earlier returns. It knows where each part stands; what may stand inside one is intake's matter.
 */
import { accepted, refused, type Checked, type Problem } from '../domain/problem.ts'
import { PROBLEMS_MAX } from '../json/check-schema.ts'
import { pointerTo } from '../json/pointer.ts'
import { readJsonBody } from './json-body.ts'

/** A part of the body, with the pointer under which the sender finds it. */
export interface RequestPart {
  readonly value: unknown
  readonly pointer: string
}

export interface CheckRequest {
  readonly monthlyReturn: RequestPart
  readonly contract?: RequestPart
  /** Left out, the returns on record are used. */
  readonly earlier?: readonly RequestPart[]
  readonly lineOf: (pointer: string) => number | undefined
}

type Fields = Readonly<Record<string, unknown>>

const FIELDS = ['return', 'contract', 'earlier']

export function readCheckRequest(body: Uint8Array): Checked<CheckRequest> {
  const json = readJsonBody(body)
  if (!json.ok) return json
  const { value, lineOf } = json.value
  if (!isFields(value)) return refused([problem('wrong-type', '', NOT_AN_OBJECT)])
  const request = { ...partsOf(value), lineOf: (pointer: string) => lineOf(pointer) }
  const problems = [...problemsOfEnvelope(value), ...problemsOfReceipt(request)]
  // One more than are told says that there are more.
  const told = problems.slice(0, PROBLEMS_MAX + 1)
  return told.length > 0 ? refused(withLines(told, request)) : accepted(request)
}

/** Every place gets its line in the body; a row that came from a table keeps its line there. */
export function withLines(
  problems: readonly Problem[],
  { lineOf }: Pick<CheckRequest, 'lineOf'>,
): readonly Problem[] {
  return problems.map((problem) => {
    const { line: _, ...placed } = problem
    const line = lineOf(problem.where)
    return problem.file !== undefined || line === undefined ? problem : { ...placed, line }
  })
}

/** Moves problems found inside a part to where the sender finds them in the whole body. */
export function within(pointer: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((each) => ({ ...each, where: `${pointer}${each.where}` }))
}

const NOT_AN_OBJECT = 'The body is not an object. Send a return, or { "return": { … } }.'

// Either { return, contract, earlier }, or simply the return itself.
function partsOf(value: Fields): Omit<CheckRequest, 'lineOf'> {
  if (!isEnvelope(value)) return { monthlyReturn: { value, pointer: '' } }
  const { return: monthlyReturn, contract, earlier } = value
  return {
    monthlyReturn: { value: monthlyReturn, pointer: '/return' },
    ...(contract === undefined ? {} : { contract: { value: contract, pointer: '/contract' } }),
    ...(Array.isArray(earlier) ? { earlier: earlier.map(earlierPart) } : {}),
  }
}

function earlierPart(value: unknown, index: number): RequestPart {
  return { value, pointer: `/earlier/${index}` }
}

function isEnvelope(value: Fields): boolean {
  return Object.hasOwn(value, 'return') || Object.hasOwn(value, 'earlier')
}

function problemsOfEnvelope(value: Fields): readonly Problem[] {
  if (!isEnvelope(value)) return []
  const unknown = Object.keys(value).filter((name) => !FIELDS.includes(name))
  const onlyRead = `Leave it out: only ${FIELDS.join(', ')} are read.`
  const problems = unknown.map((name) => problem('unknown-field', pointerTo([name]), onlyRead))
  if (!Object.hasOwn(value, 'return')) {
    problems.push(problem('missing-field', '/return', 'Add the return that is to be checked.'))
  }
  if (Object.hasOwn(value, 'earlier') && !Array.isArray(value['earlier'])) {
    problems.push(problem('wrong-type', '/earlier', 'Write a list: [ { … }, { … } ].'))
  }
  return problems
}

function problemsOfReceipt({ monthlyReturn, earlier = [] }: Omit<CheckRequest, 'lineOf'>) {
  return [monthlyReturn, ...earlier].flatMap(problemsOfReceived)
}

/** A sender who could set the day of receipt could never be late. */
export function problemsOfReceived({ value, pointer }: RequestPart): readonly Problem[] {
  if (!isFields(value) || !Object.hasOwn(value, 'receivedOn')) return []
  return [problem('not-allowed', `${pointer}/receivedOn`, SET_BY_SERVICE)]
}

const SET_BY_SERVICE = 'Leave receivedOn out: the day of receipt is set by the service.'

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function problem(code: Problem['code'], where: string, message: string): Problem {
  return { code, where, message }
}
