import { describe, expect, test } from 'vitest'
import type { AnnexRow } from '#app/assessment/types.ts'
import type { FigureAnswer } from '#app/domain/monthly-return.ts'
import { answersView } from '#app/web/findings/answers-view.ts'
import { aCheckedContract, aFinding } from '../../checks/a-checked-contract.ts'
import { aFindingOnRecord, anAnswer, aStoredCheck } from './a-finding-on-record.ts'

const ROW: AnnexRow = {
  obligation: 'promise-kept',
  figure: 'pay',
  period: '2026-10',
  file: 'pay.csv',
  line: 14,
  reference: 'w-07',
  problem: 'below-floor',
}

describe('an answer that was read', () => {
  test.each<[FigureAnswer | undefined, string]>([
    [{ rows: [{}, {}], file: 'pay.csv' }, '2 rows'],
    [{ number: 1200 }, '1200'],
    [{ answer: 'yes' }, 'yes'],
    [{ nothingToReport: true }, 'nothing to report'],
    [{ notAvailable: 'The meter broke.' }, 'not available: The meter broke.'],
    [
      { document: { title: 'ISO 14001', reference: 'E-1', validFrom: '2026-01-01' } },
      'ISO 14001, E-1',
    ],
    [undefined, 'left blank'],
  ])('%j is shown to the council as %j', (answer, words) => {
    const answers = [anAnswer({ figure: 'unheard-of', answer })]
    expect(answersView(aFindingOnRecord({ answers }), false).answers[0]?.answer).toBe(words)
  })

  test('names its file to the contractor alone', () => {
    const found = aFindingOnRecord({
      answers: [anAnswer({ answer: { rows: [{}], file: 'pay.csv' } })],
    })
    expect(answersView(found, true).answers[0]?.answer).toBe('1 row of pay.csv')
    expect(answersView(found, false).answers[0]?.answer).toBe('1 row')
  })

  test('says return, version, day of receipt and standing', () => {
    const answers = [anAnswer({ standing: 'verified' })]
    expect(answersView(aFindingOnRecord({ answers }), false).answers[0]).toMatchObject({
      return: 'October 2026, version 1',
      received: '12 November 2026',
      standingWords: 'Verified',
      outdated: '',
    })
  })

  test('says that what was seen was another answer', () => {
    const answers = [anAnswer({ isOutdated: true })]
    expect(answersView(aFindingOnRecord({ answers }), false).answers[0]?.outdated).toBe(
      'The answer was changed since somebody saw evidence.',
    )
  })
})

describe('rows to look at', () => {
  test('are counted for the council and listed for the contractor', () => {
    const found = withRows([ROW, { ...ROW, obligation: 'another' }])
    expect(answersView(found, false)).toMatchObject({
      rowCount: '1 row to look at; the notice lists them for the contractor.', rows: [],
    })
    expect(answersView(found, true)).toMatchObject({
      rowCount: '',
      rows: [{ place: 'pay.csv, line 14', reference: 'w-07', problem: 'below the rate' }],
    })
  })

  test('that were erased are said to be', () => {
    const found = withRows([], '2026-12-01T00:00:00.000Z')
    expect(answersView(found, false).rowCount).toBe(
      'Rows were erased on 1 December 2026; the outcome stands.',
    )
  })
})

test('what officers wrote down is for the council', () => {
  const act = {
    id: '1', contract: 'C-1', period: '2026-10', figure: 'time', answer_hash: 'a-hash',
    standing: 'verified', words: 'Timesheets', recorded_by: 'officer',
    recorded_at: '2026-11-20T10:00:00.000Z', name: 'Odile Officer',
  } as const
  const found = aFindingOnRecord({ acts: [act, { ...act, figure: 'another' }] })
  expect(answersView(found, false).acts).toMatchObject([
    { who: 'Odile Officer', when: '20 November 2026', words: 'Timesheets', isOutdated: false },
  ])
  expect(answersView(found, true).acts).toEqual([])
})

function withRows(rows: readonly AnnexRow[], rowsErasedAt?: string) {
  const checked = aCheckedContract([aFinding()])
  const annex = { ...checked.assessment.annex, rows }
  const assessment = { ...checked.assessment, annex }
  return aFindingOnRecord({ checked: aStoredCheck({ assessment, rowsErasedAt }) })
}
