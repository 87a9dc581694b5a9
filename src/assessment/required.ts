/**
 * The other side of a comparison as a fact: the contract's target, a parameter's value, or words.
 * A target that nobody agreed is not known; it is never taken to be nothing or everything.
 */
import { lastDay } from '../domain/calendar.ts'
import { fraction } from '../domain/fraction.ts'
import type { ComparedValue } from '../rules/grammar.ts'
import { numberFact, truthFact, unknownFact, wordsFact } from './fact.ts'
import { parameterOf, type MeasureInput, type ParameterTracer } from './measure-input.ts'
import type { Fact } from './types.ts'

const BASIS_POINTS = 'basis points'

export function requiredFact(
  value: ComparedValue | undefined,
  input: MeasureInput,
  tracer: ParameterTracer,
): Fact {
  if (value === undefined) return truthFact(true)
  if (Array.isArray(value)) return wordsFact(value)
  if ('parameter' in value) return parameterFact(value.parameter, input, tracer)
  const target = input.adoption?.target
  if (target === undefined) {
    const forCouncil = 'Record it in the contract, under this obligation.'
    return unknownFact('no-target', 'No target is agreed.', forCouncil)
  }
  return sized(target.value, target.unit)
}

function parameterFact(id: string, input: MeasureInput, tracer: ParameterTracer): Fact {
  const found = tracer.at(id, lastDay(input.period), true)
  if (!found.known) return { kind: 'unknown', unknown: found.unknown }
  const { value } = found.dated
  if (typeof value === 'number') return sized(value, parameterOf(id, input).unit)
  return wordsFact(value.map(String))
}

function sized(value: number, unit: string): Fact {
  return numberFact(fraction(value, unit === BASIS_POINTS ? 10_000 : 1))
}
