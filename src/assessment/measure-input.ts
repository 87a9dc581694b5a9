/**
 * What a measure is worked out from: the contract, the months of its window with their returns,
 * and the values of the rule set. Finds answers and rows; judges nothing.
 */
import assert from 'node:assert/strict'
import {
  periodInWords,
  periodOf,
  periodsBetween,
  type IsoDate,
  type Period,
} from '../domain/calendar.ts'
import type { Adoption, Contract } from '../domain/contract.ts'
import type { FigureAnswer, MonthlyReturn, Row } from '../domain/monthly-return.ts'
import type { Unknown } from '../domain/outcome.ts'
import type { RuleSet } from '../rules/grammar.ts'
import type { DatedValue, Parameter } from '../rules/parameter.ts'
import { valueAt, type ValueAt } from '../rules/parameter-at.ts'
import { tracedValue } from './parameter-value.ts'
import type { Trace, WindowSpan } from './types.ts'

export interface MeasureInput {
  readonly contract: Contract
  readonly adoption: Adoption | undefined
  readonly period: Period
  readonly window: WindowSpan
  readonly returns: ReadonlyMap<Period, MonthlyReturn>
  readonly ruleSet: RuleSet
}

/** A row with the place where a person finds it. */
export interface PlacedRow {
  readonly row: Row
  readonly period: Period
  readonly file: string
  readonly line: number
}

export interface Answers {
  readonly given: readonly { readonly period: Period; readonly answer: FigureAnswer }[]
  /** Set when a month of the window has no answer that can be counted. */
  readonly missing?: Unknown
  readonly returns: Trace['returns']
  /** Lines that were left out on purpose, as sentences for the trace. */
  readonly notes: readonly string[]
}

/**
 * The answers to a figure in the months of the window so far. Months that opening totals stand
 * for are left out. A stock is never added up: of a stock only the month itself is read. A survey
 * is answered in one month of the window: months without it lack nothing.
 */
export function answersTo(figureId: string, input: MeasureInput): Answers {
  const figure = input.ruleSet.figures.get(figureId)
  assert(figure !== undefined, `the loader refuses the unknown figure ${figureId}`)
  const months = figure.nature === 'stock' ? [input.period] : monthsToRead(input)
  const given: { period: Period; answer: FigureAnswer }[] = []
  const returns: { period: Period; version: number }[] = []
  const gaps: string[] = []
  const missingReturns: Period[] = []
  for (const period of months) {
    const monthlyReturn = input.returns.get(period)
    const answer = monthlyReturn?.figures[figureId]
    if (monthlyReturn !== undefined) returns.push({ period, version: monthlyReturn.version })
    if (monthlyReturn === undefined) missingReturns.push(period)
    if (answer === undefined || 'notAvailable' in answer) {
      gaps.push(gapInWords(period, monthlyReturn, answer))
    } else given.push({ period, answer })
  }
  const notes = given.flatMap(({ answer }) => leftOutInWords(answer))
  if (figure.nature === 'survey') return surveyed(figure.label, given, returns)
  if (gaps.length === 0) return { given, returns, notes }
  const message = `“${figure.label}” is missing: ${gaps.join('; ')}.`
  const isBlankToo = gaps.length > missingReturns.length
  const missing: Unknown = {
    reason: 'not-reported',
    message,
    ...(missingReturns.length === 0 ? {} : { missingReturns }),
    ...(isBlankToo ? { isBlankToo } : {}),
  }
  return { given, returns, notes, missing }
}

function surveyed(
  label: string,
  given: Answers['given'],
  returns: Answers['returns'],
): Answers {
  const held = given.filter(({ answer }) => !('nothingToReport' in answer))
  if (held.length > 0) return { given: held, returns, notes: [] }
  const message = `“${label}” is missing: there is no survey yet in this time.`
  return { given: [], returns, notes: [], missing: { reason: 'not-reported', message } }
}

function monthsToRead(input: MeasureInput): readonly Period[] {
  const months = periodsBetween(input.window.from, input.period)
  const opening = input.adoption?.opening
  return opening === undefined
    ? months
    : months.filter((period) => period > periodOf(opening.upTo))
}

function gapInWords(
  period: Period,
  monthlyReturn: MonthlyReturn | undefined,
  answer: FigureAnswer | undefined,
): string {
  const month = periodInWords(period)
  if (monthlyReturn === undefined) return `no return for ${month}`
  if (answer === undefined) return `not answered for ${month}`
  assert('notAvailable' in answer, 'every other answer is counted')
  return `not available for ${month} (${answer.notAvailable})`
}

function leftOutInWords(answer: FigureAnswer): readonly string[] {
  if (!('rows' in answer)) return []
  const file = answer.file ?? 'the return'
  return (answer.leftOut ?? []).map(({ rows, because }) => {
    const lines = rows === 1 ? '1 line' : `${rows} lines`
    return `${lines} of ${file} left out: ${because}.`
  })
}

/** Rows with their places; an answer of "nothing to report" has none. */
export function rowsOf(answers: Answers, figureId: string): readonly PlacedRow[] {
  return answers.given.flatMap(({ period, answer }) => {
    if ('nothingToReport' in answer) return []
    assert('rows' in answer, `intake lets only rows answer ${figureId}`)
    return answer.rows.map((row, index) => ({
      row,
      period,
      file: answer.file ?? `return for ${periodInWords(period)}`,
      line: answer.lines?.[index] ?? index + 1,
    }))
  })
}

export function parameterOf(id: string, input: MeasureInput): Parameter {
  const parameter = input.ruleSet.parameters.get(id)
  assert(parameter !== undefined, `the loader refuses the unknown parameter ${id}`)
  return parameter
}

/**
 * Looks up parameter values and collects those that a measure used, each once, in the order of
 * their use. A value is looked up once for each day: thousands of rows share a few days.
 */
export function parameterTracer(input: MeasureInput) {
  const used = new Map<DatedValue, Parameter>()
  const usedAsValues = new Set<DatedValue>()
  const found = new Map<string, ValueAt>()
  const look = (id: string, date: IsoDate, byContract: boolean): ValueAt => {
    const key = `${id} ${date} ${byContract}`
    const known = found.get(key)
    if (known !== undefined) return known
    const parameter = parameterOf(id, input)
    const value = byContract
      ? valueByContract(parameter, date, input.adoption)
      : valueAt(parameter, date)
    found.set(key, value)
    if (value.known) used.set(value.dated, parameter)
    return value
  }
  return {
    used: (): Trace['parameters'] =>
      [...used].map(([dated, parameter]) => ({
        ...tracedValue(parameter, dated),
        ...(usedAsValues.has(dated) ? {} : { inCondition: true as const }),
      })),
    /** The value in force on a day, or why it is not known. */
    at(id: string, date: IsoDate, byContract: boolean): ValueAt {
      const value = look(id, date, byContract)
      if (value.known) usedAsValues.add(value.dated)
      return value
    },
    /** The same for a condition on rows, which says who counts and not how much. */
    inCondition: (id: string, date: IsoDate): ValueAt => look(id, date, false),
  }
}

/**
 * By the contract's own uplift rule. Where it records none, the value is known only when it does
 * not matter: when the soonest and the latest day that a contract may choose give the same one.
 */
function valueByContract(
  parameter: Parameter,
  date: IsoDate,
  adoption: Adoption | undefined,
): ValueAt {
  if (adoption?.uplift !== undefined) return valueAt(parameter, date, adoption.uplift)
  const soonest = valueAt(parameter, date, { rule: 'on-announcement' })
  const latest = valueAt(parameter, date, { rule: 'by-deadline' })
  if (!soonest.known) return soonest
  if (latest.known && latest.dated === soonest.dated) return soonest
  const unknown: Unknown = {
    reason: 'rate-not-known',
    message: `${parameter.title} rose and the contract does not say from when it must be applied.`,
    forCouncil: 'Record `uplift` in the contract, under this obligation.',
  }
  return { known: false, unknown }
}

export type ParameterTracer = ReturnType<typeof parameterTracer>
