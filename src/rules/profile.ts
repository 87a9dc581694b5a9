/**
 * How a target falls due through the year: how much a day of each month weighs. Without a profile
 * every day weighs the same.
 */

/** January is `01`. A month that is left out weighs nothing. */
export interface Profile {
  readonly id: string
  readonly title: string
  readonly help: string
  readonly weights: Readonly<Record<string, number>>
}
