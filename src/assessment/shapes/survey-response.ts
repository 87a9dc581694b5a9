/**
 * Whether enough of those who were asked have answered a survey. Too few tell nothing, whatever
 * they say.
 */
import assert from 'node:assert/strict'
import { lastDay } from '../../domain/calendar.ts'
import { countInWords } from '../../domain/display.ts'
import { divideRoundingUp } from '../../domain/fraction.ts'
import type { Unknown } from '../../domain/outcome.ts'
import type { LevelMeasure } from '../../rules/measure.ts'
import type { MeasureInput, ParameterTracer } from '../measure-input.ts'
import { sumOver } from '../sum.ts'

/** Undefined where enough have answered, or the measure asks for no least response. */
export function responseProblem(
  { response }: LevelMeasure,
  answered: number,
  input: MeasureInput,
  tracer: ParameterTracer,
): Unknown | undefined {
  if (response === undefined) return undefined
  const asked = sumOver(response.outOf, input, tracer)
  if ('unknown' in asked) return asked.unknown
  const least = tracer.at(response.atLeast.parameter, lastDay(input.period), false)
  if (!least.known) return least.unknown
  const { value } = least.dated
  assert(typeof value === 'number', `${response.atLeast.parameter} is one share in basis points`)
  const needed = divideRoundingUp(BigInt(asked.lo) * BigInt(value), 10_000n)
  if (answered >= needed) return undefined
  const message =
    `Only ${countInWords(answered)} of ${countInWords(asked.lo)} who were asked have answered; ` +
    `at least ${countInWords(needed)} answers are needed before the survey tells anything.`
  return { reason: 'too-few-answers', message }
}
