/**
 * A small rule set made in memory for tests of the core: one figure of each kind, and whatever
 * measures, parameters and obligations a test names. None of it is a rule of any council.
 */
import type { Adoption, Contract } from '#app/domain/contract.ts'
import type { Figure } from '#app/domain/figure.ts'
import type { MonthlyReturn, Row } from '#app/domain/monthly-return.ts'
import type { MeasureInput } from '#app/assessment/measure-input.ts'
import { windowAt } from '#app/assessment/window.ts'
import type { Council } from '#app/rules/council.ts'
import type { Framework } from '#app/rules/framework.ts'
import type { Obligation, RuleSet } from '#app/rules/grammar.ts'
import type { FloorMeasure, Measure, OnTimeMeasure, ShareMeasure } from '#app/rules/measure.ts'
import type { BandsParameter, DatedValue, Parameter } from '#app/rules/parameter.ts'
import type { Profile } from '#app/rules/profile.ts'
import { aContract, anAdoption, aReturn } from './a-return.ts'

const REFERENCE = { title: 'A made-up source', standing: 'council' } as const

export function aParameter(
  id: string,
  value: DatedValue['value'],
  changes: Partial<Parameter> = {},
): Parameter {
  const values = [{ from: '2020-01-01', value, reference: REFERENCE }]
  return { id, title: id, unit: 'pence an hour', checkedOn: '2026-11-22', values, ...changes }
}

export const SHARE: ShareMeasure = {
  id: 'share-of-time',
  title: 'Share of time',
  shape: 'share',
  unit: 'minutes',
  words: { part: 'local hours', whole: 'hours worked' },
  whole: { figure: 'time', sum: 'minutes' },
  part: {
    figure: 'time',
    sum: 'minutes',
    where: { field: 'home', operator: 'inArea', value: { contract: 'area' } },
  },
}

export const ON_TIME: OnTimeMeasure = {
  id: 'bills-on-time',
  title: 'Bills on time',
  shape: 'on-time',
  unit: 'times',
  words: { part: 'invoices paid on time', whole: 'invoices paid or due' },
  of: 'bills',
  received: 'received',
  payableFrom: 'payable',
  paid: 'paid',
  amount: 'amount',
  days: { parameter: 'term' },
  dayOne: 'day-of-receipt',
  dispute: { from: 'raised', to: 'settled' },
  interest: {
    referenceRate: 'reference-rate',
    margin: 'margin',
    fixedSum: 'fixed-sum',
    daysInYear: 'year',
  },
}

export const FLOOR: FloorMeasure = {
  id: 'pay-floor',
  title: 'Pay floor',
  shape: 'floor-for-each-row',
  unit: 'pence an hour',
  words: { part: 'workers at the floor', whole: 'workers in scope' },
  of: 'pay',
  where: { field: 'grown', operator: 'isOneOf', value: ['yes'] },
  countBy: 'worker',
  rate: [
    { amount: 'salary', minutes: 'weekly', weeks: { parameter: 'weeks' } },
    { amount: 'amount', minutes: 'minutes' },
  ],
  floor: { parameter: 'floor' },
  period: ['from', 'to'],
  floorOn: 'every-day',
  uplift: 'contract',
  arrears: { minutes: 'minutes', paidLater: 'later' },
  result: 'share',
}

const COMMON = { help: 'Help.', evidence: 'Records.', nature: 'flow' } as const
const FIGURES: readonly Figure[] = [
  { ...COMMON, id: 'time', label: 'Time worked', kind: 'rows', columns: [], key: ['worker'] },
  { ...COMMON, id: 'bills', label: 'Invoices', kind: 'rows', columns: [], key: ['bill'] },
  { ...COMMON, id: 'pay', label: 'Pay lines', kind: 'rows', columns: [], key: ['worker', 'from'] },
  { ...COMMON, id: 'deeds', label: 'Deeds', kind: 'number', unit: 'times', min: 0, max: 1000 },
  {
    ...COMMON,
    id: 'stock',
    label: 'Stock',
    nature: 'stock',
    kind: 'number',
    unit: 'times',
    min: 0,
    max: 1000,
  },
  { ...COMMON, id: 'paper', label: 'Paper', kind: 'document' },
  { ...COMMON, id: 'promise', label: 'Promise', kind: 'yes-or-no' },
]

const PARAMETERS: readonly Parameter[] = [
  aParameter('floor', 1345),
  aParameter('weeks', 52, { unit: 'weeks' }),
  aParameter('term', 30, { unit: 'days' }),
  aParameter('reference-rate', 375, { unit: 'basis points' }),
  aParameter('margin', 800, { unit: 'basis points' }),
  aParameter('year', 365, { unit: 'days' }),
  aParameter('fixed-sum', [
    { when: { amount: { below: 100_000 } }, value: 4000 },
    { when: { amount: { atLeast: 100_000, below: 1_000_000 } }, value: 7000 },
    { value: 10_000 },
  ]),
]

export const COUNCIL: Council = {
  name: 'Example City Council',
  address: '1 Example Square',
  contact: { name: 'Contract team', phone: '01603 000000', email: 'contracts@council.example' },
  colour: '#00703c',
  contractKinds: ['repairs', 'construction'],
  calendar: {
    returnDueWorkingDays: 10,
    answerWorkingDays: 10,
    bankHolidays: [{ date: '2026-12-25', title: 'Christmas Day' }],
    bankHolidaysReference: REFERENCE,
    bankHolidaysUpTo: '2027-12-31',
  },
  ladder: [],
}

interface Parts {
  readonly figures?: readonly Figure[]
  readonly measures?: readonly Measure[]
  readonly parameters?: readonly Parameter[]
  readonly obligations?: readonly Obligation[]
  readonly bands?: readonly BandsParameter[]
  readonly profiles?: readonly Profile[]
  readonly framework?: Framework
}

export function aRuleSet(parts: Parts = {}): RuleSet {
  const byId = <T extends { id: string }>(all: readonly T[]) => new Map(all.map((x) => [x.id, x]))
  return {
    hash: 'a-test-hash',
    council: COUNCIL,
    parameters: byId([...PARAMETERS, ...(parts.parameters ?? [])]),
    bands: byId(parts.bands ?? []),
    figures: byId([...FIGURES, ...(parts.figures ?? [])]),
    measures: byId([SHARE, ON_TIME, FLOOR, ...(parts.measures ?? [])]),
    obligations: byId(parts.obligations ?? []),
    profiles: byId(parts.profiles ?? []),
    ...(parts.framework === undefined ? {} : { framework: parts.framework }),
    examples: [],
  }
}

/** An obligation that one measure reaches the contract's target. */
export function anObligation(measure: string, changes: Partial<Obligation> = {}): Obligation {
  return {
    id: 'promise-kept',
    title: 'Promise kept',
    basis: REFERENCE,
    binds: 'when-adopted',
    visibility: 'open',
    requires: { all: [{ fact: measure, operator: 'atLeast', value: { fact: 'target' } }] },
    wording: { headings: {}, notes: [], notChecked: [] },
    ...changes,
  }
}

interface InputParts {
  readonly contract?: Partial<Contract>
  readonly adoption?: Partial<Adoption>
  readonly returns?: readonly MonthlyReturn[]
  readonly period?: string
  readonly ruleSet?: RuleSet
}

/** What a measure is worked out from: October 2026 unless the test says otherwise. */
export function aMeasureInput(parts: InputParts = {}): MeasureInput {
  const contract = aContract(parts.contract)
  const adoption = anAdoption('promise-kept', parts.adoption)
  const period = parts.period ?? '2026-10'
  return {
    contract,
    adoption,
    period,
    window: windowAt(contract, adoption, period),
    returns: new Map((parts.returns ?? []).map((sent) => [sent.period, sent])),
    ruleSet: parts.ruleSet ?? aRuleSet(),
  }
}

/** A return whose only answer is these rows of one figure. */
export function rowsReturn(
  figure: string,
  rows: readonly Row[],
  changes: Partial<MonthlyReturn> = {},
): MonthlyReturn {
  return aReturn({ figures: { [figure]: { rows } }, ...changes })
}
