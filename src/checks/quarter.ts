/**
 * Calendar quarters as they are written in addresses, `2026-Q4`, and the months they stand for.
 */
import { addMonths, type IsoDate, type Period } from '../domain/calendar.ts'

const QUARTER = /^(\d{4})-Q([1-4])$/
const MONTHS = 3

export interface Quarter {
  /** `2026-Q4` */
  readonly name: string
  readonly from: Period
  readonly to: Period
}

/** Undefined where no quarter is written like that. */
export function quarterNamed(name: string): Quarter | undefined {
  const [, year, number] = QUARTER.exec(name) ?? []
  if (year === undefined || number === undefined) return undefined
  if (year < '1900' || year > '2198') return undefined
  return quarterFrom(addMonths(`${year}-01`, (Number(number) - 1) * MONTHS))
}

export function quarterOf(day: IsoDate): Quarter {
  const month = Number(day.slice(5, 7))
  return quarterFrom(addMonths(day.slice(0, 7), -((month - 1) % MONTHS)))
}

export function quarterBefore({ from }: Quarter): Quarter {
  return quarterFrom(addMonths(from, -MONTHS))
}

export function quarterAfter({ from }: Quarter): Quarter {
  return quarterFrom(addMonths(from, MONTHS))
}

function quarterFrom(from: Period): Quarter {
  const number = Math.ceil(Number(from.slice(5)) / MONTHS)
  return { name: `${from.slice(0, 4)}-Q${number}`, from, to: addMonths(from, MONTHS - 1) }
}
