/**
 * What a contractor is asked: a number, rows, a yes or no, a document. A figure says what may
 * stand in an answer; it never says what is owed.
 */

export const UNITS = [
  'pence', 'minutes', 'people', 'days', 'weeks', 'times', 'square-metres', 'kilograms', 'grams',
  'milligrams', 'watt-hours',
  /** Of several kinds in one column, such as litres and kilowatt hours: each row says which. */
  'units',
] as const
export type Unit = (typeof UNITS)[number]

interface ColumnBase {
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly required: boolean
  /** A made-up value that shows the form, for help texts and workbooks. */
  readonly example?: Cell
}
type Cell = string | number

export type Column =
  /** An opaque reference that the contractor makes, 1 to 60 letters, digits and marks. */
  | (ColumnBase & { readonly type: 'reference' })
  | (ColumnBase & {
      readonly type: 'date'
      /** The date must not come before the date in this column. */
      readonly notBefore?: string
      /** Needed in rows in which all of these columns are filled. */
      readonly neededWith?: readonly string[]
      /** The date must lie in the month of the return. */
      readonly inPeriod?: boolean
      /** The date must not come after the month of the return. */
      readonly notAfterPeriod?: boolean
    })
  | (ColumnBase & {
      readonly type: 'whole-number'
      readonly unit: Unit
      readonly min: number
      readonly max: number
      /** Not more than the value in this column. */
      readonly notMoreThan?: string
      /** Minutes: not more than there are in the month, or from one date column to another. */
      readonly withinTimeOf?: 'period' | readonly [from: string, to: string]
    })
  | (ColumnBase & {
      readonly type: 'choice'
      readonly choices: readonly { readonly value: string; readonly label: string }[]
    })
  /** A nine-character authority code; `null` where a postcode could not be resolved. */
  | (ColumnBase & { readonly type: 'area-code' })

interface FigureBase {
  readonly id: string
  readonly label: string
  readonly help: string
  readonly evidence: string
  /**
   * `flow` and `new-people` are added up over months; a `stock` never is; a `survey` is answered
   * once in a window, and its newest answer holds.
   */
  readonly nature: 'flow' | 'stock' | 'new-people' | 'survey'
}

export interface RowsFigure extends FigureBase {
  readonly kind: 'rows'
  readonly columns: readonly Column[]
  /** Columns that together name a row; the same row twice is refused. */
  readonly key: readonly string[]
  /** At least one of these groups of columns must be filled in every row. */
  readonly atLeastOneOf?: readonly (readonly string[])[]
  /** Days from one date to another, both counted, by the value of a choice column. */
  readonly span?: {
    readonly from: string
    readonly to: string
    readonly by: string
    readonly days: Readonly<Record<string, readonly [least: number, most: number]>>
  }
}

export interface NumberFigure extends FigureBase {
  readonly kind: 'number'
  readonly unit: Unit
  readonly min: number
  readonly max: number
  /** Not more than the number given for this figure. */
  readonly notMoreThan?: string
}

export interface YesOrNoFigure extends FigureBase {
  readonly kind: 'yes-or-no'
}

export interface DocumentFigure extends FigureBase {
  readonly kind: 'document'
}

export type Figure = RowsFigure | NumberFigure | YesOrNoFigure | DocumentFigure
