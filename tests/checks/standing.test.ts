import { describe, expect, test } from 'vitest'
import {
  answerHash,
  answersUsed,
  byStanding,
  standingOfAnswer,
  standingOfFinding,
  STANDINGS,
  STANDINGS_IN_WORDS,
  type Recorded,
  type Standing,
} from '#app/checks/standing.ts'
import { aReturn } from '../support/a-return.ts'
import { aRuleSet, SHARE } from '../support/a-rule-set.ts'
import { aFinding, someEvidence } from './a-checked-contract.ts'

const NINE = aReturn({ figures: { sessions: { number: 9 } } })
const TEN = aReturn({ figures: { sessions: { number: 10 } } })

describe('the standing of an answer', () => {
  test('is that of the newest act about the answer as it stands', () => {
    const acts = [act('verified', NINE), act('evidence-seen', NINE)]
    expect(standingOfAnswer(acts, hash(NINE))).toMatchObject({ standing: 'verified' })
  })

  test('is reported again when the newest act takes an earlier one back', () => {
    const acts = [act('reported', NINE), act('verified', NINE)]
    expect(standingOfAnswer(acts, hash(NINE)).standing).toBe('reported')
  })

  test('is reported when the answer was changed since, and says so', () => {
    const found = standingOfAnswer([act('verified', NINE)], hash(TEN))
    expect(found).toEqual({ standing: 'reported', isOutdated: true })
  })

  test('is reported of an answer that nobody looked at', () => {
    expect(standingOfAnswer([], hash(NINE))).toEqual({ standing: 'reported', isOutdated: false })
  })

  test('comes back when a correction is itself corrected to the answer that was seen', () => {
    const acts = [act('evidence-seen', TEN), act('verified', NINE)]
    expect(standingOfAnswer(acts, hash(NINE)).standing).toBe('verified')
  })

  test('a blank has no answer that could be seen', () => {
    expect(answerHash(NINE, 'another-figure')).toBeUndefined()
    expect(answerHash(undefined, 'sessions')).toBeUndefined()
  })
})

describe('the standing of a finding', () => {
  test.each<[readonly Standing[], Standing]>([
    [['verified', 'verified'], 'verified'],
    [['verified', 'evidence-seen'], 'evidence-seen'],
    [['verified', 'reported', 'evidence-seen'], 'reported'],
    [[], 'reported'],
  ])('from answers %j is %s', (answers, expected) => {
    expect(standingOfFinding(aFinding(), answers)).toBe(expected)
  })

  test('is reported where opening totals went into it', () => {
    const { trace } = someEvidence()
    const opening = { upTo: '2026-03-31', source: 'The old spreadsheet' }
    const evidence = [someEvidence({ trace: { ...trace, opening } })]
    expect(standingOfFinding({ evidence }, ['verified'])).toBe('reported')
  })
})

test('a finding is made from each figure of its measures in each return that was read, once', () => {
  const { trace } = someEvidence()
  const returns = [{ period: '2026-09', version: 2 }, { period: '2026-10', version: 1 }]
  const twice = [someEvidence({ trace: { ...trace, returns } }), someEvidence()]
  expect(answersUsed({ evidence: twice }, aRuleSet({ measures: [SHARE] }))).toEqual([
    { figure: 'time', period: '2026-09', version: 2 },
    { figure: 'time', period: '2026-10', version: 1 },
  ])
})

test('whether the return came is asked of no figure', () => {
  const evidence = [someEvidence({ measure: 'return-received-on-time' })]
  expect(answersUsed({ evidence }, aRuleSet({ measures: [SHARE] }))).toEqual([])
})

test('each standing has words, the weakest first', () => {
  expect(STANDINGS.map((standing) => STANDINGS_IN_WORDS[standing])).toEqual([
    'Reported', 'Evidence seen', 'Verified',
  ])
  expect(byStanding((standing) => standing.length)).toEqual({
    reported: 8, 'evidence-seen': 13, verified: 8,
  })
})

function hash(of: typeof NINE): string | undefined {
  return answerHash(of, 'sessions')
}

function act(standing: Standing, about: typeof NINE): Recorded {
  const place = { contract: 'C-1', period: '2026-10', figure: 'sessions' }
  return { ...place, standing, answer_hash: hash(about) ?? '' }
}
