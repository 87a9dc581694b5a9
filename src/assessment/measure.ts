/**
 * From a measure to its fact, and from a fact that falls short to its cure: one shape, one file.
 * A shape that the grammar knows and this version cannot work out says so.
 */
import assert from 'node:assert/strict'
import type { Fraction } from '../domain/fraction.ts'
import type { Comparison } from '../rules/grammar.ts'
import type { Measure } from '../rules/measure.ts'
import { NO_TRACE, unknownFact, type Measured } from './fact.ts'
import type { MeasureInput } from './measure-input.ts'
import { provedCure } from './prove-cure.ts'
import { cureDocument, measureDocument } from './shapes/document-in-force.ts'
import { cureFloor, tryFloorStep } from './shapes/floor-cure.ts'
import { measureFloor } from './shapes/floor-for-each-row.ts'
import { cureOnTime, tryOnTimeStep } from './shapes/on-time-cure.ts'
import { measureOnTime } from './shapes/on-time.ts'
import { cureShare, tryShareStep } from './shapes/share-cure.ts'
import { measureShare } from './shapes/share.ts'
import type { AnnexRow, Cure, Fact } from './types.ts'

export interface MeasureResult extends Measured {
  readonly rows: readonly Omit<AnnexRow, 'obligation'>[]
  /** The cure for a comparison that is surely not met, or not surely met. */
  cure(comparison: Comparison, required: Fact): Cure
}

export const NO_CURE: Cure = { past: [], fromNowOn: [] }

export function measure(definition: Measure, input: MeasureInput): MeasureResult {
  switch (definition.shape) {
    case 'share': {
      const measured = measureShare(definition, input)
      return {
        ...measured,
        cure: ({ operator }, required) => {
          if (measured.sums === undefined) return NO_CURE
          const direction = operator === 'atMost' ? 'atMost' : 'atLeast'
          const sums = direction === 'atMost' ? measured.sums.hi : measured.sums.lo
          const cure = cureShare(definition, input, sums, targetOf(required), direction)
          return provedCure(cure, tryShareStep(sums), operator, required)
        },
      }
    }
    case 'on-time': {
      const measured = measureOnTime(definition, input)
      return {
        ...measured,
        cure: ({ operator }, required) => {
          const cure = cureOnTime(measured, targetOf(required))
          return provedCure(cure, tryOnTimeStep(measured), operator, required)
        },
      }
    }
    case 'floor-for-each-row': {
      const measured = measureFloor(definition, input)
      return {
        ...measured,
        cure: ({ operator }, required) => {
          const trial = tryFloorStep(definition, input, measured)
          return provedCure(cureFloor(measured), trial, operator, required)
        },
      }
    }
    case 'document-in-force':
      return {
        ...measureDocument(definition, input),
        rows: [],
        cure: () => cureDocument(definition, input),
      }
    case 'count':
    case 'change-from-baseline':
    case 'level-at-date':
      return notYet(definition)
  }
}

function targetOf(required: Fact): Fraction {
  assert(required.kind === 'number', 'only a known target can be fallen short of')
  return required.lo
}

function notYet({ shape, title }: Measure): MeasureResult {
  const message = `“${title}” has the shape “${shape}”, which this version cannot work out.`
  const fact = unknownFact('unreadable', message)
  return { fact, trace: NO_TRACE, rows: [], cure: () => NO_CURE }
}
