/**
 * What stands at the end of a month, or what a survey found: a number, a share, or how much more
 * there is than in the contract's baseline. It is never added up over months.
 */
import { inWords, type Period } from '../../domain/calendar.ts'
import { fraction } from '../../domain/fraction.ts'
import type { Unknown } from '../../domain/outcome.ts'
import type { LevelMeasure, Sum } from '../../rules/measure.ts'
import type { Way } from '../due-by-now.ts'
import { NO_TRACE, unknownFact, type Measured } from '../fact.ts'
import {
  answersTo,
  parameterTracer,
  type MeasureInput,
  type ParameterTracer,
} from '../measure-input.ts'
import { ON_LAST_DAY, sumOfBaseline, sumOver, type Sources } from '../sum.ts'
import type { AnnexRow } from '../types.ts'
import { factOf, type Bounds } from './count.ts'
import { shareFact, sumsInTrace } from './share.ts'
import { shareSumsOver, type ShareSums } from './share-sums.ts'
import { noBaseline } from './no-baseline.ts'
import { responseProblem } from './survey-response.ts'
import { doubtOfRows, unplacedRows } from './unplaced-row.ts'

export interface LevelMeasured extends Measured {
  /** A number: what there is, counted from the baseline where the measure says so. */
  readonly level?: Bounds
  /** A share: its two sums. */
  readonly sums?: ShareSums
  /** How the target falls due over time; left out where the whole target holds at once. */
  readonly way?: Way
  /** A survey that need not have been held yet. */
  readonly notDue?: string
  readonly rows: readonly Omit<AnnexRow, 'obligation'>[]
}

export function measureLevel(measure: LevelMeasure, input: MeasureInput): LevelMeasured {
  if (!isSurvey(measure, input)) return measureAt(measure, input)
  const held = newestSurvey(measure, input)
  if (held === undefined) return notHeld(measure, input)
  // A survey stands as it was found: it is read as of its own month.
  const window = { ...input.window, from: held }
  const { way: _, ...found } = measureAt(measure, { ...input, period: held, window })
  return found
}

function measureAt(measure: LevelMeasure, input: MeasureInput): LevelMeasured {
  const tracer = parameterTracer(input)
  return measure.whole === undefined
    ? numberAt(measure, input, tracer)
    : shareAt(measure, measure.whole, input, tracer)
}

function numberAt(
  measure: LevelMeasure,
  input: MeasureInput,
  tracer: ParameterTracer,
): LevelMeasured {
  const { part, words, unit } = measure
  const summed = sumOver(part, withoutOpening(input), tracer)
  if ('unknown' in summed) return unknown(summed.unknown, summed.sources)
  const before = measure.over === 'baseline' ? baselineOf(measure, input, tracer) : 0
  if (typeof before !== 'number') return unknown(before, summed.sources)
  const { lo, hi = lo, unresolved, sources } = summed
  const level = { lo: lo - before, hi: hi - before }
  const doubt = doubtOfRows(unresolved, [part], words.part, input, tracer)
  const sums = [{ name: words.part, value: lo, unit }]
  if (measure.over === 'baseline') {
    sums.push({ name: `${words.part} in the baseline`, value: before, unit })
  }
  return {
    fact: factOf(level),
    level,
    way: { from: fraction(0, 1), isLevel: true },
    ...(doubt === undefined ? {} : { doubt }),
    rows: unplacedRows(unresolved, [part], input),
    trace: {
      ...sources,
      notes: [...sources.notes, ...baselineNotes(measure, input)],
      parameters: tracer.used(),
      sums,
    },
  }
}

function shareAt(
  measure: LevelMeasure,
  whole: Sum,
  input: MeasureInput,
  tracer: ParameterTracer,
): LevelMeasured {
  const { part, words } = measure
  const { sums, sources } = shareSumsOver(part, whole, withoutOpening(input), tracer)
  if ('reason' in sums) return unknown(sums, sources)
  const tooFew = responseProblem(measure, sums.lo.whole, input, tracer)
  const fact: Measured['fact'] =
    tooFew === undefined ? shareFact(measure, sums) : { kind: 'unknown', unknown: tooFew }
  const doubt = doubtOfRows(sums.unresolved, [whole, part], words.part, input, tracer)
  const of = sums.lo.whole
  return {
    fact,
    sums,
    ...(of > 0 ? { way: { from: fraction(0, 1), of, isLevel: true } } : {}),
    ...(doubt === undefined ? {} : { doubt }),
    rows: unplacedRows(sums.unresolved, [whole, part], input),
    trace: {
      ...sources,
      parameters: tracer.used(),
      sums: fact.kind === 'unknown' ? [] : sumsInTrace(measure, sums.lo),
    },
  }
}

/** A level is what it is: opening totals stand for what is added up, and nothing here is. */
function withoutOpening(input: MeasureInput): MeasureInput {
  if (input.adoption?.opening === undefined) return input
  const { opening: _, ...adoption } = input.adoption
  return { ...input, adoption }
}

function unknown(why: Unknown, sources: Sources): LevelMeasured {
  return { fact: { kind: 'unknown', unknown: why }, trace: { ...NO_TRACE, ...sources }, rows: [] }
}

function baselineOf(
  { part }: LevelMeasure,
  input: MeasureInput,
  tracer: ParameterTracer,
): number | Unknown {
  const answer = input.adoption?.baseline?.figures[part.figure]
  return answer === undefined
    ? noBaseline()
    : sumOfBaseline(part, answer, input, tracer, ON_LAST_DAY)
}

function baselineNotes({ over }: LevelMeasure, { adoption }: MeasureInput): readonly string[] {
  const baseline = adoption?.baseline
  if (over === undefined || baseline === undefined) return []
  return [`Baseline: as on ${inWords(baseline.to)} (${baseline.source}).`]
}

function figuresOf({ part, whole, response }: LevelMeasure): readonly string[] {
  return [part, whole, response?.outOf].flatMap((sum) => (sum === undefined ? [] : [sum.figure]))
}

function isSurvey(measure: LevelMeasure, { ruleSet }: MeasureInput): boolean {
  return figuresOf(measure).some((id) => ruleSet.figures.get(id)?.nature === 'survey')
}

/** The newest month of the window in which every question of the survey was answered. */
function newestSurvey(measure: LevelMeasure, input: MeasureInput): Period | undefined {
  const months = figuresOf(measure).map(
    (id) => new Set(answersTo(id, input).given.map(({ period }) => period)),
  )
  const [first, ...others] = months
  const common = [...(first ?? [])].filter((period) => others.every((set) => set.has(period)))
  return common.toSorted().at(-1)
}

function notHeld(measure: LevelMeasure, input: MeasureInput): LevelMeasured {
  const asked = figuresOf(measure).map((id) => answersTo(id, input))
  const missing = asked.flatMap((answers) => answers.missing ?? [])[0]
  const message =
    missing?.message ?? 'There is no month of this time in which the whole survey was answered.'
  const returns = asked[0]?.returns ?? []
  const fact = unknownFact('not-reported', message)
  const notDue = 'There is no survey yet, and there is still time for one.'
  return { fact, trace: { ...NO_TRACE, returns }, notDue, rows: [] }
}
