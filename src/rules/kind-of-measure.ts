/**
 * What a measure gives: a truth, or a number in a unit. A target for it, or a parameter beside
 * it, is written in the same unit.
 */
import type { FactKind } from './check-comparison.ts'
import type { Measure } from './measure.ts'

export function factKindOfMeasure(measure: Measure): FactKind {
  switch (measure.shape) {
    case 'document-in-force':
      return { kind: 'truth', unit: undefined }
    case 'floor-for-each-row':
      return measure.result === 'every'
        ? { kind: 'truth', unit: undefined }
        : { kind: 'number', unit: 'basis points' }
    case 'share':
    case 'on-time':
    case 'change-from-baseline':
      return { kind: 'number', unit: 'basis points' }
    case 'count':
      return { kind: 'number', unit: measure.unit }
    case 'level-at-date':
      return { kind: 'number', unit: measure.whole === undefined ? measure.unit : 'basis points' }
  }
}
