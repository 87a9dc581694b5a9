/**
 * Heads at a floor, out of heads in scope: a head is at the floor when each of its rows is, and
 * counts once however many rows it has. What cannot be told gives bounds.
 */
import { fraction } from '../../domain/fraction.ts'
import type { Answer, Unknown } from '../../domain/outcome.ts'
import type { FloorMeasure } from '../../rules/measure.ts'
import { numberFact, truthFact, unknownFact, type Measured } from '../fact.ts'
import type { Trace } from '../types.ts'
import type { JudgedRow } from './below-floor-row.ts'

export function sumsOf({ words }: FloorMeasure, heads: readonly Head[]): Trace['sums'] {
  const [atFloor, all] = countOf(heads, leastAtFloor)
  return [
    { name: words.part, value: atFloor, unit: 'people' },
    { name: words.whole, value: all, unit: 'people' },
  ]
}

interface Head {
  readonly inScope: Answer
  readonly atFloor: Answer
}

export function headsOf(measure: FloorMeasure, judged: readonly JudgedRow[]): readonly Head[] {
  const byHead = Map.groupBy(judged, ({ placed }) => placed.row[measure.countBy])
  return [...byHead.values()].map((rows) => ({
    inScope: rows.some(({ inScope }) => inScope === 'yes') ? 'yes' : 'unknown',
    atFloor: atFloorInAll(rows),
  }))
}

function atFloorInAll(rows: readonly JudgedRow[]): Answer {
  const surelyIn = rows.filter(({ inScope }) => inScope === 'yes')
  const counted = surelyIn.length > 0 ? surelyIn : rows
  if (counted.some(({ atFloor }) => atFloor === 'no')) return 'no'
  return rows.every(({ atFloor }) => atFloor === 'yes') ? 'yes' : 'unknown'
}

/** Fewest at the floor: whoever may be below counts as below, whoever may be outside is so. */
function leastAtFloor({ inScope, atFloor }: Head): Answer {
  if (inScope === 'yes') return atFloor === 'yes' ? 'yes' : 'no'
  return atFloor === 'yes' ? 'unknown' : 'no'
}

function mostAtFloor({ inScope, atFloor }: Head): Answer {
  if (inScope === 'yes') return atFloor === 'no' ? 'no' : 'yes'
  return atFloor === 'no' ? 'unknown' : 'yes'
}

/** At the floor, out of how many; heads that `place` calls unknown are left out. */
function countOf(heads: readonly Head[], place: (head: Head) => Answer): [number, number] {
  const places = heads.map(place)
  const atFloor = places.filter((answer) => answer === 'yes').length
  return [atFloor, atFloor + places.filter((answer) => answer === 'no').length]
}

export function factOf(
  measure: FloorMeasure,
  heads: readonly Head[],
  doubt: Unknown | undefined,
): Measured['fact'] {
  const { whole } = measure.words
  if (measure.result === 'every') return everyOf(heads, whole, doubt)
  // Bounds of nought and all would say nothing that the reason does not say better.
  const isNothingSure = heads.length > 0 && heads.every(({ atFloor }) => atFloor === 'unknown')
  if (isNothingSure && doubt !== undefined) return { kind: 'unknown', unknown: doubt }
  return shareOf(heads, whole)
}

function shareOf(heads: readonly Head[], whole: string): Measured['fact'] {
  const [leastAt, leastOf] = countOf(heads, leastAtFloor)
  const [mostAt, mostOf] = countOf(heads, mostAtFloor)
  if (leastOf === 0 || mostOf === 0) return nothingToMeasure(heads, whole)
  return numberFact(fraction(leastAt, leastOf), fraction(mostAt, mostOf))
}

function everyOf(
  heads: readonly Head[],
  whole: string,
  doubt: Unknown | undefined,
): Measured['fact'] {
  if (heads.some(({ inScope, atFloor }) => inScope === 'yes' && atFloor === 'no')) {
    return truthFact(false)
  }
  if (heads.every(({ inScope }) => inScope === 'unknown')) return nothingToMeasure(heads, whole)
  if (heads.every(({ atFloor }) => atFloor === 'yes')) return truthFact(true)
  return doubt === undefined ? nothingToMeasure(heads, whole) : { kind: 'unknown', unknown: doubt }
}

function nothingToMeasure(heads: readonly Head[], whole: string): Measured['fact'] {
  if (heads.length === 0) {
    return unknownFact('nothing-to-measure', `Nothing was reported for: ${whole}.`)
  }
  return unknownFact('not-reported', `It is not known which of the rows are ${whole}.`)
}
