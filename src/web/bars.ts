/**
 * Outcomes counted in one bar of rectangles. Geometry only, in a width of 1,000; it comes with its
 * text alternative.
 */
import { OUTCOMES_BY_URGENCY } from '../domain/outcome-words.ts'
import { counted } from '../domain/display.ts'
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
  const label =
    bound.length === 0
      ? 'No findings.'
      : `${counted(bound.length, 'finding')}: ${parts.join(', ')}.`
  return { label, segments }
}
