import { describe, expect, test } from 'vitest'
import { evidenceForm, readEvidenceForm } from '#app/web/findings/evidence-form.ts'
import { aFindingOnRecord, anAnswer } from './a-finding-on-record.ts'

const TWO = aFindingOnRecord({
  answers: [
    anAnswer({ period: '2026-09' }),
    anAnswer(),
    anAnswer({ period: '2026-08', hash: undefined, answer: undefined }),
  ],
})
const RIGHT = { answer: 'all', standing: 'verified', words: ' Timesheets ', seen: 'seen-so-far' }

describe('the form for what was seen', () => {
  test('offers each answer that was given, and all of them together', () => {
    expect(evidenceForm(TWO).choices.map(({ value, isChosen }) => [value, isChosen])).toEqual([
      ['all', true],
      ['2026-09 time', false],
      ['2026-10 time', false],
    ])
  })

  test('offers a single answer by itself', () => {
    expect(evidenceForm(aFindingOnRecord()).choices.map(({ value }) => value)).toEqual([
      '2026-10 time',
    ])
  })

  test('is read into the answers, the standing and the words', () => {
    const { read } = readEvidenceForm(new Map(Object.entries(RIGHT)), TWO)
    expect(read).toMatchObject({ standing: 'verified', words: 'Timesheets' })
    expect(read?.answers.map(({ period }) => period)).toEqual(['2026-09', '2026-10'])
  })

  test('is read for one answer alone', () => {
    const form = new Map(Object.entries({ ...RIGHT, answer: '2026-10 time' }))
    expect(readEvidenceForm(form, TWO).read?.answers).toHaveLength(1)
  })

  test('says everything that has to be put right at once', () => {
    const { problems, read, typed } = readEvidenceForm(new Map(), TWO)
    expect(read).toBeUndefined()
    expect(problems.map(({ field }) => field)).toEqual(['answer', 'answer', 'standing', 'words'])
    expect(evidenceForm(TWO, typed, problems).errors.words).toHaveLength(1)
  })
})
