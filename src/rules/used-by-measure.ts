/**
 * What a measure is made of: the figures it reads and the parameters it takes, in the order in
 * which it names them. It computes nothing.
 */
import type { Measure, RowCondition, RowGroup, Sum } from './measure.ts'

export function figuresOf(measure: Measure): readonly string[] {
  const figures = 'of' in measure ? [measure.of] : sumsOf(measure).map(({ figure }) => figure)
  return [...new Set(figures)]
}

export function parametersOf(measure: Measure): readonly string[] {
  return [...new Set([...ownParameters(measure), ...conditionsOf(measure).flatMap(inCondition)])]
}

/** The sums of a measure that adds up; none for a measure that looks at each row by itself. */
export function sumsOf(measure: Measure): readonly Sum[] {
  switch (measure.shape) {
    case 'count':
      return [measure.part]
    case 'share':
      return [measure.part, measure.whole]
    case 'change-from-baseline':
      return [measure.part, ...(measure.per === undefined ? [] : [measure.per])]
    case 'level-at-date': {
      const { part, whole, response } = measure
      return [part, whole, response?.outOf].filter((sum) => sum !== undefined)
    }
    case 'floor-for-each-row':
    case 'on-time':
    case 'document-in-force':
      return []
  }
}

function ownParameters(measure: Measure): readonly string[] {
  switch (measure.shape) {
    case 'floor-for-each-row': {
      const { floor, rate, neverBelow = [] } = measure
      const weeks = rate.flatMap((source) => source.weeks ?? [])
      return [floor, ...weeks, ...neverBelow].map(({ parameter }) => parameter)
    }
    case 'on-time': {
      const { days, interest } = measure
      return [days.parameter, ...(interest === undefined ? [] : Object.values(interest))]
    }
    case 'level-at-date': {
      const response = measure.response?.atLeast.parameter
      return [...multipliers(measure), ...(response === undefined ? [] : [response])]
    }
    case 'count':
    case 'share':
    case 'change-from-baseline':
      return multipliers(measure)
    case 'document-in-force':
      return []
  }
}

function multipliers(measure: Measure): readonly string[] {
  return sumsOf(measure).flatMap(({ times }) => times?.parameter ?? [])
}

function conditionsOf(measure: Measure): readonly RowCondition[] {
  const own = 'where' in measure ? measure.where : undefined
  return [own, ...sumsOf(measure).map(({ where }) => where)].filter((one) => one !== undefined)
}

function inCondition(condition: RowCondition | RowGroup): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(inCondition)
  if ('any' in condition) return condition.any.flatMap(inCondition)
  const { parameter, value } = condition
  const compared = typeof value === 'object' && 'parameter' in value ? [value.parameter] : []
  return [...(parameter === undefined ? [] : [parameter]), ...compared]
}
