import { expect, test } from 'vitest'
import { figureNotes } from '#app/notices/figure-notes.ts'
import { ENERGY_BEHIND, SESSIONS_BEHIND } from './findings-over-time.ts'
import {
  input,
  RETURN_DID_NOT_COME,
  TERMS_IN_FORCE,
  TRAINEES_BEHIND,
  TRAINEES_NOT_REPORTED,
} from './findings.ts'

const MISSING = input([], { monthlyReturn: undefined })

test('a notice without a figure says nothing of figures', () => {
  expect(figureNotes([RETURN_DID_NOT_COME, TRAINEES_NOT_REPORTED], MISSING)).toEqual([])
})

test('shares are rounded, and other figures are not', () => {
  const unaudited = 'We used your figures and have not audited them.'
  expect(figureNotes([TERMS_IN_FORCE], input([]))).toEqual([unaudited])
  expect(figureNotes([TRAINEES_BEHIND], input([]))).toEqual([
    unaudited,
    'Shares are rounded in print; we compared the exact figures.',
  ])
})

test('a change is rounded, and a count is not', () => {
  expect(figureNotes([SESSIONS_BEHIND], input([]))).toHaveLength(1)
  expect(figureNotes([SESSIONS_BEHIND, ENERGY_BEHIND], input([])).at(-1)).toBe(
    'Shares and changes are rounded in print; we compared the exact figures.',
  )
})

test('without a return the figures are those of earlier ones', () => {
  expect(figureNotes([TRAINEES_BEHIND], MISSING)[0]).toContain('your earlier returns')
})
