import assert from 'node:assert/strict'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PreparedRules } from '#app/assessment/prepare.ts'
import type { CheckedContract } from '#app/checks/check-return.ts'
import { firstDay, lastDay, type Period } from '#app/domain/calendar.ts'
import type { Uplift } from '#app/domain/contract.ts'
import type { Row } from '#app/domain/monthly-return.ts'
import { anAdoption, aPayLine } from '../support/a-return.ts'
import { ALL, boundsOf, checkedReturn, findingOf, realRules, receive } from './real-rules.ts'

const NORWICH = 'E07000148'
const CITY_OF_LONDON = 'E09000001'
const WESTMINSTER = 'E09000033'
const LIVING_WAGE = 'real-living-wage'
const MINIMUM_WAGE = 'minimum-wage'
const MONTH_MINUTES = 9000

let rules: PreparedRules

beforeAll(async () => {
  rules = await realRules()
})

describe('a salary', () => {
  const salaried = (salaryPence: number) =>
    withoutHourlyPay(payLine('2026-05', 1345, { salaryPence, salaryWeeklyMinutes: 37.5 * 60 }))

  test('of £26,227.50 for 37.5 hours a week is £13.45 an hour by 52 weeks: met', async () => {
    const checked = await check('2026-05', [salaried(2_622_750)])
    expect(outcomes(checked)[LIVING_WAGE]).toBe('met')
  })

  test('of a penny less is below it: not met', async () => {
    const checked = await check('2026-05', [salaried(2_622_749)])
    expect(outcomes(checked)[LIVING_WAGE]).toBe('not-met')
    expect(rowsOf(checked, LIVING_WAGE)[0]?.pay)
      .toMatchObject({ floorPence: 1345, ratePence: [2_622_749 * 60, 37.5 * 60 * 52] })
  })
})

describe('£12.60 an hour in April 2026', () => {
  const april = (ageBand: string, uplift?: Uplift) =>
    check('2026-04', [payLine('2026-04', 1260, { ageBand })], uplift)

  test('at 21 meets the Living Wage until 1 May, and appears to be below the law', async () => {
    const checked = await april('21-22')
    expect(outcomes(checked)).toMatchObject({ [LIVING_WAGE]: 'met', [MINIMUM_WAGE]: 'not-met' })
  })

  test('at 21 is 11p an hour below the minimum wage, for every hour of the month', async () => {
    const [row, ...others] = rowsOf(await april('21-22'), MINIMUM_WAGE)
    expect(others).toEqual([])
    assert(row?.pay !== undefined)
    const { floorPence, ratePence: [part, whole], minutes, owedPence } = row.pay
    expect(floorPence - part / whole).toBe(11)
    expect({ minutes, owedPence }).toEqual({ minutes: MONTH_MINUTES, owedPence: 11 * 150 })
  })

  test('at 20 meets the minimum wage for that age', async () => {
    const checked = await april('19-20')
    expect(outcomes(checked)).toMatchObject({ [LIVING_WAGE]: 'met', [MINIMUM_WAGE]: 'met' })
  })

  test('misses the Living Wage where the new rate is due on announcement', async () => {
    const checked = await april('21-22', { rule: 'on-announcement' })
    expect(outcomes(checked)[LIVING_WAGE]).toBe('not-met')
    expect(rowsOf(checked, LIVING_WAGE)[0]?.pay).toMatchObject({ floorPence: 1345 })
  })

  test('misses the Living Wage where pay rises each 1 April', async () => {
    const checked = await april('21-22', { rule: 'on-fixed-date', monthAndDay: '04-01' })
    expect(outcomes(checked)[LIVING_WAGE]).toBe('not-met')
  })

  test('misses the Living Wage one month later, when the deadline has passed', async () => {
    const checked = await check('2026-05', [payLine('2026-05', 1260)])
    expect(outcomes(checked)[LIVING_WAGE]).toBe('not-met')
  })

  test('is told to a few named people only, apart from the notice that all is well', async () => {
    const checked = await april('21-22')
    expect(checked.notices.map(({ kind, restricted }) => [kind, restricted]))
      .toEqual([['all-met', false], ['restricted-note', true]])
    expect(checked.notices[0]?.text).not.toMatch(/minimum wage/i)
  })
})

describe('the place of work', () => {
  test.each([
    [CITY_OF_LONDON, 1480, 'met'],
    [CITY_OF_LONDON, 1479, 'not-met'],
    [WESTMINSTER, 1480, 'met'],
    [WESTMINSTER, 1345, 'not-met'],
    [NORWICH, 1345, 'met'],
    [NORWICH, 1344, 'not-met'],
  ])('in %s makes %i pence an hour %s', async (workplaceArea, pence, outcome) => {
    const checked = await check('2026-05', [payLine('2026-05', pence, { workplaceArea })])
    expect(outcomes(checked)[LIVING_WAGE]).toBe(outcome)
  })

  test('that is not known leaves £13.45 untold, and cannot matter at £14.80', async () => {
    const of = (pence: number) =>
      check('2026-05', [payLine('2026-05', pence, { workplaceArea: null })])
    expect(findingOf(await of(1345), LIVING_WAGE))
      .toMatchObject({ outcome: 'cannot-tell', reason: 'within-bounds' })
    expect(outcomes(await of(1480))[LIVING_WAGE]).toBe('met')
    expect(outcomes(await of(1344))[LIVING_WAGE]).toBe('not-met')
  })
})

describe('outside the Living Wage', () => {
  test.each([
    ['somebody under 18', { ageBand: 'under-18' }],
    ['an apprentice in the first year', { status: 'apprentice-first-year' }],
    ['an apprentice in a later year', { status: 'apprentice-later-year', ageBand: '18' }],
    ['a volunteer', { status: 'volunteer' }],
    ['an intern', { status: 'intern' }],
  ])('is %s, so that only the worker at the rate counts', async (_who, changes) => {
    const lines = [payLine('2026-05', 1345), payLine('2026-05', 800, { worker: 'w-2', ...changes })]
    const finding = findingOf(await check('2026-05', lines), LIVING_WAGE)
    expect(finding.outcome).toBe('met')
    expect(boundsOf(finding)).toEqual({ lo: [1, 1], hi: [1, 1] })
  })

  test('is nobody of 18, who counts like any worker', async () => {
    const checked = await check('2026-05', [payLine('2026-05', 1344, { ageBand: '18' })])
    expect(outcomes(checked)[LIVING_WAGE]).toBe('not-met')
  })

  test('is the only person of the month: then there is nothing to measure', async () => {
    const checked = await check('2026-05', [payLine('2026-05', 800, { ageBand: 'under-18' })])
    expect(findingOf(checked, LIVING_WAGE))
      .toMatchObject({ outcome: 'cannot-tell', reason: 'nothing-to-measure' })
  })
})

describe('a cleaner of somebody else, at £13.00 an hour', () => {
  const direct = payLine('2026-05', 1345)
  const cleanerOfUnknownWeeks = (changes: Row) => payLine('2026-05', 1300, {
    worker: 'w-2', employment: 'third-party', dayMinutes: 120, weekMinutes: 120, ...changes,
  })
  const cleaner = (changes: Row) => cleanerOfUnknownWeeks({ weeksRunning: 8, ...changes })
  const beside = async (line: Row) =>
    findingOf(await check('2026-05', [direct, line]), LIVING_WAGE)

  test.each([
    ['two hours a week for eight weeks is in scope', {}, 'not-met', [1, 2]],
    ['a minute less a week is out of scope', { weekMinutes: 119 }, 'met', [1, 1]],
    ['seven weeks is out of scope', { weeksRunning: 7 }, 'met', [1, 1]],
    ['two hours a week in short days is in scope', { dayMinutes: 30 }, 'not-met', [1, 2]],
  ])('with %s', async (_words, changes, outcome, share) => {
    const finding = await beside(cleaner(changes))
    expect(finding.outcome).toBe(outcome)
    expect(boundsOf(finding)).toEqual({ lo: share, hi: share })
  })

  test('with weeks that are not known cannot be told, and the column is named', async () => {
    const finding = await beside(cleanerOfUnknownWeeks({}))
    expect(finding).toMatchObject({ outcome: 'cannot-tell', reason: 'not-reported' })
    expect(finding.message).toContain('Weeks in a row on the contract')
    expect(boundsOf(finding)).toEqual({ lo: [1, 2], hi: [1, 1] })
  })

  test('with weeks that are not known cannot matter when paid £13.45', async () => {
    expect((await beside(cleanerOfUnknownWeeks({ livingWagePayPence: 1345 }))).outcome).toBe('met')
  })

  test('with weeks that are not known cannot matter when out of scope by hours', async () => {
    expect((await beside(cleanerOfUnknownWeeks({ weekMinutes: 119 }))).outcome).toBe('met')
  })
})

describe('pay periods that end in the month', () => {
  const week = (payFrom: string, payTo: string, pence: number, changes: Row = {}) =>
    paidFor(payFrom, payTo, pence, { payFrequency: 'weekly', ...changes })

  test('may have begun in the month before', async () => {
    const weeks = [week('2026-09-28', '2026-10-04', 1345), week('2026-10-05', '2026-10-11', 1345)]
    expect(outcomes(await check('2026-10', weeks))).toMatchObject({ [LIVING_WAGE]: 'met' })
  })

  test('are refused when they end in another month', async () => {
    const received = await send('2026-10', [week('2026-10-26', '2026-11-01', 1345)])
    assert(!received.ok, 'a week of November was taken in October')
    expect(received.problems.map(({ code, where }) => ({ code, where })))
      .toEqual([{ code: 'wrong-period', where: '/figures/pay-lines/rows/0/payTo' }])
  })

  test('make one head of one worker: a single week below is one worker below', async () => {
    const weeks = [
      week('2026-09-28', '2026-10-04', 1345), week('2026-10-05', '2026-10-11', 1344),
      week('2026-10-12', '2026-10-18', 1345), week('2026-10-19', '2026-10-25', 1345),
    ]
    const checked = await check('2026-10', weeks)
    expect(boundsOf(findingOf(checked, LIVING_WAGE))).toEqual({ lo: [0, 1], hi: [0, 1] })
    expect(rowsOf(checked, LIVING_WAGE).map(({ pay }) => [pay?.from, pay?.owedPence]))
      .toEqual([['2026-10-05', 20]])
  })

  test('of four weeks are judged over their 28 days', async () => {
    const fourWeeks = (pence: number) => check('2026-10', [
      paidFor('2026-09-14', '2026-10-11', pence, { payFrequency: 'four-weekly' }),
    ])
    expect(outcomes(await fourWeeks(1345))[LIVING_WAGE]).toBe('met')
    expect(outcomes(await fourWeeks(1344))[LIVING_WAGE]).toBe('not-met')
  })

  test('that began before 1 April have the minimum wage of the day they began', async () => {
    const aprilWeeks = (first: number, second: number) => check('2026-04', [
      week('2026-03-30', '2026-04-05', first), week('2026-04-06', '2026-04-12', second),
    ])
    expect(outcomes(await aprilWeeks(1221, 1271))[MINIMUM_WAGE]).toBe('met')
    expect(outcomes(await aprilWeeks(1220, 1271))[MINIMUM_WAGE]).toBe('not-met')
    expect(outcomes(await aprilWeeks(1221, 1270))[MINIMUM_WAGE]).toBe('not-met')
  })

  test.each([
    [1345, 'met', undefined],
    [1344, 'cannot-tell', 'within-bounds'],
    [1300, 'cannot-tell', 'within-bounds'],
    [1260, 'cannot-tell', 'within-bounds'],
    [1259, 'not-met', undefined],
  ])('from 20 April to 17 May 2026 at %i pence an hour: %s', async (pence, outcome, reason) => {
    const line = paidFor('2026-04-20', '2026-05-17', pence, { payFrequency: 'four-weekly' })
    const finding = findingOf(await check('2026-05', [line]), LIVING_WAGE)
    expect({ outcome: finding.outcome, reason: finding.reason }).toEqual({ outcome, reason })
  })

  test('that span a rise ask for the pay from the day of the change on', async () => {
    const line = paidFor('2026-04-20', '2026-05-17', 1300, { payFrequency: 'four-weekly' })
    const finding = findingOf(await check('2026-05', [line]), LIVING_WAGE)
    expect(finding.message).toContain('The rate changed between 20 April 2026 and 17 May 2026')
    expect(finding.message).toContain('the pay for one hour, and 60 minutes')
  })
})

describe('a rate that is not yet entered', () => {
  test('is never replaced by the old one: May 2027 cannot be told at any pay', async () => {
    const checked = await check('2027-05', [payLine('2027-05', 5000)])
    expect(findingOf(checked, LIVING_WAGE))
      .toMatchObject({ outcome: 'cannot-tell', reason: 'rate-not-known' })
  })

  test('is told to the council: where to get it, and into which file it goes', async () => {
    const checked = await check('2027-05', [payLine('2027-05', 1345)])
    const { forCouncil } = findingOf(checked, LIVING_WAGE)
    expect(forCouncil).toContain('livingwage.org.uk')
    expect(forCouncil).toContain('rules/parameters/real-living-wage.json')
  })

  test('of the minimum wage says where to get it too', async () => {
    const finding = findingOf(await check('2027-04', [payLine('2027-04', 1345)]), MINIMUM_WAGE)
    expect(finding).toMatchObject({ outcome: 'cannot-tell', reason: 'rate-not-known' })
    expect(finding.forCouncil).toContain('https://www.gov.uk/national-minimum-wage-rates')
    expect(finding.forCouncil).toContain('rules/parameters/minimum-wage.json')
  })

  test('is no errand of the contractor, whose own part names no file of ours', async () => {
    const found = findingOf(await check('2027-05', [payLine('2027-05', 1345)]), LIVING_WAGE)
    expect(found.message).toContain('Real Living Wage has no value for May 2027')
    expect(JSON.stringify([found.message, found.cure])).not.toContain('rules/parameters')
  })

  test('leaves April 2027 as it was for a contract that has until 1 May', async () => {
    expect(outcomes(await check('2027-04', [payLine('2027-04', 1345)]))[LIVING_WAGE]).toBe('met')
    expect(outcomes(await check('2027-04', [payLine('2027-04', 1344)]))[LIVING_WAGE])
      .toBe('not-met')
  })

  test('stops a contract that follows the announcement from October 2026 on', async () => {
    const uplift = { rule: 'on-announcement' } as const
    expect(outcomes(await check('2026-09', [payLine('2026-09', 1345)], uplift))[LIVING_WAGE])
      .toBe('met')
    expect(findingOf(await check('2026-10', [payLine('2026-10', 1345)], uplift), LIVING_WAGE))
      .toMatchObject({ outcome: 'cannot-tell', reason: 'rate-not-known' })
  })
})

describe('the minimum wage', () => {
  test.each([
    ['2021-03', '25-and-over', 872], ['2021-04', '25-and-over', 891],
    ['2021-03', '23-24', 820], ['2021-04', '23-24', 891],
    ['2021-03', '21-22', 820], ['2021-04', '21-22', 836],
    ['2021-03', '19-20', 645], ['2021-04', '19-20', 656],
    ['2021-03', 'under-18', 455], ['2021-04', 'under-18', 462],
    ['2024-03', '23-24', 1042], ['2024-04', '23-24', 1144],
    ['2024-03', '21-22', 1018], ['2024-04', '21-22', 1144],
    ['2024-03', '19-20', 749], ['2024-04', '19-20', 860],
    ['2024-03', 'under-18', 528], ['2024-04', 'under-18', 640],
    ['2026-03', '25-and-over', 1221], ['2026-04', '25-and-over', 1271],
    ['2026-03', '21-22', 1221], ['2026-04', '21-22', 1271],
    ['2026-03', '19-20', 1000], ['2026-04', '19-20', 1085],
    ['2026-03', '18', 1000], ['2026-04', '18', 1085],
    ['2026-03', 'under-18', 755], ['2026-04', 'under-18', 800],
  ])('in %s at age %s is %i pence an hour, not a penny less', async (period, ageBand, pence) => {
    const at = async (rate: number) =>
      outcomes(await check(period, [payLine(period, rate, { ageBand })]))[MINIMUM_WAGE]
    expect([await at(pence), await at(pence - 1)]).toEqual(['met', 'not-met'])
  })

  test.each([
    ['first-year', '25-and-over', 800, 'met'],
    ['first-year', '25-and-over', 799, 'not-met'],
    ['later-year', '25-and-over', 800, 'not-met'],
    ['later-year', '25-and-over', 1271, 'met'],
    ['later-year', '19-20', 800, 'not-met'],
    ['later-year', '19-20', 1085, 'met'],
    ['later-year', '18', 800, 'met'],
    ['later-year', '18', 799, 'not-met'],
  ])('of a %s apprentice of %s in 2026, at %i pence: %s', async (year, ageBand, pence, outcome) => {
    const status = `apprentice-${year}`
    const checked = await check('2026-05', [payLine('2026-05', pence, { ageBand, status })])
    expect(outcomes(checked)[MINIMUM_WAGE]).toBe(outcome)
  })

  test('holds for an intern and not for a volunteer', async () => {
    const beside = async (status: string) => outcomes(await check('2026-05', [
      payLine('2026-05', 1345), payLine('2026-05', 100, { worker: 'w-2', status }),
    ]))[MINIMUM_WAGE]
    expect([await beside('intern'), await beside('volunteer')]).toEqual(['not-met', 'met'])
  })
})

describe('the two pay figures', () => {
  const inLondon = (livingWagePayPence: number, minimumPencePerHour: number) =>
    check('2026-05', [payLine('2026-05', livingWagePayPence, {
      workplaceArea: CITY_OF_LONDON,
      minimumWagePayPence: minimumPencePerHour * 150,
    })])

  test('let a London weighting count for the Living Wage and not for the law', async () => {
    // £12.00 basic pay and £2.80 weighting.
    expect(outcomes(await inLondon(1480, 1200)))
      .toMatchObject({ [LIVING_WAGE]: 'met', [MINIMUM_WAGE]: 'not-met' })
  })

  test('let a bonus count for the law and not for the Living Wage', async () => {
    // £14.00 basic pay and £0.80 bonus that is not guaranteed.
    expect(outcomes(await inLondon(1400, 1480)))
      .toMatchObject({ [LIVING_WAGE]: 'not-met', [MINIMUM_WAGE]: 'met' })
  })

  test('tell the contractor where a weighting belongs and where it does not', () => {
    expect(helpOf('livingWagePayPence')).toMatch(/Count: [^:]*inner-city weighting/)
    expect(helpOf('minimumWagePayPence')).toMatch(/Leave out: [^:]*London weighting/)
  })
})

/** A monthly line at so many pence an hour by both pay figures, for 150 hours. */
function payLine(period: Period, pencePerHour: number, changes: Row = {}): Row {
  return paidFor(firstDay(period), lastDay(period), pencePerHour, {
    payFrequency: 'monthly',
    paidMinutes: MONTH_MINUTES,
    minimumWageMinutes: MONTH_MINUTES,
    minimumWagePayPence: pencePerHour * 150,
    ...changes,
  })
}

/** A line at so many pence an hour by both pay figures, for 20 hours unless changed. */
function paidFor(payFrom: string, payTo: string, pencePerHour: number, changes: Row): Row {
  return aPayLine({
    worker: 'w-1',
    payFrom,
    payTo,
    livingWagePayPence: pencePerHour,
    livingWageMinutes: 60,
    paidMinutes: 20 * 60,
    minimumWageMinutes: 20 * 60,
    minimumWagePayPence: pencePerHour * 20,
    ...changes,
  })
}

function withoutHourlyPay(row: Row): Row {
  const { livingWagePayPence: _pay, livingWageMinutes: _minutes, ...rest } = row
  return rest
}

function adoptions(uplift: Uplift) {
  return [anAdoption(LIVING_WAGE, { target: ALL, uplift })]
}

function check(
  period: Period,
  rows: readonly Row[],
  uplift: Uplift = { rule: 'by-deadline' },
): Promise<CheckedContract> {
  return checkedReturn(rules, adoptions(uplift), { period, figures: { 'pay-lines': { rows } } })
}

function send(period: Period, rows: readonly Row[]) {
  const sent = { period, figures: { 'pay-lines': { rows } } }
  return receive(rules, adoptions({ rule: 'by-deadline' }), sent)
}

function outcomes({ assessment }: CheckedContract): Readonly<Record<string, string>> {
  const { findings } = assessment.decision
  return Object.fromEntries(findings.map(({ obligation, outcome }) => [obligation, outcome]))
}

function rowsOf({ assessment }: CheckedContract, obligation: string) {
  return assessment.annex.rows.filter((row) => row.obligation === obligation)
}

function helpOf(column: string): string {
  const figure = rules.ruleSet.figures.get('pay-lines')
  assert(figure?.kind === 'rows')
  return figure.columns.find(({ id }) => id === column)?.help ?? ''
}
