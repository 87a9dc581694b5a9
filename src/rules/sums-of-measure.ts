/**
 * The sums that a measure is made of, in the order in which they are said. A measure that looks at
 * rows or documents by themselves has none.
 */
import type { Measure, Sum } from './measure.ts'

export function sumsOf(measure: Measure): readonly Sum[] {
  switch (measure.shape) {
    case 'share':
      return [measure.part, measure.whole]
    case 'count':
      return [measure.part]
    case 'change-from-baseline':
      return [measure.part, ...listOf(measure.per)]
    case 'level-at-date':
      return [measure.part, ...listOf(measure.whole), ...listOf(measure.response?.outOf)]
    case 'floor-for-each-row':
    case 'on-time':
    case 'document-in-force':
      return []
  }
}

function listOf(sum: Sum | undefined): readonly Sum[] {
  return sum === undefined ? [] : [sum]
}
