import { expect, test } from 'vitest'
import { draftNotices } from '#app/notices/draft-notices.ts'
import { restrictedToDo, toDoFor } from '#app/notices/to-do.ts'
import {
  input,
  LEGAL_WAGE_BELOW,
  LIVING_WAGE_MISSED,
  RETURN_DID_NOT_COME,
  SUPPLIERS_LATE,
  TRAINEES_BEHIND,
  TRAINEES_NOT_REPORTED,
} from './findings.ts'

const NO_ROWS = input([])
const WRONG = [
  'If a figure is wrong, send a new version of your return and say why.',
  'If you disagree, tell us why and send what shows it.',
]
const RATE_NOT_KNOWN = {
  ...TRAINEES_NOT_REPORTED,
  reason: 'rate-not-known',
  forCouncil: 'Enter it.',
} as const

test('one finding needs no name, and several are named by what is asked', () => {
  expect(toDoFor([TRAINEES_BEHIND], NO_ROWS)).toEqual({
    toDo: ['Tell us how you will make up the difference.', ...WRONG],
    noToDo: [],
  })
  expect(
    toDoFor([LIVING_WAGE_MISSED, SUPPLIERS_LATE, TRAINEES_NOT_REPORTED], NO_ROWS).toDo,
  ).toEqual([
    'Real Living Wage; Paying suppliers within 30 days: tell us how and by when you will put it ' +
      'right, and what caused it.',
    'Building Futures hours: send what is missing in a new version of your return. If you ' +
      'cannot, tell us why.',
    ...WRONG,
  ])
})

test('what can no longer be put right is not asked to be: what caused it is', () => {
  const cure = { past: [], fromNowOn: [], impossible: 'Too little is left.' }
  expect(toDoFor([{ ...TRAINEES_BEHIND, cure }], NO_ROWS).toDo).toEqual([
    'Tell us what caused it, and what you propose instead.',
    ...WRONG,
  ])
})

test('what is the council’s or nobody’s is not asked for, and the notice says whose it is', () => {
  const nothing = { ...TRAINEES_NOT_REPORTED, reason: 'nothing-to-measure' } as const
  expect(toDoFor([RETURN_DID_NOT_COME, RATE_NOT_KNOWN, nothing], NO_ROWS)).toEqual({
    toDo: [],
    noToDo: [
      'Monthly return: your return has come, so this month needs nothing more.',
      'Building Futures hours: this is for us to settle. We will then check again.',
      'Building Futures hours: nothing was there to judge. If that is right, all is well.',
    ],
  })
})

test('where nothing is the contractor’s the notice says so and demands nothing', () => {
  const [draft] = draftNotices(input([RATE_NOT_KNOWN], {}, []))
  expect(draft?.text).toContain('You need do nothing now')
  expect(draft?.text).toContain('If you disagree with anything here, tell us by Monday 7 December')
  expect(`${draft?.text} ${draft?.html}`).not.toMatch(/What to do by|new version/)
})

test('a missing return is asked for by itself, and figures that do not exist are not', () => {
  const missing = input([], { monthlyReturn: undefined })
  const { toDo } = toDoFor([RETURN_DID_NOT_COME], missing)
  expect(toDo).toHaveLength(3)
  expect(toDo.join(' ')).not.toMatch(/figure is wrong|new version/)
  const behindToo = toDoFor([RETURN_DID_NOT_COME, TRAINEES_BEHIND], missing).toDo
  expect(behindToo.slice(3)).toEqual([
    'Building Futures hours: tell us how you will make up the difference.',
    'If a figure is wrong, tell us which, and what it should be.',
    WRONG[1],
  ])
})

test('in a restricted note the figures are checked first and nobody is named', () => {
  const { toDo } = restrictedToDo([LEGAL_WAGE_BELOW], NO_ROWS)
  expect(toDo[0]).toMatch(/^Check the figures\./)
  expect(toDo.at(-1)).toContain('without naming anybody')
  const unclear = { ...LEGAL_WAGE_BELOW, outcome: 'cannot-tell' } as const
  expect(restrictedToDo([unclear], NO_ROWS).toDo[0]).toMatch(/^Send what is missing/)
})
