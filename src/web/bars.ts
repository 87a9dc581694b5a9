/**
 * Small pictures of numbers as rectangles: outcomes counted in one bar, a share against its
 * target. Geometry only, in a width of 1,000; each comes with its text alternative.
 */
import { OUTCOMES_BY_URGENCY } from '../domain/outcome-words.ts'
import { counted } from '../domain/display.ts'
import type { Fraction } from '../domain/fraction.ts'
import type { Outcome } from '../domain/outcome.ts'
import { lookOf, type Look } from './outcome-looks.ts'

const WIDTH = 1_000

interface OutcomeCount extends Look {
  readonly count: number
  readonly x: number
  readonly width: number
}

export interface OutcomeBar {
  readonly label: string
  readonly segments: readonly OutcomeCount[]
}

/** What does not apply to a contract is no part of the bar. */
export function outcomeBar(outcomes: readonly Outcome[]): OutcomeBar {
  const bound = outcomes.filter((outcome) => outcome !== 'not-applicable')
  let x = 0
  const segments = OUTCOMES_BY_URGENCY.flatMap((outcome) => {
    const count = bound.filter((each) => each === outcome).length
    if (count === 0) return []
    const width = Math.round((count * WIDTH) / bound.length)
    const segment = { ...lookOf(outcome), count, x, width }
    x += width
    return [segment]
  })
  const parts = segments.map(({ word, count }) => `${count} ${word.toLowerCase()}`)
  return { label: `${counted(bound.length, 'finding')}: ${parts.join(', ')}.`, segments }
}

export interface TargetBar {
  readonly label: string
  /** Where the surely reached part ends. */
  readonly reached: number
  /** What is only possible, where the figure is known within bounds. */
  readonly possible: { readonly x: number; readonly width: number }
  readonly target: number
  /** The end of the scale, as words. */
  readonly scaleEnd: string
}

/** The scale ends above the larger of figure and target, at 100% where that comes near it. */
export function targetBar(
  share: { readonly lo: Fraction; readonly hi: Fraction; readonly target: Fraction },
  label: string,
): TargetBar {
  const [lo, hi, target] = [share.lo, share.hi, share.target].map(percentOf) as [
    number,
    number,
    number,
  ]
  const end = scaleEnd(Math.max(hi, target))
  const at = (percent: number) => Math.round((Math.min(Math.max(percent, 0), end) * WIDTH) / end)
  return {
    label,
    reached: at(lo),
    possible: { x: at(lo), width: at(hi) - at(lo) },
    target: at(target),
    scaleEnd: `${end}%`,
  }
}

const SCALE_ENDS = [1, 2, 5, 10, 15, 20, 25, 30, 40, 50, 60, 80]

// Above the last of these comes 100%, which a share of everything fills. A figure above 100%, as
// credit notes can give, is itself the end.
function scaleEnd(largest: number): number {
  return SCALE_ENDS.find((end) => end >= largest * 1.1) ?? Math.max(100, Math.ceil(largest))
}

// Only for drawing: what is judged is compared exactly, elsewhere.
function percentOf([part, whole]: Fraction): number {
  return (part * 100) / whole
}
