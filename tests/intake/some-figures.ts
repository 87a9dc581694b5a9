/**
 * Small figures of every kind for tests of intake, and texts of returns that answer them.
 */
import type { Figure, RowsFigure } from '#app/domain/figure.ts'
import type { Checked, Problem } from '#app/domain/problem.ts'
import { aReturn } from '../support/a-return.ts'

const WORDS = { help: 'What is asked.', evidence: 'What proves it.', nature: 'flow' } as const

export const SHIFTS: RowsFigure = {
  ...WORDS,
  id: 'shifts',
  kind: 'rows',
  label: 'Shifts',
  key: ['worker', 'from'],
  atLeastOneOf: [['payPence'], ['yearPence', 'yearMinutes']],
  span: { from: 'from', to: 'to', by: 'paid', days: { weekly: [7, 7], monthly: [28, 31] } },
  columns: [
    { id: 'worker', type: 'reference', label: 'Worker', required: true },
    {
      id: 'paid',
      type: 'choice',
      label: 'Paid',
      required: true,
      choices: [
        { value: 'weekly', label: 'Weekly' },
        { value: 'monthly', label: 'Monthly' },
      ],
    },
    { id: 'from', type: 'date', label: 'From', required: true },
    { id: 'to', type: 'date', label: 'To', required: true, notBefore: 'from', inPeriod: true },
    { id: 'home', type: 'area-code', label: 'Home', required: true },
    {
      id: 'scheme',
      type: 'choice',
      label: 'Through the scheme',
      required: false,
      choices: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ],
    },
    {
      id: 'minutes',
      type: 'whole-number',
      label: 'Minutes',
      required: true,
      unit: 'minutes',
      min: 0,
      max: 100_000,
      withinTimeOf: 'period',
    },
    {
      id: 'nightMinutes',
      type: 'whole-number',
      label: 'Of these at night',
      required: false,
      unit: 'minutes',
      min: 0,
      max: 100_000,
      notMoreThan: 'minutes',
      withinTimeOf: ['from', 'to'],
    },
    amount('payPence', 'Pay'),
    amount('yearPence', 'Pay for a year'),
    amount('yearMinutes', 'Minutes a week', 'minutes'),
  ],
}

export const BILLS: RowsFigure = {
  ...WORDS,
  id: 'bills',
  kind: 'rows',
  label: 'Bills',
  key: ['supplier', 'id'],
  columns: [
    { id: 'supplier', type: 'reference', label: 'Supplier', required: true },
    { id: 'id', type: 'reference', label: 'Bill', required: true },
    { id: 'received', type: 'date', label: 'Received', required: true, notAfterPeriod: true },
    {
      id: 'settled',
      type: 'date',
      label: 'Settled',
      required: false,
      notBefore: 'received',
      notAfterPeriod: true,
    },
    { ...amount('amountPence', 'Amount'), required: true },
  ],
}

const ALL: readonly Figure[] = [
  SHIFTS,
  BILLS,
  { ...WORDS, id: 'teams', kind: 'number', label: 'Teams', unit: 'people', min: 0, max: 100 },
  {
    ...WORDS,
    id: 'trained-teams',
    kind: 'number',
    label: 'Trained teams',
    unit: 'people',
    min: 0,
    max: 100,
    notMoreThan: 'teams',
  },
  { ...WORDS, id: 'on-call', kind: 'yes-or-no', label: 'Somebody is on call' },
  { ...WORDS, id: 'safety-plan', kind: 'document', label: 'Safety plan' },
]

export const FIGURES: ReadonlyMap<string, Figure> = new Map(ALL.map((each) => [each.id, each]))

/** A shift in October 2026 with nothing wrong in it. */
export function aShift(changes: Readonly<Record<string, unknown>> = {}): object {
  return {
    worker: 'W-001',
    paid: 'monthly',
    from: '2026-10-01',
    to: '2026-10-31',
    home: 'E07000148',
    minutes: 9000,
    payPence: 210_000,
    ...changes,
  }
}

export function aBill(changes: Readonly<Record<string, unknown>> = {}): object {
  return {
    supplier: 'S-001',
    id: 'B-001',
    received: '2026-10-01',
    amountPence: 1250,
    ...changes,
  }
}

/** The return for October 2026 with these answers, of any kind. */
export function answering(figures: object): object {
  return { ...aReturn(), figures }
}

export function withShifts(...rows: readonly unknown[]): object {
  return answering({ shifts: { rows } })
}

export function problemsOf(checked: Checked<unknown>): readonly Problem[] {
  return checked.ok ? [] : checked.problems
}

export function codesOf(checked: Checked<unknown>): readonly string[] {
  return problemsOf(checked).map(({ code }) => code)
}

function amount(id: string, label: string, unit: 'pence' | 'minutes' = 'pence') {
  return {
    id, type: 'whole-number', label, required: false, unit, min: 0, max: 10_000_000,
  } as const
}
