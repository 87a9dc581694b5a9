/**
 * What a measure is made of: the figures it reads and the parameters it takes, those of its
 * conditions last. It computes nothing.
 */
import type { Measure, RowCondition, RowGroup, Sum } from './measure.ts'
import { sumsOf } from './sums-of-measure.ts'

export interface Used {
  readonly kind: 'figure' | 'measure' | 'parameter' | 'bands'
  readonly id: string
}

/** A name that stands in several places comes several times. */
export function usedByMeasure(measure: Measure): readonly Used[] {
  switch (measure.shape) {
    case 'floor-for-each-row': {
      const { of, where, floor, rate, neverBelow = [] } = measure
      const weeks = rate.map((source) => source.weeks)
      const rates = [floor, ...weeks, ...neverBelow].flatMap(inValue)
      return [figure(of), ...rates, ...inCondition(where)]
    }
    case 'on-time': {
      const interest = Object.values(measure.interest ?? {}).map(parameter)
      return [
        figure(measure.of),
        ...inValue(measure.days),
        ...interest,
        ...inCondition(measure.where),
      ]
    }
    case 'document-in-force':
      return [figure(measure.of)]
    case 'level-at-date':
      return [...sumsOf(measure).flatMap(inSum), ...inValue(measure.response?.atLeast)]
    case 'share':
    case 'count':
    case 'change-from-baseline':
      return sumsOf(measure).flatMap(inSum)
  }
}

export function figuresOf(measure: Measure): readonly string[] {
  return idsOf('figure', measure)
}

export function parametersOf(measure: Measure): readonly string[] {
  return idsOf('parameter', measure)
}

/** The parameter that a value names, if it names one. */
export function inValue(value: unknown): readonly Used[] {
  if (typeof value !== 'object' || value === null || !('parameter' in value)) return []
  return typeof value.parameter === 'string' ? [parameter(value.parameter)] : []
}

function inSum({ figure: of, where, times }: Sum): readonly Used[] {
  return [figure(of), ...inCondition(where), ...inValue(times)]
}

function inCondition(condition: RowCondition | RowGroup | undefined): readonly Used[] {
  if (condition === undefined) return []
  if ('all' in condition) return condition.all.flatMap(inCondition)
  if ('any' in condition) return condition.any.flatMap(inCondition)
  return [...inValue(condition), ...inValue(condition.value)]
}

function idsOf(kind: Used['kind'], measure: Measure): readonly string[] {
  return [...new Set(usedByMeasure(measure).flatMap((used) => (used.kind === kind ? used.id : [])))]
}

function figure(id: string): Used {
  return { kind: 'figure', id }
}

function parameter(id: string): Used {
  return { kind: 'parameter', id }
}
