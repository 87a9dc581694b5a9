/**
 * Share of hours, spend or heads: a part out of its whole over the window. It never averages the
 * shares of months.
 */
import { countInWords } from '../../domain/display.ts'
import { fraction } from '../../domain/fraction.ts'
import type { Unknown } from '../../domain/outcome.ts'
import type { ShareMeasure, Sum } from '../../rules/measure.ts'
import { numberFact, unknownFact, type Measured } from '../fact.ts'
import { parameterTracer, type MeasureInput } from '../measure-input.ts'
import { openingInTrace } from '../sum.ts'
import type { AnnexRow, Trace } from '../types.ts'
import { growsOverTime, shareSumsOver, type ShareSums, type Sums } from './share-sums.ts'
import { doubtOfRows, unplacedRows } from './unplaced-row.ts'

export interface ShareMeasured extends Measured {
  readonly sums?: ShareSums
  /** The part is worked towards over the window, while the whole stands still. */
  readonly grows: boolean
  /** The rows that could not be placed. */
  readonly rows: readonly Omit<AnnexRow, 'obligation'>[]
}

export function measureShare(measure: ShareMeasure, input: MeasureInput): ShareMeasured {
  const { part, whole, words } = measure
  const tracer = parameterTracer(input)
  const grows = growsOverTime(part, whole, input)
  const { sums, sources } = shareSumsOver(part, whole, input, tracer)
  const parameters = tracer.used()
  if ('reason' in sums) {
    const trace = traceOf(measure, input, { ...sources, parameters })
    return { fact: { kind: 'unknown', unknown: sums }, grows, trace, rows: [] }
  }
  const fact = shareFact(measure, sums)
  const unplaced = doubtOfRows(sums.unresolved, [whole, part], words.part, input, tracer)
  const doubt = sums.missing ?? unplaced
  const shown = fact.kind === 'unknown' ? undefined : sums
  return {
    fact,
    grows,
    trace: traceOf(measure, input, { ...sources, parameters }, shown),
    ...(doubt === undefined ? {} : { doubt }),
    sums,
    rows: unplacedRows(sums.unresolved, [whole, part], input),
  }
}

/** What a share is made of. */
type Shared = Pick<ShareMeasure, 'words' | 'part'> & { readonly whole?: Sum }

/** The share within its bounds, or why the sums make none. */
export function shareFact(shared: Shared, sums: ShareSums): Measured['fact'] {
  const { words } = shared
  const isWithin = ({ part, whole }: Sums): boolean => part >= 0 && part <= whole
  const isOpen = sums.unresolved.length > 0 && (sums.lo.whole === 0 || sums.hi.whole === 0)
  if (isOpen && isWithin(sums.lo) && isWithin(sums.hi)) {
    return unknownFact('not-reported', `It is not known which of the rows are ${words.whole}.`)
  }
  if (sums.lo.whole === 0 && sums.hi.whole === 0 && isWithin(sums.lo)) {
    return unknownFact('nothing-to-measure', `Nothing was reported for: ${words.whole}.`)
  }
  if (sums.lo.whole <= 0 || sums.hi.whole <= 0 || !isWithin(sums.lo) || !isWithin(sums.hi)) {
    return { kind: 'unknown', unknown: noShare(shared, sums) }
  }
  return numberFact(fraction(sums.lo.part, sums.lo.whole), fraction(sums.hi.part, sums.hi.whole))
}

function noShare({ words, part, whole }: Shared, { lo }: ShareSums): Unknown {
  if (part.figure !== whole?.figure) {
    const message =
      `There are more ${words.part} (${countInWords(lo.part)}) than ` +
      `${words.whole} (${countInWords(lo.whole)}). Check that ` +
      'each is counted once, and in the same way.'
    return { reason: 'unreadable', message }
  }
  const message =
    `With what was taken off, such as credit notes, the ${words.whole} give no share from 0% to ` +
    '100%. Check them, or move what was taken off to the month that it belongs to.'
  return { reason: 'unreadable', message }
}

function traceOf(
  measure: Pick<ShareMeasure, 'unit' | 'words'>,
  input: MeasureInput,
  sources: Pick<Trace, 'returns' | 'parameters' | 'notes'>,
  sums?: ShareSums,
): Trace {
  return {
    ...sources,
    sums: sums === undefined ? [] : sumsInTrace(measure, sums.lo),
    ...openingInTrace(input),
  }
}

export function sumsInTrace(
  { unit, words }: Pick<ShareMeasure, 'unit' | 'words'>,
  { part, whole }: Sums,
): Trace['sums'] {
  return [
    { name: words.part, value: part, unit },
    { name: words.whole, value: whole, unit },
  ]
}
