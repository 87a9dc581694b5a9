/**
 * What a measure is made of, each part with its place in the file: sums, conditions on rows, and
 * the parameters that decide its fact.
 */
import type { Measure, RowCondition, RowTest, Sum } from '../rules/measure.ts'
import { leavesIn } from './condition-tree.ts'

export interface PlacedSum {
  readonly where: string
  readonly sum: Sum
}

export interface PlacedCondition {
  readonly where: string
  readonly figure: string
  readonly condition: RowCondition
}

export function sumsIn(measure: Measure): readonly PlacedSum[] {
  switch (measure.shape) {
    case 'floor-for-each-row':
    case 'on-time':
    case 'document-in-force':
      return []
    case 'count':
      return placed({ '/part': measure.part })
    case 'share':
      return placed({ '/part': measure.part, '/whole': measure.whole })
    case 'change-from-baseline':
      return placed({ '/part': measure.part, '/per': measure.per })
    case 'level-at-date': {
      const { part, whole, response } = measure
      return placed({ '/part': part, '/whole': whole, '/response/outOf': response?.outOf })
    }
  }
}

function placed(sums: Readonly<Record<string, Sum | undefined>>): readonly PlacedSum[] {
  return Object.entries(sums).flatMap(([where, sum]) => (sum === undefined ? [] : [{ where, sum }]))
}

export function conditionsIn(measure: Measure): readonly PlacedCondition[] {
  if (measure.shape === 'floor-for-each-row' || measure.shape === 'on-time') {
    const { where: condition, of: figure } = measure
    return condition === undefined ? [] : [{ where: '/where', figure, condition }]
  }
  return sumsIn(measure).flatMap(({ where, sum: { figure, where: condition } }) =>
    condition === undefined ? [] : [{ where: `${where}/where`, figure, condition }],
  )
}

/** The ids of the figures that are read. */
export function figuresIn(measure: Measure): readonly string[] {
  if ('of' in measure) return [measure.of]
  return [...new Set(sumsIn(measure).map(({ sum }) => sum.figure))]
}

/** The columns of the figure in which one unit, or one day, decides. */
export function decidingColumns(measure: Measure, figure: string): readonly string[] {
  if (measure.shape === 'floor-for-each-row') return measure.rate.map(({ amount }) => amount)
  if (measure.shape === 'on-time') return [measure.paid]
  const summed = sumsIn(measure).filter(({ sum }) => sum.figure === figure)
  return [...new Set(summed.flatMap(({ sum }) => sum.sum ?? []))]
}

/** True where the rows of the figure are counted, false where a column of them is added up. */
export function countsRowsOf(measure: Measure, figure: string): boolean {
  if (measure.shape === 'on-time') return true
  return sumsIn(measure).some(({ sum }) => sum.figure === figure && sum.sum === undefined)
}

/**
 * The ids of the parameters that decide what the fact is. Interest, and what a new rate of pay is
 * never below, are said beside a finding and decide nothing.
 */
export function decidingParameters(measure: Measure): readonly string[] {
  const times = sumsIn(measure).map(({ sum }) => sum.times)
  const named = [...byShape(measure), ...times].flatMap((each) => each?.parameter ?? [])
  const inConditions = conditionsIn(measure).flatMap(({ condition }) => inTests(condition))
  return [...new Set([...named, ...inConditions])]
}

function byShape(measure: Measure): readonly ({ readonly parameter: string } | undefined)[] {
  switch (measure.shape) {
    case 'floor-for-each-row':
      return [measure.floor, ...measure.rate.map(({ weeks }) => weeks)]
    case 'on-time':
      return [measure.days]
    case 'level-at-date':
      return [measure.response?.atLeast]
    case 'count':
    case 'share':
    case 'change-from-baseline':
    case 'document-in-force':
      return []
  }
}

function inTests(condition: RowCondition): readonly string[] {
  return leavesIn<RowTest>(condition).flatMap(({ leaf: { parameter, value } }) => {
    const left = parameter === undefined ? [] : [parameter]
    const isParameter = typeof value === 'object' && 'parameter' in value
    return isParameter ? [...left, value.parameter] : left
  })
}
