/**
 * One comparison of an obligation with both of its sides: what the measure says, what is due by
 * now and in all, and where both come from. It judges nothing.
 */
import assert from 'node:assert/strict'
import { inWords, periodOf, type Period } from '../domain/calendar.ts'
import { compareFractions } from '../domain/fraction.ts'
import type { Answer } from '../domain/outcome.ts'
import type { Comparison } from '../rules/grammar.ts'
import { RETURN_RECEIVED_ON_TIME } from '../rules/vocabulary.ts'
import type { Cure } from './cure.ts'
import { dueByNow, type Due } from './due-by-now.ts'
import { directionOf, measure, NO_CURE, type MeasureResult } from './measure.ts'
import { parameterTracer, type MeasureInput } from './measure-input.ts'
import { requiredFact } from './required.ts'
import { returnReceivedOnTime } from './return-due.ts'
import type { ConditionEvidence, Fact, Trace } from './types.ts'
import { isPastItsDate } from './window.ts'

/** One comparison with both of its sides. */
export interface Condition {
  readonly comparison: Comparison
  readonly measured: MeasureResult
  readonly due: Due
  readonly parameters: Trace['parameters']
  readonly notes: Trace['notes']
}

export function conditionOf(comparison: Comparison, input: MeasureInput): Condition {
  const tracer = parameterTracer(input)
  const measured = measuredFact(comparison.fact, input)
  const target = requiredFact(comparison.value, input, tracer)
  const due =
    measured.way === undefined
      ? { now: target, atEnd: target, notes: [] }
      : dueByNow(target, measured.way, directionOf(comparison), input)
  const notes = [...pastItsDate(input), ...missingIn(measured), ...countedTwice(measured, input)]
  return { comparison, measured, due, parameters: tracer.used(), notes }
}

function pastItsDate({ adoption, period }: MeasureInput): readonly string[] {
  if (adoption?.by === undefined || !isPastItsDate(adoption, period)) return []
  return [`The target was due by ${inWords(adoption.by)}, and is judged each month since.`]
}

/** What is missing is said also where it cannot change the answer. */
function missingIn({ doubt }: MeasureResult): readonly string[] {
  return doubt?.missingReturns === undefined ? [] : [doubt.message]
}

function countedTwice({ trace }: MeasureResult, { returns, window }: MeasureInput): string[] {
  const { opening } = trace
  if (opening === undefined) return []
  const isCovered = (period: Period): boolean =>
    period >= window.from && period <= periodOf(opening.upTo)
  const upTo = inWords(opening.upTo)
  return [...returns.keys()].some(isCovered)
    ? [`Returns up to ${upTo} are part of the opening totals, and not added again.`]
    : []
}

export function evidenceOf(
  { comparison, measured, due, parameters, notes }: Condition,
  answer: Answer,
): ConditionEvidence {
  const { fact, trace } = measured
  return {
    measure: comparison.fact,
    operator: comparison.operator,
    answer,
    reported: fact,
    required: due.now,
    ...(isSameNumber(due.now, due.atEnd) ? {} : { atEnd: due.atEnd }),
    trace: {
      ...trace,
      notes: [...trace.notes, ...due.notes, ...notes],
      parameters: [...trace.parameters, ...parameters],
    },
  }
}

function isSameNumber(a: Fact, b: Fact): boolean {
  if (a.kind !== 'number' || b.kind !== 'number') return true
  return a.lo !== undefined && b.lo !== undefined && compareFractions(a.lo, b.lo) === 0
}

function measuredFact(fact: string, input: MeasureInput): MeasureResult {
  if (fact === RETURN_RECEIVED_ON_TIME) return returnFact(input)
  const definition = input.ruleSet.measures.get(fact)
  assert(definition !== undefined, `the loader refuses the unknown fact ${fact}`)
  return measure(definition, input)
}

function returnFact(input: MeasureInput): MeasureResult {
  const { period, returns, ruleSet } = input
  const measured = returnReceivedOnTime(ruleSet.council, period, returns.get(period))
  const cure = (): Cure =>
    returns.has(period) ? NO_CURE : { past: [{ kind: 'send-return', period }], fromNowOn: [] }
  return { ...measured, rows: [], cure, forecast: () => ({}) }
}
