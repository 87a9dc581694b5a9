/**
 * What was reached against its target, as a bar: a share, an amount, or a change, which may lie
 * below nothing. Geometry only, in a width of 1,000, with a text alternative. Numbers are divided
 * for drawing alone: what is judged is compared exactly, elsewhere.
 */
import type { ConditionEvidence } from '../assessment/types.ts'
import { amountInWords } from '../domain/display.ts'
import type { Fraction } from '../domain/fraction.ts'
import { exactOf, numberKindOf, type NumberKind } from '../notices/number-in-words.ts'
import type { Measure } from '../rules/measure.ts'

const WIDTH = 1_000

interface Stretch {
  readonly x: number
  readonly width: number
}

export interface TargetBar {
  readonly label: string
  /** What is surely reached; for a change below nothing it lies to the left of nothing. */
  readonly reached: Stretch
  /** What is only possible, where the figure is known within bounds. */
  readonly possible: Stretch
  /** The whole target. */
  readonly target: number
  /** What is due of it by now: none where all of it is, else one. */
  readonly due: readonly number[]
  /** Where nothing is: none where the scale begins there, else one. */
  readonly nothing: readonly number[]
  /** The ends of the scale, as words. */
  readonly scaleStart: string
  readonly scaleEnd: string
}

/** Both sides in the numbers of one scale; a bound that is not known is left out. */
interface Drawn {
  readonly lo?: number
  readonly hi?: number
  readonly target: number
  readonly due?: number
}

/** No bar, or one: only a number with a target can be drawn. */
export function targetBarsOf(
  { reported, required, atEnd }: ConditionEvidence,
  measure: Measure | undefined,
  label: string,
): readonly TargetBar[] {
  const [due, target] = [exactOf(required), exactOf(atEnd ?? required)]
  if (measure === undefined || target === undefined || due === undefined) return []
  if (reported.kind !== 'number') return []
  const kind = numberKindOf(measure)
  const { lo, hi } = reported
  const drawn = {
    ...(lo === undefined ? {} : { lo: numberOf(lo, kind) }),
    ...(hi === undefined ? {} : { hi: numberOf(hi, kind) }),
    target: numberOf(target, kind),
    ...(atEnd === undefined ? {} : { due: numberOf(due, kind) }),
  }
  return [barOf(drawn, kind, label)]
}

function numberOf([part, whole]: Fraction, kind: NumberKind): number {
  return kind.kind === 'amount' ? part / whole : (part * 100) / whole
}

function barOf({ lo, hi, target, due }: Drawn, kind: NumberKind, label: string): TargetBar {
  const ends = [lo, hi, target, due].filter((value) => value !== undefined)
  const end = scaleEnd(Math.max(0, ...ends), kind)
  const least = Math.min(0, ...ends)
  // A share below nothing, from credit notes, is drawn as nothing.
  const start = least < 0 && kind.kind !== 'share' ? -scaleEnd(-least, kind) : 0
  const at = (value: number): number => {
    const inside = Math.min(Math.max(value, start), end)
    return Math.round(((inside - start) * WIDTH) / (end - start))
  }
  const between = (a: number, b: number): Stretch => {
    const [x, to] = at(a) <= at(b) ? [at(a), at(b)] : [at(b), at(a)]
    return { x, width: to - x }
  }
  return {
    label,
    reached: between(0, lo ?? 0),
    // What is not known could be anything up to the end of the scale.
    possible: between(lo ?? start, hi ?? end),
    target: at(target),
    due: due === undefined ? [] : [at(due)],
    nothing: start < 0 ? [at(0)] : [],
    scaleStart: inWords(start, kind),
    scaleEnd: inWords(end, kind),
  }
}

const SCALE_ENDS = [1, 2, 5, 10, 15, 20, 25, 30, 40, 50, 60, 80]

/**
 * An amount ends at the largest there is. A share ends above it, at 100% where that comes near;
 * one above 100%, as credit notes can give, is itself the end.
 */
function scaleEnd(largest: number, { kind }: NumberKind): number {
  if (kind === 'amount') return Math.max(1, Math.ceil(largest))
  return SCALE_ENDS.find((end) => end >= largest * 1.1) ?? Math.max(100, Math.ceil(largest))
}

function inWords(value: number, kind: NumberKind): string {
  switch (kind.kind) {
    case 'amount':
      return amountInWords(value, kind.unit, 'up')
    case 'share':
      return `${value}%`
    case 'change': {
      const [less, more] = value < 0 ? ['more', 'less'] : ['less', 'more']
      const unit = kind.as === 'points' ? ' points' : '%'
      const direction = kind.direction === 'less' ? less : more
      return value === 0 ? 'as in the baseline' : `${Math.abs(value)}${unit} ${direction}`
    }
  }
}
