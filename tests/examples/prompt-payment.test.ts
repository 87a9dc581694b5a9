import { beforeAll, describe, expect, test } from 'vitest'
import type { PreparedRules } from '#app/assessment/prepare.ts'
import type { CheckedContract } from '#app/checks/check-return.ts'
import { periodOf, type Period } from '#app/domain/calendar.ts'
import type { FigureAnswer, Row } from '#app/domain/monthly-return.ts'
import { ALL, boundsOf, checkedReturn, findingOf, realRules } from './real-rules.ts'
import { anAdoption, anInvoice } from '../support/a-return.ts'

const BY_LAW = 'suppliers-paid-within-term'
const AS_PUBLISHED = 'suppliers-paid-in-days-as-published'
const CLAUSE = 'prompt-payment-clause'
const SUB_CONTRACTS = 'prompt-payment-clause-in-sub-contracts'
const LEFT_OUT = '1 row was in dispute at the end of the month and left out.'
const NINETY_FIVE = { value: 9500, unit: 'basis points' } as const

let rules: PreparedRules

beforeAll(async () => {
  rules = await realRules()
})

describe('an invoice received on 2 March 2026', () => {
  const paidOn = (day: string) => checkInvoices(periodOf(day), [march({ paidOn: day })])

  test.each([
    ['2026-03-31', 'met', 'met'],
    ['2026-04-01', 'not-met', 'met'],
    ['2026-04-02', 'not-met', 'not-met'],
    ['2026-05-01', 'not-met', 'not-met'],
    ['2026-05-02', 'not-met', 'not-met'],
  ])('and paid on %s is %s by section 68 and %s as published', async (day, byLaw, published) => {
    const checked = await paidOn(day)
    expect([outcomeOf(checked, BY_LAW), outcomeOf(checked, AS_PUBLISHED)])
      .toEqual([byLaw, published])
  })

  test.each([
    ['2026-04-01', 31, 30],
    ['2026-04-02', 32, 31],
    ['2026-05-01', 61, 60],
    ['2026-05-02', 62, 61],
  ])('and paid on %s is paid on day %i by section 68, day %i as published', async (...expected) => {
    const [day, dayByStatute, dayAsPublished] = expected
    const [row, ...others] = rowsOf(await paidOn(day), BY_LAW)
    expect(others).toEqual([])
    expect(row).toMatchObject({ problem: 'paid-late', payment: { dayByStatute, dayAsPublished } })
  })

  test('has 31 March as its last day by section 68, and 1 April as published', async () => {
    const checked = await paidOn('2026-05-01')
    const lastDays = [BY_LAW, AS_PUBLISHED].map((id) => rowsOf(checked, id)[0]?.payment?.lastDay)
    expect(lastDays).toEqual(['2026-03-31', '2026-04-01'])
  })

  test('and unpaid is not yet due at the end of a month that its term outlives', async () => {
    const march28 = march({ receivedOn: '2026-03-28' })
    const finding = findingOf(await checkInvoices('2026-03', [march28]), BY_LAW)
    expect(finding).toMatchObject({ outcome: 'cannot-tell', reason: 'nothing-to-measure' })
  })

  test.each(['2026-04', '2026-05', '2026-09'])('and unpaid stays due in %s', async (period) => {
    const checked = await checkInvoices(period, [march({})])
    for (const obligation of [BY_LAW, AS_PUBLISHED]) {
      expect(boundsOf(findingOf(checked, obligation))).toEqual({ lo: [0, 1], hi: [0, 1] })
      expect(rowsOf(checked, obligation)[0]?.problem).toBe('not-paid')
    }
    expect(findingOf(checked, BY_LAW).cure?.past)
      .toEqual([{ kind: 'pay-overdue', rows: 1, totalPence: 10_000 }])
  })

  test('and paid in March counts in March only', async () => {
    const april = await checkInvoices('2026-04', [march({ paidOn: '2026-03-31' })])
    expect(findingOf(april, BY_LAW))
      .toMatchObject({ outcome: 'cannot-tell', reason: 'nothing-to-measure' })
  })
})

describe('the interest that a supplier may claim', () => {
  const late = async (amountPence: number, receivedOn: string, paidOn: string) => {
    const invoice = march({ amountPence, receivedOn, paidOn })
    const [row] = rowsOf(await checkInvoices(periodOf(paidOn), [invoice]), BY_LAW)
    return row?.payment
  }

  test('on £10,000 paid 60 days late from July to December 2026 is £193.15, and £100', async () => {
    expect(await late(1_000_000, '2026-07-02', '2026-09-29')).toMatchObject({
      lastDay: '2026-07-31', daysLate: 60, interestPence: 19_315, fixedSumPence: 10_000,
    })
  })

  test.each([
    [99_999, 4000],
    [100_000, 7000],
    [999_999, 7000],
    [1_000_000, 10_000],
  ])('on an invoice of %i pence has a fixed sum of %i', async (amountPence, fixedSumPence) => {
    expect(await late(amountPence, '2026-07-02', '2026-09-29')).toMatchObject({ fixedSumPence })
  })

  test.each([
    ['June 2025, at 12.75%', '2025-05-11', '2025-08-08', 20_959],
    ['July 2025, at 12.25%', '2025-06-11', '2025-09-08', 20_137],
  ])('keeps the rate of the day it starts, in %s', async (_when, receivedOn, paidOn, pence) => {
    expect(await late(1_000_000, receivedOn, paidOn))
      .toMatchObject({ daysLate: 60, interestPence: pence })
  })

  test('is not shown where it starts in 2027, whose rate nobody has entered', async () => {
    const payment = await late(1_000_000, '2026-12-10', '2027-02-01')
    expect(payment).toMatchObject({ lastDay: '2027-01-08', daysLate: 24 })
    expect(payment).not.toHaveProperty('interestPence')
  })

  test('is never added to what the council asks for', async () => {
    const invoice = march({ amountPence: 1_000_000 })
    const checked = await checkInvoices('2026-05', [invoice])
    expect(rowsOf(checked, BY_LAW)[0]?.payment?.interestPence).toBeGreaterThan(0)
    expect(findingOf(checked, BY_LAW).cure?.past)
      .toEqual([{ kind: 'pay-overdue', rows: 1, totalPence: 1_000_000 }])
  })
})

describe('a month', () => {
  const onTime = march({ id: 'INV-2', paidOn: '2026-03-20' })

  test('without invoices cannot be told: nothing due is not 100%', async () => {
    const figures = { invoices: { nothingToReport: true } } as const
    const checked = await checkFigures('2026-03', figures)
    for (const obligation of [BY_LAW, AS_PUBLISHED]) {
      expect(findingOf(checked, obligation)).toMatchObject({
        outcome: 'cannot-tell',
        reason: 'nothing-to-measure',
        message: 'There were no invoices paid or due.',
      })
    }
  })

  test('whose invoices nobody reported cannot be told either, for another reason', async () => {
    expect(findingOf(await checkFigures('2026-03', {}), BY_LAW))
      .toMatchObject({ outcome: 'cannot-tell', reason: 'not-reported' })
  })

  test('leaves credit notes out, however old', async () => {
    const credit = march({ kind: 'credit-note', receivedOn: '2026-01-05' })
    const finding = findingOf(await checkInvoices('2026-03', [onTime, credit]), BY_LAW)
    expect(finding.outcome).toBe('met')
    expect(boundsOf(finding)).toEqual({ lo: [1, 1], hi: [1, 1] })
  })

  test('leaves an open dispute out, and says so', async () => {
    const disputed = march({ receivedOn: '2026-01-20', disputeRaisedOn: '2026-01-22' })
    const checked = await checkInvoices('2026-03', [onTime, disputed])
    const finding = findingOf(checked, BY_LAW)
    expect(boundsOf(finding)).toEqual({ lo: [1, 1], hi: [1, 1] })
    expect(finding.evidence.flatMap(({ trace }) => trace.notes)).toContain(LEFT_OUT)
  })

  test('tells the contractor of the dispute that was left out when it falls short', async () => {
    const overdue = march({ id: 'INV-3', receivedOn: '2026-01-05' })
    const disputed = march({ receivedOn: '2026-01-20', disputeRaisedOn: '2026-01-22' })
    const { notices } = await checkInvoices('2026-03', [overdue, disputed])
    expect(notices.map(({ kind }) => kind)).toEqual(['shortfall'])
    expect(notices[0]?.text.replaceAll(/\s+/g, ' ')).toContain(LEFT_OUT)
  })

  test('counts an invoice disputed only after its last day as late all the same', async () => {
    const disputed = march({ receivedOn: '2026-01-20', disputeRaisedOn: '2026-02-19' })
    const finding = findingOf(await checkInvoices('2026-03', [onTime, disputed]), BY_LAW)
    expect(boundsOf(finding)).toEqual({ lo: [1, 2], hi: [1, 2] })
  })

  test('with 19 of 20 on time reaches 95%, with 18 of 19 it does not', async () => {
    const some = (count: number) => Array.from({ length: count }, (_, index) =>
      march({ id: `INV-${100 + index}`, paidOn: '2026-03-20' }))
    const overdue = march({ receivedOn: '2026-01-05' })
    expect(outcomeOf(await checkInvoices('2026-03', [...some(19), overdue]), BY_LAW)).toBe('met')
    const fewer = findingOf(await checkInvoices('2026-03', [...some(18), overdue]), BY_LAW)
    expect(fewer.outcome).toBe('not-met')
    expect(fewer.cure?.fromNowOn).toEqual([{ kind: 'more-on-time', amount: 1 }])
  })
})

describe('the clause', () => {
  const terms = (validFrom: string): FigureAnswer =>
    ({ document: { title: 'Terms', reference: 'T-1', validFrom } })

  test('is there when terms are in force', async () => {
    const checked = await checkFigures('2026-03', { 'prompt-payment-terms': terms('2026-03-31') })
    expect(outcomeOf(checked, CLAUSE)).toBe('met')
  })

  test.each([
    ['there are no such terms', { nothingToReport: true }],
    ['the terms begin a day after the month', terms('2026-04-01')],
  ] as const)('is missing when %s, and the document is asked for', async (_why, answer) => {
    const checked = await checkFigures('2026-03', { 'prompt-payment-terms': answer })
    const { outcome, cure } = findingOf(checked, CLAUSE)
    expect(outcome).toBe('not-met')
    const steps = [...(cure?.past ?? []), ...(cure?.fromNowOn ?? [])]
    expect(steps.map(({ kind }) => kind)).toEqual(['provide-document'])
  })

  test('cannot be told when the question is left blank', async () => {
    expect(findingOf(await checkFigures('2026-03', {}), CLAUSE))
      .toMatchObject({ outcome: 'cannot-tell', reason: 'not-reported' })
  })
})

describe('sub-contracts with the clause', () => {
  const subContracts = async (part: number, whole: number) => findingOf(
    await checkFigures('2026-03', {
      'sub-contracts-with-payment-clause': { number: part },
      'sub-contracts-in-force': { number: whole },
    }),
    SUB_CONTRACTS,
  )

  test('that are 3 of 4 miss a target of all by one', async () => {
    const finding = await subContracts(3, 4)
    expect(finding.outcome).toBe('not-met')
    expect(boundsOf(finding)).toEqual({ lo: [3, 4], hi: [3, 4] })
    expect(finding.cure?.fromNowOn)
      .toEqual([{ kind: 'in-place-of-others', amount: 1, unit: 'times' }])
  })

  test('that are 4 of 4 meet it', async () => {
    expect((await subContracts(4, 4)).outcome).toBe('met')
  })

  test('that are 0 of 0 cannot be told', async () => {
    expect(await subContracts(0, 0))
      .toMatchObject({ outcome: 'cannot-tell', reason: 'nothing-to-measure' })
  })
})

/** An unpaid invoice for 100 pounds, received on 2 March 2026. */
function march(changes: Row): Row {
  const { paidOn: _, ...unpaid } = anInvoice({ receivedOn: '2026-03-02' })
  return { ...unpaid, ...changes }
}

function checkInvoices(period: Period, rows: readonly Row[]): Promise<CheckedContract> {
  return checkFigures(period, { invoices: { rows } })
}

function checkFigures(
  period: Period,
  figures: Readonly<Record<string, FigureAnswer>>,
): Promise<CheckedContract> {
  const adoptions = [
    anAdoption(BY_LAW, { target: NINETY_FIVE }),
    anAdoption(AS_PUBLISHED, { target: NINETY_FIVE }),
    anAdoption(CLAUSE),
    anAdoption(SUB_CONTRACTS, { target: ALL }),
  ]
  return checkedReturn(rules, adoptions, { period, figures })
}

function outcomeOf(checked: CheckedContract, obligation: string): string {
  return findingOf(checked, obligation).outcome
}

function rowsOf({ assessment }: CheckedContract, obligation: string) {
  return assessment.annex.rows.filter((row) => row.obligation === obligation)
}
