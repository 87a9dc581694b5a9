/**
 * A small plot of a measure's way against its target, month by month: geometry in a box of 360 by
 * 110, with its text alternative. It shows what was decided, in the words of the findings; whoever
 * cannot see it reads the table.
 */
import type { PathPoint } from '../checks/measure-path.ts'
import { periodInWords, type Period } from '../domain/calendar.ts'
import type { Fraction } from '../domain/fraction.ts'
import { lookOf, type Look } from './outcome-looks.ts'

export interface PathPlot {
  readonly what: string
  readonly label: string
  /** The line of what was due by each month; empty where nothing was. */
  readonly due: string
  /** The line of the whole target; empty where it is never more than what was due. */
  readonly whole: string
  readonly reported: string
  /** Whether a contract year ends on the way: the lines begin anew after it. */
  readonly hasTurn: boolean
  /** Where nought lies, if values are also below it. */
  readonly nought: number
  readonly dots: readonly (Look & { readonly x: number; readonly y: number })[]
  /** From the least to the most, where they are apart. */
  readonly spans: readonly { readonly x: number; readonly from: number; readonly to: number }[]
  readonly months: readonly { readonly x: number; readonly initial: string }[]
  readonly largest: string
  readonly rows: readonly PathRow[]
}

interface PathRow {
  readonly month: string
  readonly outcome: string
  readonly reported: string
  readonly due: string
}

type Say = (value: Fraction) => string

const LEFT = 10
const RIGHT = 350
const TOP = 14
const BOTTOM = 88
const LEAST_POINTS = 2

/** Undefined where fewer than two months tell a number: there is no way to draw. */
export function pathPlot(
  path: readonly PathPoint[],
  what: string,
  say: Say,
): PathPlot | undefined {
  const known = path.filter(({ lo, hi }) => lo !== undefined || hi !== undefined)
  if (known.length < LEAST_POINTS) return undefined
  const scale = scaleOf(path)
  const at = (index: number): number =>
    path.length === 1 ? LEFT : Math.round(LEFT + ((RIGHT - LEFT) * index) / (path.length - 1))
  const reported = path.map((point, index) => ({ point, x: at(index) }))
  const rows = path.map(rowOf)
  const line = (values: readonly (Fraction | undefined)[]): string =>
    lineOf(values, path.map(isTurn), at, scale.y)
  const isWholeMore = path.some(({ whole }) => whole !== undefined)
  return {
    what,
    label: `${what}: ${rows.map(inOneSentence).join(' ')}`,
    due: line(path.map(({ due }) => due)),
    whole: isWholeMore ? line(path.map(({ whole, due }) => whole ?? due)) : '',
    reported: line(path.map(({ lo, hi }) => lo ?? hi)),
    hasTurn: path.some(isTurn),
    nought: Math.round(scale.y(0)),
    dots: reported.flatMap(({ point, x }) => dotOf(point, x, scale.y)),
    spans: reported.flatMap(({ point, x }) => spanOf(point, x, scale.y)),
    months: path.map(({ period }, index) => ({ x: at(index), initial: initialOf(period) })),
    largest: say(scale.largest),
    rows,
  }
}

function rowOf({ period, words }: PathPoint): PathRow {
  return { month: periodInWords(period), ...words }
}

function inOneSentence({ month, reported, due, outcome }: PathRow): string {
  const wanted = due === '' ? '' : ` (due ${due})`
  return `${month} ${reported}${wanted}, ${outcome.toLowerCase()}.`
}

function scaleOf(path: readonly PathPoint[]) {
  const values = path.flatMap(({ lo, hi, due, whole }) =>
    [lo, hi, due, whole].flatMap((value) => (value === undefined ? [] : [value])),
  )
  const largest = values.reduce((a, b) => (valueOf(a) >= valueOf(b) ? a : b), [0, 1] as Fraction)
  const least = Math.min(0, ...values.map(valueOf))
  const span = Math.max(valueOf(largest) - least, Number.EPSILON)
  const y = (value: number): number => BOTTOM - ((value - least) / span) * (BOTTOM - TOP)
  return { largest, y }
}

/** Whether a contract year begins with this month, after one that the way has shown. */
function isTurn({ windowFrom }: PathPoint, index: number, path: readonly PathPoint[]): boolean {
  const before = path[index - 1]?.windowFrom
  return before !== undefined && windowFrom !== undefined && before !== windowFrom
}

/**
 * A line through the months that have a value. Months without one interrupt it, and so does a new
 * contract year: what was added up begins again at nothing.
 */
function lineOf(
  values: readonly (Fraction | undefined)[],
  turns: readonly boolean[],
  at: (index: number) => number,
  y: (value: number) => number,
): string {
  let isDown = false
  return values
    .map((value, index) => {
      if (value === undefined) {
        isDown = false
        return ''
      }
      const move = isDown && turns[index] !== true ? 'L' : 'M'
      isDown = true
      return `${move}${at(index)} ${Math.round(y(valueOf(value)))}`
    })
    .join('')
}

function dotOf({ lo, hi, outcome }: PathPoint, x: number, y: (value: number) => number) {
  const value = lo ?? hi
  return value === undefined ? [] : [{ ...lookOf(outcome), x, y: Math.round(y(valueOf(value))) }]
}

function spanOf({ lo, hi }: PathPoint, x: number, y: (value: number) => number) {
  if (lo === undefined || hi === undefined || valueOf(lo) === valueOf(hi)) return []
  return [{ x, from: Math.round(y(valueOf(hi))), to: Math.round(y(valueOf(lo))) }]
}

function initialOf(period: Period): string {
  return periodInWords(period).slice(0, 1)
}

// Only for drawing: what is judged is compared exactly, elsewhere.
function valueOf([part, whole]: Fraction): number {
  return part / whole
}
