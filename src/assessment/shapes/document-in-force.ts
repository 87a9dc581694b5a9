/**
 * A document that must be in force on the last day of the month, or a yes-or-no answer that it is.
 */
import assert from 'node:assert/strict'
import { addMonths, inWords, lastDay } from '../../domain/calendar.ts'
import type { FigureAnswer } from '../../domain/monthly-return.ts'
import type { DocumentMeasure } from '../../rules/measure.ts'
import { truthFact, type Measured } from '../fact.ts'
import { answersTo, type MeasureInput } from '../measure-input.ts'
import type { Cure } from '../cure.ts'

export function measureDocument(measure: DocumentMeasure, input: MeasureInput): Measured {
  const monthOnly = { ...input, window: { ...input.window, from: input.period } }
  const { given, missing, returns } = answersTo(measure.of, monthOnly)
  const trace = { returns, parameters: [], sums: [], notes: [] }
  if (missing !== undefined) {
    return { fact: { kind: 'unknown', unknown: missing }, trace }
  }
  const answer = given.at(-1)?.answer
  assert(answer !== undefined, 'a month without an answer is missing')
  const { inForce, note } = read(answer, input)
  return { fact: truthFact(inForce), trace: { ...trace, notes: [note] } }
}

function read(answer: FigureAnswer, input: MeasureInput): { inForce: boolean; note: string } {
  if ('nothingToReport' in answer) return { inForce: false, note: 'There is no such document.' }
  if ('answer' in answer) {
    return { inForce: answer.answer === 'yes', note: `The answer was “${answer.answer}”.` }
  }
  assert('document' in answer, 'intake lets only documents and yes or no answer this figure')
  const { title, validFrom, validTo } = answer.document
  const day = lastDay(input.period)
  const until = validTo === undefined ? 'with no end' : `to ${inWords(validTo)}`
  return {
    inForce: validFrom <= day && (validTo === undefined || validTo >= day),
    note: `“${title}” is in force from ${inWords(validFrom)} ${until}.`,
  }
}

/** The document is wanted by the end of the next month, whose return can then show it. */
export function cureDocument(measure: DocumentMeasure, input: MeasureInput): Cure {
  const by = lastDay(addMonths(input.period, 1))
  return { past: [], fromNowOn: [{ kind: 'provide-document', by, what: measure.words.part }] }
}
