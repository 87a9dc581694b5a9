/**
 * From a measure to its fact, from a fact that falls short to its cure, and from a window that is
 * open to its forecast: one shape, one pair of files.
 */
import assert from 'node:assert/strict'
import { fraction, type Fraction } from '../domain/fraction.ts'
import type { Comparison } from '../rules/grammar.ts'
import type {
  ChangeMeasure,
  CountMeasure,
  LevelMeasure,
  Measure,
  OnTimeMeasure,
  ShareMeasure,
} from '../rules/measure.ts'
import type { Cure, Forecast } from './cure.ts'
import type { Way } from './due-by-now.ts'
import { withoutQuietStart } from './due-time.ts'
import type { Measured } from './fact.ts'
import type { MeasureInput } from './measure-input.ts'
import { provedCure, type Required } from './prove-cure.ts'
import { cureChange, forecastChange, tryChangeStep } from './shapes/change-cure.ts'
import { measureChange } from './shapes/change.ts'
import {
  cureCount,
  cureLevelShare,
  forecastCount,
  tryCountStep,
  type Towards,
} from './shapes/count-cure.ts'
import { measureCount, surely } from './shapes/count.ts'
import { cureDocument, measureDocument } from './shapes/document-in-force.ts'
import { cureFloor, tryFloorStep } from './shapes/floor-cure.ts'
import { measureFloor } from './shapes/floor-for-each-row.ts'
import { measureLevel, type LevelMeasured } from './shapes/level.ts'
import { cureOnTime, forecastOnTime, tryOnTimeStep } from './shapes/on-time-cure.ts'
import { measureOnTime } from './shapes/on-time.ts'
import { cureShare, forecastShare, tryShareStep } from './shapes/share-cure.ts'
import { isAddedUp } from './shapes/share-sums.ts'
import { measureShare } from './shapes/share.ts'
import type { AnnexRow, Fact } from './types.ts'

export interface MeasureResult extends Measured {
  readonly rows: readonly Omit<AnnexRow, 'obligation'>[]
  /** How the target falls due over time; left out where the whole target holds at once. */
  readonly way?: Way
  /** Why nothing is due, while the window is open. */
  readonly notDue?: string
  /** The cure for a comparison that is surely not met, or not surely met. */
  cure(comparison: Comparison, required: Required): Cure
  /** Where an open window is heading; nothing for what is a standard of each month. */
  forecast(comparison: Comparison, required: Required): Forecast
}

type Direction = 'atLeast' | 'atMost'

export const NO_CURE: Cure = { past: [], fromNowOn: [] }
const NO_FORECAST: Forecast = {}
const FROM_NOTHING = fraction(0, 1)

export function measure(definition: Measure, input: MeasureInput): MeasureResult {
  switch (definition.shape) {
    case 'share':
      return share(definition, input)
    case 'count':
      return count(definition, input)
    case 'change-from-baseline':
      return change(definition, input)
    case 'level-at-date':
      return level(definition, input)
    case 'on-time':
      return onTime(definition, input)
    case 'floor-for-each-row': {
      const measured = measureFloor(definition, input)
      return {
        ...measured,
        cure: ({ operator }, required) => {
          const trial = tryFloorStep(definition, input, measured)
          return provedCure(cureFloor(measured), trial, operator, required)
        },
        forecast: () => NO_FORECAST,
      }
    }
    case 'document-in-force':
      return {
        ...measureDocument(definition, input),
        rows: [],
        cure: () => cureDocument(definition, input),
        forecast: () => NO_FORECAST,
      }
  }
}

export function directionOf({ operator }: Comparison): Direction {
  return operator === 'atMost' || operator === 'below' ? 'atMost' : 'atLeast'
}

function share(definition: ShareMeasure, input: MeasureInput): MeasureResult {
  const { grows, ...measured } = measureShare(definition, input)
  const { sums } = measured
  const surelySo = (direction: Direction) => (direction === 'atMost' ? sums?.hi : sums?.lo)
  if (grows) {
    const towards = (comparison: Comparison, required: Required): Towards | undefined => {
      const so = surelySo(directionOf(comparison))
      if (so === undefined || so.whole <= 0) return undefined
      return towardsOf(comparison, required, so.part, definition.unit, { of: so.whole })
    }
    const of = sums?.lo.whole ?? 1
    const way = { from: FROM_NOTHING, of: Math.max(of, 1) }
    return { ...measured, way, ...countedTowards(towards, input) }
  }
  return {
    ...measured,
    cure: (comparison, required) => {
      const so = surelySo(directionOf(comparison))
      if (so === undefined) return NO_CURE
      const target = leastOf(required.atEnd)
      const cure = cureShare(definition, input, so, target, directionOf(comparison))
      return provedCure(cure, tryShareStep(so), comparison.operator, required)
    },
    forecast: (comparison, required) => {
      const so = surelySo(directionOf(comparison))
      // What stands at the end of a month is no beginning of what comes.
      if (so === undefined || !isAddedUp(definition.whole, input)) return NO_FORECAST
      const target = leastOf(required.atEnd)
      return forecastShare(definition, input, so, target, directionOf(comparison))
    },
  }
}

function count(definition: CountMeasure, input: MeasureInput): MeasureResult {
  const measured = measureCount(definition, input)
  const towards = (comparison: Comparison, required: Required): Towards | undefined => {
    const soFar = surely(measured.soFar ?? {}, directionOf(comparison))
    return soFar === undefined
      ? undefined
      : towardsOf(comparison, required, soFar, definition.unit, {})
  }
  const { cure, forecast } = countedTowards(towards, input)
  // A month that is missing says nothing of where the others lead.
  const isKnown = measured.soFar?.hi !== undefined
  const way = { from: FROM_NOTHING }
  return { ...measured, way, cure, forecast: isKnown ? forecast : () => NO_FORECAST }
}

function level(definition: LevelMeasure, input: MeasureInput): MeasureResult {
  const measured = measureLevel(definition, input)
  const towards = (comparison: Comparison, required: Required): Towards | undefined => {
    const so = surelyStands(measured, directionOf(comparison))
    return so === undefined
      ? undefined
      : towardsOf(comparison, required, so.part, definition.unit, { ...so, hasPace: false })
  }
  const cureOf = definition.whole === undefined ? cureCount : cureLevelShare
  return { ...measured, ...countedTowards(towards, input, cureOf) }
}

function surelyStands(
  { level: stands, sums }: LevelMeasured,
  direction: Direction,
): { part: number; of?: number } | undefined {
  if (sums !== undefined) {
    const { part, whole } = direction === 'atMost' ? sums.hi : sums.lo
    return whole > 0 ? { part, of: whole } : undefined
  }
  const part = surely(stands ?? {}, direction)
  return part === undefined ? undefined : { part }
}

function towardsOf(
  comparison: Comparison,
  required: Required,
  soFar: number,
  unit: string,
  { of, hasPace = true }: { readonly of?: number; readonly hasPace?: boolean },
): Towards {
  return {
    soFar,
    unit,
    direction: directionOf(comparison),
    now: leastOf(required.now),
    atEnd: leastOf(required.atEnd),
    hasPace,
    ...(of === undefined ? {} : { of }),
  }
}

/** Cure and forecast of what is counted, or stands, on its way to a target. */
function countedTowards(
  towardsFor: (comparison: Comparison, required: Required) => Towards | undefined,
  input: MeasureInput,
  cureOf: (towards: Towards, input: MeasureInput) => Cure = cureCount,
): Pick<MeasureResult, 'cure' | 'forecast'> {
  return {
    cure: (comparison, required) => {
      const towards = towardsFor(comparison, required)
      if (towards === undefined) return NO_CURE
      const cure = cureOf(towards, input)
      return provedCure(cure, tryCountStep(towards), comparison.operator, required)
    },
    forecast: (comparison, required) => {
      const towards = towardsFor(comparison, required)
      return towards === undefined ? NO_FORECAST : forecastCount(towards, input)
    },
  }
}

function change(definition: ChangeMeasure, given: MeasureInput): MeasureResult {
  const input = withoutQuietStart(given)
  const measured = measureChange(definition, input)
  const { sums } = measured
  return {
    ...measured,
    cure: ({ operator }, required) => {
      if (sums === undefined) return NO_CURE
      const cure = cureChange(definition, sums, leastOf(required.atEnd), input)
      return provedCure(cure, tryChangeStep(definition, sums), operator, required)
    },
    forecast: (_comparison, required) =>
      sums === undefined
        ? NO_FORECAST
        : forecastChange(definition, sums, leastOf(required.atEnd), input),
  }
}

function onTime(definition: OnTimeMeasure, input: MeasureInput): MeasureResult {
  const measured = measureOnTime(definition, input)
  return {
    ...measured,
    cure: ({ operator }, required) => {
      const cure = cureOnTime(measured, leastOf(required.atEnd))
      return provedCure(cure, tryOnTimeStep(measured), operator, required)
    },
    forecast: () => forecastOnTime(measured),
  }
}

function leastOf(required: Fact): Fraction {
  assert(required.kind === 'number', 'only a known target can be fallen short of')
  assert(required.lo !== undefined, 'a target is known exactly')
  return required.lo
}
