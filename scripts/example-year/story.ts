/**
 * What the story of one contract is made of: the contract as it was signed and varied, and what
 * its contractor answered month by month. Plain data; it knows no rule and no outcome.
 */
import type { IsoDate, Period } from '#app/domain/calendar.ts'
import type { Contract } from '#app/domain/contract.ts'
import type { FigureAnswer } from '#app/domain/monthly-return.ts'

/** What a figure is answered with in a month; undefined where it is left blank. */
export type Answering = (period: Period) => FigureAnswer | undefined

export interface Correction {
  readonly period: Period
  readonly receivedOn: IsoDate
  readonly reason: string
  /** What stood in version 1; everything else was the same. */
  readonly before: Readonly<Record<string, FigureAnswer>>
}

export interface Story {
  readonly versions: readonly Contract[]
  readonly declaredBy: string
  /** The day on which each return came; a month that is left out never came. */
  readonly received: Readonly<Record<Period, IsoDate>>
  readonly figures: Readonly<Record<string, Answering>>
  readonly corrections?: readonly Correction[]
}
