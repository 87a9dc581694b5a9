import { expect, test } from 'vitest'
import { UNKNOWN_REASONS } from '#app/domain/outcome.ts'
import { cureWordsOf } from '#app/notices/cure-words.ts'
import { ENERGY_BEHIND, ENERGY_PER_JOB, SESSIONS_BEHIND } from './findings-over-time.ts'
import { input, TRAINEES_BEHIND, TRAINEES_NOT_REPORTED, TRAINEES_UNCLEAR } from './findings.ts'

test('an open window has a deadline, a target and the nouns of its measure', () => {
  expect(cureWordsOf(TRAINEES_BEHIND, input([]))).toMatchObject({
    part: 'Building Futures hours',
    whole: 'hours worked',
    window: 'in the contract year to 31 March 2027',
    end: '31 March 2027',
    target: '10%',
    isLevel: false,
  })
})

test('the deadline is the day that was agreed, not the end of its month', () => {
  expect(cureWordsOf(SESSIONS_BEHIND, input([]))).toMatchObject({
    window: 'by 20 August 2027',
    end: '20 August 2027',
    target: '',
  })
})

test('a change that is divided by work is for the same work', () => {
  expect(cureWordsOf(ENERGY_BEHIND, input([])).sameWork).toBe('')
  const perJob = { ...ENERGY_BEHIND, evidence: [ENERGY_PER_JOB] }
  expect(cureWordsOf(perJob, input([])).sameWork).toBe(' for the same work done')
})

test('what only the council can settle still says what the contractor may add', () => {
  const noBaseline = { ...TRAINEES_UNCLEAR, reason: 'no-baseline' } as const
  const { toSend } = cureWordsOf({ ...noBaseline, forCouncil: 'Record it.' }, input([]))
  expect(toSend).toContain('If you have records of the time before')
})

test('every reason why something cannot be told says what to send', () => {
  const toSend = UNKNOWN_REASONS.map(
    (reason) => cureWordsOf({ ...TRAINEES_UNCLEAR, reason }, input([])).toSend,
  )
  expect(new Set(toSend).size).toBe(UNKNOWN_REASONS.length)
})

test('a fault of ours asks the contractor for nothing', () => {
  const fault = { ...TRAINEES_NOT_REPORTED, evidence: [] }
  expect(cureWordsOf(fault, input([])).toSend).toContain('You need send nothing')
})

test('where rows are to be made clear, filling them in is asked for, whatever the reason', () => {
  const noTarget = { ...TRAINEES_UNCLEAR, reason: 'no-target' } as const
  const both = { ...noTarget, forCouncil: 'Record the target.' }
  const from = input([TRAINEES_UNCLEAR])
  const rows = 'Fill in what is missing in the rows we name, and send a new version of your return.'
  expect(cureWordsOf(noTarget, from).toSend).toBe(rows)
  expect(cureWordsOf(both, from).toSend).toBe(`${rows} The rest is for us to settle.`)
})

test('without any return nobody is asked for a new version of one', () => {
  const from = input([TRAINEES_UNCLEAR], { monthlyReturn: undefined })
  expect(cureWordsOf(TRAINEES_UNCLEAR, from).toSend).toMatch(/send your return\.$/)
  for (const reason of UNKNOWN_REASONS) {
    const { toSend } = cureWordsOf({ ...TRAINEES_UNCLEAR, reason }, input([], from))
    expect(toSend).not.toContain('new version')
  }
})
