import { expect, test } from 'vitest'
import { cureDocument, measureDocument } from '#app/assessment/shapes/document-in-force.ts'
import type { FigureAnswer } from '#app/domain/monthly-return.ts'
import type { DocumentMeasure } from '#app/rules/measure.ts'
import { aReturn } from '../../support/a-return.ts'
import { aMeasureInput } from '../../support/a-rule-set.ts'

const PAPER: DocumentMeasure = {
  id: 'paper-in-force',
  title: 'Paper in force',
  shape: 'document-in-force',
  unit: 'document',
  words: { part: 'the paper', whole: 'the papers' },
  of: 'paper',
}

function factOf(answer: FigureAnswer | undefined, of = 'paper') {
  const figures = answer === undefined ? {} : { [of]: answer }
  const input = aMeasureInput({ returns: [aReturn({ figures })] })
  return measureDocument({ ...PAPER, of }, input).fact
}
const paper = (validFrom: string, validTo?: string): FigureAnswer => ({
  document: { title: 'Paper', reference: 'P1', validFrom, ...(validTo ? { validTo } : {}) },
})

test('a document is in force on the last day of the month or it is not', () => {
  expect(factOf(paper('2026-10-31', '2026-10-31'))).toEqual({ kind: 'truth', value: true })
  expect(factOf(paper('2026-11-01'))).toEqual({ kind: 'truth', value: false })
  expect(factOf(paper('2025-01-01', '2026-10-30'))).toEqual({ kind: 'truth', value: false })
  expect(factOf(paper('2025-01-01'))).toEqual({ kind: 'truth', value: true })
})

test('yes is yes, no is no, none is no, and silence cannot be told', () => {
  expect(factOf({ answer: 'yes' }, 'promise')).toEqual({ kind: 'truth', value: true })
  expect(factOf({ answer: 'no' }, 'promise')).toEqual({ kind: 'truth', value: false })
  expect(factOf({ nothingToReport: true })).toEqual({ kind: 'truth', value: false })
  expect(factOf(undefined)).toMatchObject({ unknown: { reason: 'not-reported' } })
})

test('an earlier month without the document does not matter', () => {
  const input = aMeasureInput({
    adoption: { window: 'contract-year' },
    returns: [aReturn({ figures: { paper: paper('2026-10-01') } })],
  })
  expect(measureDocument(PAPER, input).fact).toEqual({ kind: 'truth', value: true })
})

test('the cure says which document and by which day, so that the next return can show it', () => {
  const input = aMeasureInput({ returns: [] })
  expect(cureDocument(PAPER, input).fromNowOn).toEqual([
    { kind: 'provide-document', by: '2026-11-30', what: 'the paper' },
  ])
})
