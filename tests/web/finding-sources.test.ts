import { expect, test } from 'vitest'
import type { AnnexRow, Trace } from '#app/assessment/types.ts'
import { sourcesOf } from '#app/web/finding-sources.ts'
import { aRuleSet } from '../support/a-rule-set.ts'
import { aCheckedContract, aFinding, someEvidence } from '../checks/a-checked-contract.ts'

const TRACE: Trace = {
  returns: [
    { period: '2026-09', version: 1 },
    { period: '2026-10', version: 2 },
  ],
  parameters: [
    {
      id: 'floor',
      from: '2026-05-01',
      value: '£13.45 an hour',
      reference: { title: 'Rates', url: 'https://rates.example/', standing: 'sourced' },
    },
  ],
  sums: [{ name: 'hours worked', value: 1_104_000, unit: 'minutes' }],
  opening: { upTo: '2026-06-30', source: 'Quarterly report, page 4' },
  notes: [],
}

test('every source of a figure is named', () => {
  const finding = aFinding({ evidence: [someEvidence({ trace: TRACE })] })
  expect(sources(finding)).toMatchObject({
    returns: ['September 2026, version 1', 'October 2026, version 2'],
    sums: [{ name: 'hours worked', amount: '18,400 hours' }],
    rates: [{ says: 'floor: £13.45 an hour, from 1 May 2026', url: 'https://rates.example/' }],
    openings: ['Up to 30 June 2026: Quarterly report, page 4'],
    rows: '',
  })
})

test('sums of what cannot be told are left out', () => {
  const reported = { kind: 'unknown', unknown: { reason: 'not-reported', message: '' } } as const
  expect(sources(aFinding({ evidence: [someEvidence({ trace: TRACE, reported })] })).sums).toEqual([])
})

test('two conditions on the same return name it once', () => {
  const finding = aFinding({ evidence: [someEvidence(), someEvidence()] })
  expect(sources(finding).returns).toEqual(['October 2026, version 1'])
})

test('rows are counted by file, and no worker is named', () => {
  const row: AnnexRow = {
    obligation: 'promise-kept',
    figure: 'pay',
    period: '2026-10',
    file: 'pay.csv',
    line: 7,
    reference: 'W-SECRET',
    problem: 'below-floor',
  }
  const shown = sources(aFinding(), [row, { ...row, obligation: 'another' }])
  expect(shown.rows).toBe('1 row, listed in the notice: pay.csv')
  expect(JSON.stringify(shown)).not.toContain('W-SECRET')
})

function sources(finding = aFinding(), rows: readonly AnnexRow[] = []) {
  const checked = aCheckedContract([finding])
  const annex = { ...checked.assessment.annex, rows }
  const assessment = { ...checked.assessment, annex }
  return sourcesOf(finding, { ...checked, assessment }, aRuleSet())
}
