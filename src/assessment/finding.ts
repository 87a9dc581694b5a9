/**
 * One obligation of one contract and month: does it apply, what do its measures say, what follows
 * from that while the window is open or closed, and what would cure it.
 */
import assert from 'node:assert/strict'
import { inWords, lastDay } from '../domain/calendar.ts'
import type { Answer, Outcome, Unknown } from '../domain/outcome.ts'
import type { Comparison, Obligation } from '../rules/grammar.ts'
import type { ContractFact } from '../rules/vocabulary.ts'
import { conditionOf, evidenceOf, type Condition } from './condition.ts'
import { contractFact } from './contract-facts.ts'
import { cureOf } from './cure-of-finding.ts'
import type { Evaluator, Leaf } from './evaluate.ts'
import type { MeasureResult } from './measure.ts'
import { parameterTracer, type MeasureInput } from './measure-input.ts'
import { ratingOf } from './rating.ts'
import { requiredFact } from './required.ts'
import type { AnnexRow, ConditionEvidence, Fault, Finding, WindowSpan } from './types.ts'
import { isPastItsDate } from './window.ts'
import { lastsAfterItsDate } from './window-end.ts'

export interface PreparedObligation {
  readonly obligation: Obligation
  readonly comparisons: readonly Comparison[]
  readonly evaluate: Evaluator
  readonly applies?: {
    readonly leaves: readonly (Leaf & Comparison)[]
    readonly evaluate: Evaluator
  }
}

export interface FindingWithRows {
  readonly finding: Finding
  readonly rows: readonly AnnexRow[]
  /** Set when the rule broke. */
  readonly fault?: Fault
}

export async function findingFor(
  prepared: PreparedObligation,
  input: MeasureInput,
): Promise<FindingWithRows> {
  const { obligation } = prepared
  const head = headOf(obligation, input)
  const notDue = whyNotDue(prepared, input)
  if (notDue !== undefined) return alone({ ...head, outcome: 'not-due', message: notDue })
  const applies = await applicability(prepared, input)
  if (applies === 'no') return alone({ ...head, outcome: 'not-applicable' })
  if (applies !== 'yes') {
    return alone({ ...head, outcome: 'cannot-tell', ...reasonOf(applies) })
  }
  return judged(prepared, input)
}

/** Why nothing is due in the month; undefined where something is. */
function whyNotDue(prepared: PreparedObligation, input: MeasureInput): string | undefined {
  const { adoption, window, period } = input
  if (adoption === undefined) return undefined
  const { from, opening, nothingDueUpTo, by } = adoption
  const end = lastDay(period)
  if (from > end) return `This binds from ${inWords(from)}.`
  if (opening !== undefined && opening.upTo >= end) {
    return `Opening totals up to ${inWords(opening.upTo)} stand for this month.`
  }
  const canBeQuiet = window.open || window.kind === 'month'
  if (nothingDueUpTo !== undefined && nothingDueUpTo >= end && canBeQuiet) {
    return `Nothing falls due up to ${inWords(nothingDueUpTo)}.`
  }
  if (by === undefined || !isPastItsDate(adoption, period) || lastsOn(prepared, input)) {
    return undefined
  }
  return `The time for this target ended on ${inWords(by)}; it was judged in that month.`
}

/** What stands is judged each month after its date; what is added up is over. */
function lastsOn({ comparisons }: PreparedObligation, input: MeasureInput): boolean {
  return comparisons.every(({ fact }) => {
    const measured = input.ruleSet.measures.get(fact)
    return measured === undefined || lastsAfterItsDate(measured, input)
  })
}

type Head = Omit<Finding, 'outcome' | 'reason' | 'message'>

function headOf(obligation: Obligation, { adoption, window }: MeasureInput): Head {
  return {
    obligation: obligation.id,
    title: obligation.title,
    visibility: obligation.visibility,
    ...(adoption === undefined
      ? {}
      : { clause: adoption.clause, words: adoption.words, setBy: adoption.setBy }),
    // Before it binds an obligation has no window yet.
    ...(window.from > window.to ? {} : { window }),
    evidence: [],
    standing: 'reported',
  }
}

function alone(finding: Finding): FindingWithRows {
  return { finding, rows: [] }
}

/** Or why it cannot be told whether it applies. */
async function applicability(
  { applies }: PreparedObligation,
  input: MeasureInput,
): Promise<'yes' | 'no' | Unknown> {
  if (applies === undefined) return 'yes'
  const tracer = parameterTracer(input)
  const sides = applies.leaves.map(({ fact, value }) => ({
    reported: contractFact(fact as ContractFact, input.contract),
    required: requiredFact(value, input, tracer),
  }))
  const { answer } = await applies.evaluate(sides)
  if (answer !== 'unknown') return answer
  const unknown = sides
    .flatMap(({ reported, required }) => [reported, required])
    .flatMap((fact) => (fact.kind === 'unknown' ? [fact.unknown] : []))[0]
  assert(unknown !== undefined, 'what is known of a contract decides whether a rule applies')
  return unknown
}

async function judged(prepared: PreparedObligation, input: MeasureInput): Promise<FindingWithRows> {
  const { obligation, comparisons } = prepared
  const conditions = comparisons.map((comparison) => conditionOf(comparison, input))
  const waiting = conditions.find(({ measured }) => measured.notDue !== undefined)
  if (input.window.open && waiting?.measured.notDue !== undefined) {
    const message = waiting.measured.notDue
    return alone({ ...headOf(obligation, input), outcome: 'not-due', message })
  }
  const { answer, leaves } = await prepared.evaluate(
    conditions.map(({ measured, due }) => ({ reported: measured.fact, required: due.now })),
  )
  const outcome = outcomeOf(answer, input.window)
  const evidence = conditions.map((condition, index) =>
    evidenceOf(condition, leaves[index] as Answer),
  )
  const measured = conditions.map((condition) => condition.measured)
  const why = outcome === 'cannot-tell' ? whyNot(evidence, measured) : undefined
  const isFine = outcome === 'met' || outcome === 'on-course'
  const rows = measured
    .flatMap((result) => result.rows)
    .filter(({ problem }) => !(isFine && problem === 'cannot-tell'))
  return {
    finding: {
      ...headOf(obligation, input),
      outcome,
      ...reasonOf(why),
      ...rated(obligation, input, evidence, outcome),
      ...forecastOf(conditions, input.window, answer),
      evidence,
      ...cureOf(obligation, outcome, conditions, evidence, why),
    },
    rows: rows.map((row) => ({ ...row, obligation: obligation.id })),
  }
}

/** Where the window is heading, as far as the first condition tells. */
function forecastOf(
  [first]: readonly Condition[],
  window: WindowSpan,
  answer: Answer,
): Pick<Finding, 'forecast'> {
  if (!window.open || answer === 'unknown' || first?.due.atEnd.kind !== 'number') return {}
  const forecast = first.measured.forecast(first.comparison, first.due)
  return Object.keys(forecast).length === 0 ? {} : { forecast }
}

/** While a window is open nothing is missed: it is on course or behind. */
function outcomeOf(answer: Answer, window: WindowSpan): Outcome {
  if (answer === 'unknown') return 'cannot-tell'
  if (window.open) return answer === 'yes' ? 'on-course' : 'behind'
  return answer === 'yes' ? 'met' : 'not-met'
}

function whyNot(
  evidence: readonly ConditionEvidence[],
  measured: readonly MeasureResult[],
): Unknown {
  const index = evidence.findIndex(({ answer }) => answer === 'unknown')
  const unknown = evidence[index]
  // Without a target nothing that is sent could decide it.
  for (const fact of [unknown?.required, unknown?.reported]) {
    if (fact?.kind === 'unknown') return fact.unknown
  }
  const doubt = measured[index]?.doubt
  const message = 'The figure lies on both sides of the target.'
  return doubt ?? { reason: 'within-bounds', message }
}

/** What a person reads of the reason; which months are missing stands in the cure. */
function reasonOf(why: Unknown | undefined): Pick<Finding, 'reason' | 'message' | 'forCouncil'> {
  if (why === undefined) return {}
  const { reason, message, forCouncil } = why
  return { reason, message, ...(forCouncil === undefined ? {} : { forCouncil }) }
}

function rated(
  { bands }: Obligation,
  { ruleSet, period }: MeasureInput,
  [first]: readonly ConditionEvidence[],
  outcome: Outcome,
): Pick<Finding, 'rating'> {
  const parameter = bands === undefined ? undefined : ruleSet.bands.get(bands.parameter)
  if (parameter === undefined || first === undefined) return {}
  const rating = ratingOf(parameter, period, first, outcome)
  return rating === undefined ? {} : { rating }
}
