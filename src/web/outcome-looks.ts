/**
 * How an outcome looks: its word, and a shape of its own that can be told apart without colour.
 */
import { outcomeInWords } from '../domain/outcome-words.ts'
import type { Answer, Outcome } from '../domain/outcome.ts'

/** Paths in a square of 24 by 24: the body is filled, the mark is drawn on it. */
export interface Look {
  readonly outcome: Outcome
  readonly word: string
  readonly body: string
  readonly mark: string
}

/** The mark of one condition. */
export interface AnswerMark {
  readonly answer: Answer
  readonly word: string
  readonly mark: string
}

type Shape = Pick<Look, 'body' | 'mark'>

const CIRCLE = 'M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22z'
const OCTAGON = 'M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4z'
const DIAMOND = 'M12 .3 23.7 12 12 23.7.3 12z'
const TRIANGLE = 'M12 1.2 23.6 22.8H.4z'
const ARROW = 'M1 3.5h13L23.5 12 14 20.5H1z'
const RING = 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20z'
const DASH = 'M3 10.2h18v3.6H3z'

const SHAPES: Readonly<Record<Outcome, Shape>> = {
  met: { body: CIRCLE, mark: 'M6.8 12.4l3.7 3.8 6.8-8' },
  'not-met': { body: OCTAGON, mark: 'M7.8 7.8l8.4 8.4M16.2 7.8l-8.4 8.4' },
  'on-course': { body: ARROW, mark: 'M4.5 12h11M12 8.3l3.7 3.7-3.7 3.7' },
  behind: { body: TRIANGLE, mark: 'M12 9.2v6M12 18.4v.6' },
  'cannot-tell': {
    body: DIAMOND,
    mark: 'M9.2 9.9a2.8 2.8 0 1 1 4.2 2.4c-1 .6-1.4 1.1-1.4 2.1M12 17.4v.6',
  },
  'not-due': { body: RING, mark: 'M12 6.5V12l3.6 2.4' },
  'not-applicable': { body: DASH, mark: '' },
}

// A condition has no window, so it is neither met nor missed: it gets a plain mark.
const MARKS: Readonly<Record<Answer, AnswerMark>> = {
  yes: { answer: 'yes', word: 'Holds', mark: 'M4 12.5l5.5 6L20 5.5' },
  no: { answer: 'no', word: 'Does not hold', mark: 'M5 5l14 14M19 5L5 19' },
  unknown: {
    answer: 'unknown',
    word: 'Cannot tell',
    mark: 'M7.4 8.6A4.7 4.7 0 1 1 14.3 12.8c-1.6 1-2.3 1.8-2.3 3.4M12 20.6v.8',
  },
}

/** An obligation with words of its own changes the word alone. */
export function lookOf(outcome: Outcome, word = outcomeInWords(outcome)): Look {
  return { outcome, word, ...SHAPES[outcome] }
}

export function markOf(answer: Answer): AnswerMark {
  return MARKS[answer]
}
