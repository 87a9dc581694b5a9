import { beforeAll, describe, expect, test } from 'vitest'
import { measureCount } from '#app/assessment/shapes/count.ts'
import type { PreparedRules } from '#app/assessment/prepare.ts'
import { checkContract } from '#app/checks/check-return.ts'
import type { Adoption } from '#app/domain/contract.ts'
import type { FigureAnswer, MonthlyReturn } from '#app/domain/monthly-return.ts'
import { addMonths } from '#app/domain/calendar.ts'
import type { CountMeasure } from '#app/rules/measure.ts'
import { aContract, anAdoption, aReturn, someWorkHours } from '../support/a-return.ts'
import { refusals } from '../support/rule-folder.ts'
import { aMeasureInput, rowsReturn } from '../support/a-rule-set.ts'
import { boundsOf, DRAFTED_ON, findingOf, realRules } from './real-rules.ts'

/**
 * Cases of practice whose answer is known. Those of the wage and of payments stand in files of
 * their own: `wage-through-time.test.ts` and `prompt-payment.test.ts`.
 */
let rules: PreparedRules

beforeAll(async () => {
  rules = await realRules()
})

const sent = (period: string, figures: Readonly<Record<string, FigureAnswer>>): MonthlyReturn =>
  aReturn({ period, figures, receivedOn: `${addMonths(period, 1)}-05` })

async function findingFor(
  id: string,
  adoption: Partial<Adoption>,
  returns: readonly MonthlyReturn[],
  period: string,
) {
  const obligations = [anAdoption(id, { from: '2026-09-01', ...adoption })]
  const contract = aContract({ kind: 'repairs', from: '2026-09-01', obligations })
  const month = { contract, period, returns, rules, draftedOn: DRAFTED_ON }
  return findingOf(await checkContract(month), id)
}

describe('person hours', () => {
  const hours = (bfin: number, others: number): Readonly<Record<string, FigureAnswer>> => {
    const scheme = { sourcedThroughScheme: 'yes', trainedThroughScheme: 'yes' }
    const not = { sourcedThroughScheme: 'no', trainedThroughScheme: 'no' }
    const rows = [
      someWorkHours({ worker: 'B', minutes: bfin * 60, ...scheme }),
      someWorkHours({ worker: 'O1', minutes: others * 30, ...not }),
      someWorkHours({ worker: 'O2', minutes: others * 30, ...not }),
    ]
    return { 'work-hours': { rows } }
  }

  test('20 of 100 and then 40 of 900 are 6.0%, not 12.2% as the average of months', async () => {
    const target = { value: 1000, unit: 'basis points' } as const
    const finding = await findingFor(
      'building-futures-hours',
      { window: 'contract-year', target },
      [sent('2026-09', hours(20, 80)), sent('2026-10', hours(40, 860))],
      '2026-10',
    )
    expect(boundsOf(finding)).toEqual({ lo: [3600, 60_000], hi: [3600, 60_000] })
    expect(finding.outcome).toBe('behind')
  })

  test('exactly 10.00% passes', async () => {
    const target = { value: 1000, unit: 'basis points' } as const
    const month = { window: 'month', target } as const
    const figures = hours(10, 90)
    const finding = await findingFor('building-futures-hours', month, [sent('2026-10', figures)], '2026-10')
    expect(finding.outcome).toBe('met')
  })
})

test('10 full-time and 5 half-time local staff are 12.5 FTE, and 25 FTE-years in two years', () => {
  // Weekly minutes of local staff, added up month by month: a full-time year is 12 x 2,250.
  const measure: CountMeasure = {
    id: 'fte',
    title: 'Local staff in full-time years',
    shape: 'count',
    unit: 'minutes',
    words: { part: 'weekly minutes of local staff', whole: 'weekly minutes' },
    part: {
      figure: 'time',
      sum: 'minutes',
      where: { field: 'home', operator: 'inArea', value: { contract: 'area' } },
    },
  }
  const staff = [
    ...Array.from({ length: 10 }, (_, at) => ({ worker: `F${at}`, minutes: 2250, home: 'E07000148' })),
    ...Array.from({ length: 5 }, (_, at) => ({ worker: `H${at}`, minutes: 1125, home: 'E07000148' })),
    { worker: 'elsewhere', minutes: 2250, home: 'E07000144' },
  ]
  const months = Array.from({ length: 24 }, (_, at) => addMonths('2026-04', at))
  const returns = months.map((period) => rowsReturn('time', staff, { period }))
  const over = (window: Partial<Adoption>, period: string): number => {
    const input = aMeasureInput({ adoption: window, returns, period, contract: { to: '2028-03-31' } })
    return measureCount(measure, input).soFar?.lo ?? 0
  }
  expect(over({ window: 'month' }, '2026-10') / 2250).toBe(12.5)
  expect(over({ window: 'whole-contract' }, '2028-03') / (2250 * 12)).toBe(25)
})

describe('electricity use unchanged while its factor falls by 26%', () => {
  const rows = (amount: number) => [{ source: 'electricity', meter: 'depot', amount, reading: 'actual' }]
  const adoption = {
    window: 'month',
    target: { value: 500, unit: 'basis points' },
    baseline: {
      from: '2025-10-01',
      to: '2025-10-31',
      figures: { 'energy-used': { rows: rows(10_000) } },
      source: 'Bills',
      recordedOn: '2025-11-20',
    },
  } as const
  const same = [sent('2026-10', { 'energy-used': { rows: rows(10_000) } })]

  test.each(['energy-use', 'carbon-emissions'])('%s falls by nothing: one set of factors', async (id) => {
    const finding = await findingFor(id, adoption, same, '2026-10')
    expect(boundsOf(finding)).toEqual({ lo: [0, 1], hi: [0, 1] })
    expect(finding.outcome).toBe('not-met')
  })

  test('the factors of two years would have made a saving of 26%', () => {
    const factorOf = (from: string): number => {
      const values = rules.ruleSet.parameters.get('carbon-factors')?.values ?? []
      const cases = values.find((value) => value.from === from)?.value ?? []
      const electricity = typeof cases === 'object' ? cases[0] : undefined
      return typeof electricity === 'object' ? electricity.value : Number.NaN
    }
    const change = 1 - factorOf('2026-01-01') / factorOf('2025-01-01')
    expect(Math.round(change * 100)).toBe(26)
  })
})

test('Bradford’s published bands leave 94% without a rating, so such bands are refused', async () => {
  const bands = [
    { rating: 'Inadequate', colour: 'red', atLeast: 0, below: 8600 },
    { rating: 'Requires improvement', colour: 'red', atLeast: 8600, below: 9000 },
    { rating: 'Approaching target', colour: 'amber', atLeast: 9100, below: 9300 },
    { rating: 'Good', colour: 'green', atLeast: 9500 },
  ]
  const problems = await refusals({ 'parameters/strip.json': { '/values/0/bands': bands } })
  const messages = problems.map(({ message }) => message).join(' ')
  expect(messages).toContain('nothing is said for 90% up to 91%')
  expect(messages).toContain('nothing is said for 93% up to 95%')
})
