import { describe, expect, test } from 'vitest'
import { fallsDue, monthsDue, type FallsDueInput } from '#app/checks/falls-due.ts'
import { addDays } from '#app/domain/calendar.ts'
import { aContract, anAdoption, aReturn } from '../support/a-return.ts'
import { anObligation, aRuleSet } from '../support/a-rule-set.ts'
import { aFinding } from './a-checked-contract.ts'

const ruleSet = aRuleSet({ obligations: [anObligation('share-of-time')] })
const returns = ['2026-09', '2026-10'].map((period) => aReturn({ period }))

function due(changes: Partial<FallsDueInput> = {}): readonly string[] {
  const input: FallsDueInput = {
    contract: aContract(),
    findings: [],
    returns,
    received: new Set(['2026-09', '2026-10']),
    since: '2026-09',
    reviews: [],
    ruleSet,
    today: '2026-11-23',
    ...changes,
  }
  return fallsDue(input).map(({ on, what, isOverdue }) => `${on} ${what}${isOverdue ? '!' : ''}`)
}

describe('what falls due', () => {
  test('is the next return, and the end of the contract', () => {
    expect(due()).toEqual([
      expect.stringMatching(/^2026-12-\d\d Return for November 2026$/),
      '2029-03-31 The contract ends',
    ])
  })

  test('is overdue where a return has not come', () => {
    expect(due({ received: new Set(['2026-09']) })[0]).toMatch(/^2026-11-\d\d Return for October 2026!$/)
  })

  test('is no return of months before the first that was decided, or after the contract', () => {
    expect(due({ since: '2026-10', received: new Set(['2026-10']) })).toHaveLength(2)
    const over = aContract({ to: '2026-10-31' })
    expect(due({ contract: over })).toEqual([])
  })

  test('is every month of a contract that was never decided, also when it has ended', () => {
    const over = aContract({ from: '2026-06-01', to: '2026-08-31' })
    expect(due({ contract: over, since: undefined, received: new Set() })).toEqual([
      expect.stringMatching(/Return for June 2026!$/),
      expect.stringMatching(/Return for July 2026!$/),
      expect.stringMatching(/Return for August 2026!$/),
    ])
  })

  test('is at most 24 missing returns, and one line for those before', () => {
    const contract = aContract({ from: '2024-01-01', to: '2026-08-31' })
    const said = due({ contract, since: undefined, received: new Set() })
    expect(said).toHaveLength(25)
    expect(said[0]).toMatch(/ And 8 more returns that did not come, from January 2024!$/)
    expect(said[1]).toMatch(/ Return for September 2024!$/)
  })

  test('is due in the months whose day has passed', () => {
    const { council } = ruleSet
    const span = { from: '2026-09', to: '2026-11' } as const
    const [, second = ''] = [...due({ received: new Set(), since: '2026-09' })]
    const on = second.slice(0, 10)
    expect(monthsDue(council, span, on)).toEqual(['2026-09'])
    expect(monthsDue(council, span, addDays(on, 1))).toEqual(['2026-09', '2026-10'])
  })

  test('is a promise by its date and the end of an open window, one line a day', () => {
    const window = { kind: 'contract-year', from: '2026-04', to: '2027-03', open: true } as const
    const contract = aContract({
      obligations: [
        anAdoption('promise-kept', { window: 'by-date', by: '2027-01-31' }),
        anAdoption('old', { window: 'by-date', by: '2026-06-30' }),
      ],
    })
    const findings = [
      aFinding({ obligation: 'one', title: 'Sessions', window }),
      aFinding({ obligation: 'two', title: 'Visits', window }),
      aFinding({ window: { kind: 'month', from: '2026-10', to: '2026-10', open: false } }),
    ]
    const said = due({ contract, findings }).slice(1, -1)
    expect(said[0]).toMatch(/^2027-01-31 Due by this day: \S/)
    expect(said[1]).toBe('2027-03-31 The contract year ends: Sessions, Visits')
    expect(said).toHaveLength(2)
  })

  test('is the end of the newest document, and no day that is over', () => {
    const sent = (period: string, version: number, validTo: string) =>
      aReturn({
        period,
        version,
        figures: {
          certificate: {
            document: { title: 'ISO 14001', reference: 'C-1', validFrom: '2026-01-01', validTo },
          },
        },
      })
    const corrected = [sent('2026-10', 2, '2027-02-01'), sent('2026-10', 1, '2027-01-01')]
    expect(due({ returns: [...corrected, sent('2026-09', 1, '2026-12-31')] })).toContain(
      '2027-02-01 ISO 14001: valid up to this day',
    )
    expect(due({ returns: [sent('2026-10', 1, '2026-11-01'), returns[0] ?? aReturn()] }))
      .toHaveLength(2)
  })

  test('is a case on its day, also when the day has passed', () => {
    const reviews = [
      { on: '2026-11-20', what: 'Sessions' },
      { on: '2026-12-01', what: 'Visits' },
    ]
    expect(due({ reviews }).slice(0, 2)).toEqual([
      '2026-11-20 Look again at the case: Sessions!',
      '2026-12-01 Look again at the case: Visits',
    ])
  })
})
