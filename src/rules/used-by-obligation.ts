/**
 * What an obligation is made of: its comparisons, and the measures, parameters and bands that they
 * name. Which figures a measure reads is said by the measure.
 */
import type { Comparison, Obligation } from './grammar.ts'
import { inValue, type Used } from './used-by-measure.ts'

/** A name that stands in several places comes several times. */
export function usedByObligation(obligation: Obligation): readonly Used[] {
  const { appliesWhen, bands } = obligation
  const required = requiredOf(obligation)
  const applies = appliesWhen === undefined ? [] : comparisonsIn(appliesWhen)
  return [
    ...required.map(({ fact }): Used => ({ kind: 'measure', id: fact })),
    ...[...required, ...applies].flatMap(({ value }) => inValue(value)),
    ...(bands === undefined ? [] : [{ kind: 'bands', id: bands.parameter } as const]),
  ]
}

export function requiredOf({ requires }: Pick<Obligation, 'requires'>): readonly Comparison[] {
  return 'all' in requires ? requires.all : requires.any
}

function comparisonsIn(condition: NonNullable<Obligation['appliesWhen']>): readonly Comparison[] {
  const inner = 'all' in condition ? condition.all : condition.any
  return inner.flatMap((one): readonly Comparison[] => {
    if ('fact' in one) return [one]
    if ('not' in one) return [one.not]
    return 'all' in one ? one.all : one.any
  })
}
