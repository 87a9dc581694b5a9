import { expect, test } from 'vitest'
import type { Contract } from '#app/domain/contract.ts'
import { readContract } from '#app/intake/read-contract.ts'
import { aContract, anAdoption } from '../support/a-return.ts'
import { codesOf, problemsOf } from './some-figures.ts'

test('a contract with nothing wrong is accepted as it stands', () => {
  const uplift = { rule: 'on-fixed-date', monthAndDay: '04-01' } as const
  const contract = aContract({
    obligations: [anAdoption('local-hours', { uplift }), anAdoption('fair-pay')],
  })
  expect(read(contract)).toEqual({ ok: true, value: contract })
})

test('where the schema lies is no part of the contract', () => {
  const text = JSON.stringify({ $schema: '../contract.schema.json', ...aContract() })
  expect(readContract(text)).toEqual({ ok: true, value: aContract() })
})

test('an obligation that is adopted twice is refused', () => {
  const obligations = [anAdoption('a'), anAdoption('b'), anAdoption('a')]
  expect(problemsOf(read(aContract({ obligations })))).toMatchObject([
    { code: 'duplicate-row', where: '/obligations/2/id' },
  ])
})

const AREA = { name: 'Norwich', codes: ['E07000148'], codeListDate: '2026-04-01' }
const DATES = {
  from: '2025-04-01', to: '2026-03-31', source: 'Notes', recordedOn: '2026-05-01',
}
const OPENING = { source: 'Minutes', recordedOn: '2026-11-01', part: 1, whole: 2 }

test.each<[string, Partial<Contract>, string]>([
  ['ends before it begins', { to: '2026-03-31' }, '/to'],
  ['begins before its procurement', { procurementBegan: '2026-04-02' }, '/from'],
  ['has no area on its first day', { area: [{ ...AREA, from: '2026-04-02' }] }, '/area/0/from'],
  [
    'has two areas from one day',
    { area: [{ ...AREA, from: '2026-04-01' }, { ...AREA, from: '2026-04-01' }] },
    '/area/1/from',
  ],
  ['adopts something before it begins', adopting({ from: '2026-03-31' }), '/obligations/0/from'],
  ['lets something bind after its end', adopting({ to: '2029-04-01' }), '/obligations/0/to'],
  ['lets something end before it binds', adopting({ to: '2026-03-31' }), '/obligations/0/to'],
  [
    'has opening totals from before it began',
    adopting({ window: 'contract-year', opening: { ...OPENING, upTo: '2026-03-31' } }),
    '/obligations/0/opening/upTo',
  ],
])('a contract that %s is refused', (_, changes, where) => {
  expect(problemsOf(read(aContract(changes)))).toMatchObject([{ code: 'wrong-order', where }])
})

test('opening totals stand for whole months of a window that is longer than one', () => {
  const opening = (upTo: string) => ({ ...OPENING, upTo })
  const inYear = (upTo: string) =>
    codesOf(read(aContract(adopting({ window: 'contract-year', opening: opening(upTo) }))))
  expect(inYear('2026-09-30')).toEqual([])
  expect(inYear('2026-09-15')).toEqual(['not-allowed'])
  expect(inYear('2026-12-31')).toEqual(['wrong-order'])
  expect(codesOf(read(aContract(adopting({ opening: opening('2026-09-30') }))))).toEqual([
    'not-allowed',
  ])
})

test.each(['02-30', '02-29', '13-01', '4-1'])('%s is not a day that every year has', (day) => {
  const uplift = { rule: 'on-fixed-date', monthAndDay: day } as const
  expect(codesOf(read(aContract(adopting({ uplift }))))).toEqual(['not-a-date'])
  expect(codesOf(read(aContract({ yearStarts: day })))).toEqual(['not-a-date'])
})

test('a window that nobody knows is refused', () => {
  const text = JSON.stringify(aContract(adopting({}))).replace('"month"', '"fortnight"')
  expect(codesOf(readContract(text))).toEqual(['not-allowed'])
})

test('everything that a contract may say of what it adopted is accepted as it stands', () => {
  const area = [{ ...AREA, from: '2026-04-01' }]
  const baseline = {
    from: '2025-04-01',
    to: '2026-03-31',
    figures: { waste: { rows: [{ stream: 'landfill', kilograms: 12 }] }, work: { number: 400 } },
    source: 'Waste transfer notes of the previous contract',
    recordedOn: '2026-05-01',
  }
  const contract = aContract({
    obligations: [
      anAdoption('a', { window: 'by-date', by: '2027-03-31', profile: 'school-terms', area }),
      anAdoption('b', { window: 'rolling-12-months', nothingDueUpTo: '2026-06-30' }),
      anAdoption('c', { window: 'contract-year', mostInAMonth: 1, baseline }),
      anAdoption('d', { target: { value: 20_000, unit: 'square-metres' } }),
      anAdoption('e', { plannedWhole: { value: 9, unit: 'watt-hours' } }),
    ],
  })
  expect(read(contract)).toEqual({ ok: true, value: contract })
})

test('the most in a month is at least one', () => {
  expect(codesOf(read(aContract(adopting({ mostInAMonth: 0 }))))).toEqual(['out-of-range'])
})

test('a baseline is answered with rows or a number, never with what is not known', () => {
  const baseline = { ...DATES, figures: { waste: { notAvailable: 'lost' } } }
  expect(codesOf(read(aContract(adopting({ baseline }))))).toEqual([
    'missing-field', 'unknown-field',
  ])
  const withNull = { ...DATES, figures: { waste: { rows: [{ stream: null }] } } }
  expect(codesOf(read(aContract(adopting({ baseline: withNull }))))).toEqual(['wrong-type'])
})

test('problems name the file and the line', () => {
  const text = JSON.stringify(aContract({ to: '2026-03-31' }), null, 2)
  const line = text.split('\n').findIndex((each) => each.includes('"to": "2026-03-31"')) + 1
  expect(problemsOf(readContract(text, 'c.json'))).toMatchObject([{ file: 'c.json', line }])
})

test('text that is not JSON is refused', () => {
  expect(codesOf(readContract('{', 'c.json'))).toEqual(['not-json'])
})

test('50 MB are refused unread', () => {
  expect(codesOf(readContract(' '.repeat(50_000_000)))).toEqual(['too-large'])
})

function adopting(changes: Parameters<typeof anAdoption>[1]): Partial<Contract> {
  return { obligations: [anAdoption('local-hours', changes)] }
}

function read(contract: Contract) {
  return readContract(JSON.stringify(contract))
}

test('a variation holds from the first day of a month within the contract', () => {
  const varied = (from: string) =>
    codesOf(read(aContract({ version: 2, variation: { from, reference: 'Deed 1' } })))
  expect(varied('2026-10-01')).toEqual([])
  expect(varied('2026-10-02')).toEqual(['not-allowed'])
  expect(varied('2026-03-01')).toEqual(['wrong-order'])
})
