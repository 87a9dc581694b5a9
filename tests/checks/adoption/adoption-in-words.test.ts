import { describe, expect, test } from 'vitest'
import { adoptionInWords } from '#app/checks/adoption/adoption-in-words.ts'
import type { Adoption, Window } from '#app/domain/contract.ts'
import { anAdoption } from '../../support/a-return.ts'
import { TERMS } from '../../intake/a-sheet.ts'

const inWords = (id: string, changes: Partial<Adoption> = {}) =>
  adoptionInWords(anAdoption(id, changes), TERMS)

test('what the contract says nothing of is an empty text', () => {
  expect(inWords('talks-given')).toEqual({
    title: 'Talks given',
    clause: '14.2',
    words: 'The Contractor shall keep the promise made in its tender.',
    target: '',
    window: 'each month',
    binds: 'from 1 April 2026',
    setBy: 'council',
    area: '',
    profile: '',
    nothingDue: '',
    planned: '',
    mostInAMonth: '',
    opening: '',
    openingSource: '',
    baseline: '',
    baselineSource: '',
    uplift: '',
  })
})

test.each<[string, Adoption['target'], string]>([
  ['local-hours', { value: 1000, unit: 'basis points' }, '10%'],
  ['more-reuse', { value: 250, unit: 'basis points' }, '2.5 percentage points'],
  ['more-reuse', { value: 100, unit: 'basis points' }, '1 percentage point'],
  ['gifts', { value: 500_000, unit: 'pence' }, '£5,000.00'],
  ['talks-given', { value: 12, unit: 'times' }, '12'],
])('the target of %s is written as people write it', (id, target, words) => {
  expect(inWords(id, target === undefined ? {} : { target }).target).toBe(words)
})

test.each<[Window, string]>([
  ['contract-year', 'each contract year'],
  ['whole-contract', 'the whole contract'],
  ['by-date', 'by 31 August 2027'],
  ['rolling-12-months', 'the last 12 months, each month'],
])('the window %s reads “%s”', (window, words) => {
  const by = window === 'by-date' ? { by: '2027-08-31' } : {}
  expect(inWords('talks-given', { window, ...by }).window).toBe(words)
})

describe('amounts', () => {
  test('of openings and plans are in the units of the measure', () => {
    const { opening, openingSource, planned, mostInAMonth } = inWords('local-hours', {
      opening: {
        upTo: '2026-06-30', part: 34_800, whole: 468_000, source: 'Report', recordedOn: '2026-07-08',
      },
      plannedWhole: { value: 1_860_000, unit: 'minutes' },
      mostInAMonth: 6000,
    })
    expect(opening).toBe('580 hours of 7,800 hours up to 30 June 2026')
    expect(openingSource).toBe('Report, recorded on 8 July 2026')
    expect([planned, mostInAMonth]).toEqual(['31,000 hours', '100 hours'])
  })

  test('of a baseline are named as the figures name them', () => {
    const { baseline, baselineSource } = inWords('less-fuel', {
      baseline: {
        from: '2025-04-01',
        to: '2026-03-31',
        figures: { paper: { number: 12 }, fuel: { rows: [{ kind: 'diesel', litres: 900 }] } },
        source: 'Bills',
        recordedOn: '2026-04-20',
      },
    })
    expect(baseline).toBe(
      'Paper used: 12 kg; Fuel used: Kind of fuel Diesel, Litres 900 units, ' +
      '1 April 2025 to 31 March 2026',
    )
    expect(baselineSource).toBe('Bills, recorded on 20 April 2026')
  })
})

test('areas, profiles, quiet starts and uplifts are said', () => {
  const words = inWords('talks-given', {
    area: [{ name: 'Norwich', from: '2026-04-01', codes: ['E07000148'], codeListDate: '2025-04-01' }],
    profile: 'summer-only',
    nothingDueUpTo: '2026-05-31',
    uplift: { rule: 'on-fixed-date', monthAndDay: '04-01' },
    to: '2027-03-31',
  })
  expect(words).toMatchObject({
    area: 'Norwich: E07000148 as at 1 April 2025',
    profile: 'Summer only',
    nothingDue: 'up to 31 May 2026',
    uplift: 'on 1 April',
    binds: '1 April 2026 to 31 March 2027',
  })
})

test.each([['on-announcement', 'on announcement'], ['by-deadline', 'by the publisher’s deadline']] as const)(
  'the uplift %s reads “%s”',
  (rule, words) => {
    expect(inWords('talks-given', { uplift: { rule } }).uplift).toBe(words)
  },
)

test('what is not in the rules is called by its id', () => {
  expect(inWords('gone', { profile: 'gone-too' })).toMatchObject({ title: 'gone', profile: 'gone-too' })
})
