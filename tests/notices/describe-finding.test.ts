import { expect, test } from 'vitest'
import { describeFinding, describeShortly, headingOf } from '#app/notices/describe-finding.ts'
import { CONTRACT, RULE_SET } from './a-council.ts'
import { SESSIONS_BEHIND, SESSIONS_ON_COURSE } from './findings-over-time.ts'
import {
  input,
  LEGAL_WAGE_BELOW,
  LIVING_WAGE_MISSED,
  RETURN_CAME,
  RETURN_DID_NOT_COME,
  SUPPLIERS_LATE,
  TERMS_IN_FORCE,
  TRAINEES_BEHIND,
  TRAINEES_UNCLEAR,
} from './findings.ts'

test('the model notice: what the return shows, what is asked, how far it is', () => {
  const { covers, shows, differences } = describeFinding(TRAINEES_BEHIND, input([]), 1)
  expect(covers).toBe('April to October 2026')
  expect(shows).toEqual([
    'Your returns for April to October 2026 (the last is version 2, received 12 November 2026) ' +
      'show 1,472 Building Futures hours out of 18,400 hours worked. That is 8.0%.',
  ])
  expect(differences).toEqual([
    'At 10%, you would have 1,840 hours by now. You are 368 hours short.',
  ])
})

test('behind is a warning and not a shortfall', () => {
  expect(describeFinding(TRAINEES_BEHIND, input([]), 1).warnings).toEqual([
    'You are behind. This is a warning, not a shortfall.',
  ])
})

test('a shortfall without a clause on record says that nothing formal can follow', () => {
  const warnings = [SUPPLIERS_LATE, LIVING_WAGE_MISSED].map(
    (finding) => describeFinding(finding, input([]), 1).warnings.length,
  )
  expect(warnings).toEqual([1, 0])
})

test('what cannot be told says why, and the cure is what to send', () => {
  const { shows, cureHeading } = describeFinding(TRAINEES_UNCLEAR, input([]), 1)
  expect(shows.at(-1)).toBe('For 167 hours it is not known whether they count.')
  expect(cureHeading).toBe('What to send us')
})

test('opening totals are named with their source', () => {
  const [evidence] = TRAINEES_BEHIND.evidence
  if (evidence === undefined) throw new Error('the finding has one condition')
  const trace = { ...evidence.trace, opening: { upTo: '2026-06-30', source: 'Report 1' } }
  const finding = { ...TRAINEES_BEHIND, evidence: [{ ...evidence, trace }] }
  expect(describeFinding(finding, input([]), 1).shows[0]).toContain(
    'This includes opening totals up to 30 June 2026 (Report 1).',
  )
})

test('what an open window is heading for stands by itself, and its cure says the rest', () => {
  const { differences, forecast, fromNowOn } = describeFinding(SESSIONS_BEHIND, input([]), 1)
  expect(differences).toEqual(['By now 5 of 12 were due. You are 2 short.'])
  expect(forecast[0]).toBe("At today's pace you will end at 7 of 12.")
  expect(fromNowOn.steps).toHaveLength(2)
})

test('what may also count elsewhere is said where the contract adopted both', () => {
  const says = 'See also “volunteering”: Hours of these sessions may also count as volunteering.'
  expect(describeFinding(SESSIONS_BEHIND, input([]), 1).notes).toContain(says)
  expect(describeShortly(SESSIONS_ON_COURSE, input([])).says).toContain(says)
  const obligations = CONTRACT.obligations.filter(({ id }) => id === 'sessions')
  const alone = input([], { contract: { ...CONTRACT, obligations } })
  expect(describeFinding(SESSIONS_BEHIND, alone, 1).notes).not.toContain(says)
})

test('what is on course says what was due by now and where it is heading', () => {
  const { says, asks } = describeShortly(SESSIONS_ON_COURSE, input([]))
  expect(says).toMatch(
    /^6 sessions held in schools\. By now 5 of 12 were due\. At today's pace you will end at 14/,
  )
  expect(asks).toBe('at least 12 by 20 August 2027')
})

test('a late return that has come needs nothing more for its month', () => {
  const { cure: _, ...late } = RETURN_DID_NOT_COME
  expect(describeFinding(late, input([]), 1).noCure).toContain('this month needs nothing more')
})

test('the council’s own rating and what has been seen of the figure stand under it', () => {
  const seen = { ...LIVING_WAGE_MISSED, standing: 'evidence-seen' } as const
  expect(describeFinding(seen, input([]), 1).notes).toEqual([
    'Tips and bonuses that are not guaranteed do not count.',
    "Rating on the council's own bands: Requires improvement.",
    'The council has seen evidence for this.',
  ])
})

test('what needs nothing is one line with figure, demand and clause', () => {
  expect(describeShortly(TERMS_IN_FORCE, input([]))).toMatchObject({
    outcome: 'Met',
    says: 'The document is in force.',
    clause: 'Clause 14.5',
  })
  expect(describeShortly(RETURN_CAME, input([])).says).toBe(
    'Your return was received on Thursday 12 November 2026. It was due by Friday 13 November 2026.',
  )
})

test('a rule without a heading for an outcome is named by its title', () => {
  expect(headingOf(SUPPLIERS_LATE, RULE_SET)).toBe('Paying suppliers within 30 days: not met')
})

test('an obligation’s own words stand in place of the usual ones for an outcome', () => {
  const finding = { ...LEGAL_WAGE_BELOW, outcome: 'not-met' } as const
  expect(describeFinding(finding, input([]), 1).outcome).toBe('Appears to be below')
})

test('what the contractor need not mend has another heading than what would put it right', () => {
  const rate = { ...TRAINEES_UNCLEAR, reason: 'rate-not-known' } as const
  expect(describeFinding(rate, input([]), 1).cureHeading).toBe('What happens next')
})
