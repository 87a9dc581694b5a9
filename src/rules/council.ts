/**
 * The council as rules know it: its name and contacts, its working days, its ladder.
 */
import type { IsoDate } from '../domain/calendar.ts'
import type { Reference } from './parameter.ts'

export interface Council {
  readonly name: string
  readonly address: string
  /** Left out of notices where it is not on record. */
  readonly contact: { readonly name: string; readonly phone?: string; readonly email?: string }
  readonly colour: string
  /** The kinds of contract that there are; a contract of any other kind is refused. */
  readonly contractKinds: readonly string[]
  readonly calendar: {
    /** Working days after the end of the month in which a return is due. */
    readonly returnDueWorkingDays: number
    /** Working days from a notice to the day by which the contractor answers. */
    readonly answerWorkingDays: number
    readonly bankHolidays: readonly { readonly date: IsoDate; readonly title: string }[]
    readonly bankHolidaysReference: Reference
    /** Last day that the table of bank holidays covers. */
    readonly bankHolidaysUpTo: IsoDate
  }
  /** Titles of the steps of the ladder, in order; the tool drafts, a person decides. */
  readonly ladder: readonly { readonly step: string; readonly approval: boolean }[]
}
