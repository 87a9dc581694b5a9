/**
 * Finds definitions that nothing uses: a measure that no obligation names says nothing to anybody
 * and hides a slip of the pen.
 */
import type { Problem } from '../domain/problem.ts'
import type { Definitions, Located, NamedKind } from './definitions.ts'
import type { Comparison, Obligation } from './grammar.ts'
import type { Measure, RowCondition, RowGroup, Sum } from './measure.ts'
import { sumsOf } from './sums-of-measure.ts'

// Obligations and profiles are used by contracts.
const NEEDS: Readonly<Record<Exclude<NamedKind, 'obligation' | 'profile'>, string>> = {
  figure: 'no measure reads it',
  measure: 'no obligation names it',
  parameter: 'no measure or obligation reads it',
  bands: 'no obligation names it',
}

/** Says nothing while a file is refused: what it uses is not known. */
export function unusedDefinitions(definitions: Definitions): readonly Problem[] {
  if (definitions.refused.size > 0) return []
  const used = usedNames(definitions)
  return (Object.keys(NEEDS) as (keyof typeof NEEDS)[]).flatMap((kind) => {
    const all: ReadonlyMap<string, Located<unknown>> = definitions[kind]
    return [...all].flatMap(([id, { file }]): readonly Problem[] => {
      if (used.has(`${kind} ${id}`)) return []
      const message = `\`${id}\` is never used: ${NEEDS[kind]}. Use it, or take the file away.`
      return [{ code: 'unused', where: '/id', message, file }]
    })
  })
}

function usedNames(definitions: Definitions): ReadonlySet<string> {
  const obligations = [...definitions.obligation.values()].map(({ value }) => value)
  const measures = [...definitions.measure.values()].map(({ value }) => value)
  const figures = [...definitions.figure.values()].map(({ value }) => value)
  const limits = figures.flatMap((figure) => {
    const limit = figure.kind === 'number' ? figure.notMoreThan : undefined
    return limit === undefined ? [] : [`figure ${limit}`]
  })
  return new Set([
    ...obligations.flatMap(usedByObligation),
    ...measures.flatMap(usedByMeasure),
    ...limits,
  ])
}

function usedByObligation({ requires, appliesWhen, bands }: Obligation): readonly string[] {
  const comparisons = 'all' in requires ? requires.all : requires.any
  const applies = appliesWhen === undefined ? [] : comparisonsIn(appliesWhen)
  return [
    ...comparisons.map(({ fact }) => `measure ${fact}`),
    ...[...comparisons, ...applies].flatMap(({ value }) => usedByValue(value)),
    ...(bands === undefined ? [] : [`bands ${bands.parameter}`]),
  ]
}

function comparisonsIn(
  condition: NonNullable<Obligation['appliesWhen']>,
): readonly Comparison[] {
  const inner = 'all' in condition ? condition.all : condition.any
  return inner.flatMap((one): readonly Comparison[] => {
    if ('fact' in one) return [one]
    if ('not' in one) return [one.not]
    return 'all' in one ? one.all : one.any
  })
}

function usedByMeasure(measure: Measure): readonly string[] {
  switch (measure.shape) {
    case 'floor-for-each-row': {
      const rates = measure.rate.flatMap(({ weeks }) => usedByValue(weeks))
      const others = (measure.neverBelow ?? []).flatMap(usedByValue)
      const scope = usedByCondition(measure.where)
      return [`figure ${measure.of}`, ...usedByValue(measure.floor), ...rates, ...others, ...scope]
    }
    case 'on-time': {
      const interest = Object.values(measure.interest ?? {}).map((id) => `parameter ${id}`)
      const scope = usedByCondition(measure.where)
      return [`figure ${measure.of}`, ...usedByValue(measure.days), ...interest, ...scope]
    }
    case 'document-in-force':
      return [`figure ${measure.of}`]
    case 'level-at-date':
      return [...sumsOf(measure).flatMap(usedBySum), ...usedByValue(measure.response?.atLeast)]
    case 'share':
    case 'count':
    case 'change-from-baseline':
      return sumsOf(measure).flatMap(usedBySum)
  }
}

function usedBySum({ figure, where, times }: Sum): readonly string[] {
  return [`figure ${figure}`, ...usedByCondition(where), ...usedByValue(times)]
}

function usedByCondition(condition: RowCondition | RowGroup | undefined): readonly string[] {
  if (condition === undefined) return []
  if ('all' in condition) return condition.all.flatMap(usedByCondition)
  if ('any' in condition) return condition.any.flatMap(usedByCondition)
  return [...usedByValue(condition), ...usedByValue(condition.value)]
}

function usedByValue(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || !('parameter' in value)) return []
  return typeof value.parameter === 'string' ? [`parameter ${value.parameter}`] : []
}
