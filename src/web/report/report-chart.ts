/**
 * The outcomes of the report as one bar for each standing, on the same scale: geometry only. Each
 * outcome has a pattern of its own, so that it can be told apart in black and white.
 */
import { COUNTED_OUTCOMES, type Counts } from '../../checks/delivered.ts'
import { STANDINGS, STANDINGS_IN_WORDS } from '../../checks/standing.ts'
import { outcomeInWords } from '../../domain/outcome-words.ts'

// Half a line less than the box of 600, so that the last edge is not cut off.
const WIDTH = 599
const LEFT = 150
const BAR = 34
const GAP = 12
const DIGIT = 9

export interface ReportChart {
  readonly label: string
  readonly height: number
  readonly left: number
  readonly bars: readonly {
    readonly name: string
    readonly textY: number
    readonly isEmpty: boolean
    readonly parts: readonly ChartPart[]
  }[]
  readonly key: readonly { readonly outcome: string; readonly word: string }[]
}

interface ChartPart {
  readonly outcome: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Where the number stands; empty where it does not fit. */
  readonly number: string
  readonly numberX: number
  readonly numberY: number
  /** Behind the number, so that it can be read on every pattern. */
  readonly plateX: number
  readonly plateY: number
  readonly plateWidth: number
}

export function reportChart({ commitments, outcomes }: Counts): ReportChart {
  const most = Math.max(1, ...STANDINGS.map((standing) => commitments[standing]))
  const bars = STANDINGS.map((standing, index) => {
    const y = index * (BAR + GAP)
    let x = LEFT
    const parts = COUNTED_OUTCOMES.flatMap((outcome) => {
      const count = outcomes[outcome][standing]
      if (count === 0) return []
      const width = Math.round((count * (WIDTH - LEFT)) / most)
      const part = partOf(outcome, { x, y, width, count })
      x += width
      return [part]
    })
    const name = STANDINGS_IN_WORDS[standing]
    return { name, textY: y + BAR / 2 + 5, isEmpty: parts.length === 0, parts }
  })
  const said = STANDINGS.map((standing) => {
    const counts = COUNTED_OUTCOMES.map((outcome) => {
      return `${outcomes[outcome][standing]} ${outcomeInWords(outcome).toLowerCase()}`
    })
    return `${STANDINGS_IN_WORDS[standing]}: ${counts.join(', ')}.`
  })
  return {
    label: said.join(' '),
    left: LEFT,
    height: STANDINGS.length * (BAR + GAP),
    bars,
    key: COUNTED_OUTCOMES.map((outcome) => ({ outcome, word: outcomeInWords(outcome) })),
  }
}

function partOf(
  outcome: string,
  { x, y, width, count }: { x: number; y: number; width: number; count: number },
): ChartPart {
  const plateWidth = DIGIT * (String(count).length + 1)
  const number = width <= plateWidth ? '' : String(count)
  const numberX = x + Math.round(width / 2)
  return {
    outcome,
    x,
    y,
    width,
    number,
    numberX,
    numberY: y + BAR / 2 + 5,
    plateX: numberX - plateWidth / 2,
    plateY: y + BAR / 2 - 9,
    plateWidth,
  }
}
