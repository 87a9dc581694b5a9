/**
 * A small rule set with one table, one measure and one obligation, for tests of what is said about
 * rules and their examples: a test gives the measure, and examples of which it writes what matters.
 */
import type { Adoption, Contract } from '#app/domain/contract.ts'
import type { Figure, RowsFigure } from '#app/domain/figure.ts'
import type { FigureAnswer, Row } from '#app/domain/monthly-return.ts'
import type { Obligation, ObligationExample, RuleSet } from '#app/rules/grammar.ts'
import type { Measure, RowCondition } from '#app/rules/measure.ts'
import type { BandsParameter, Parameter } from '#app/rules/parameter.ts'
import { aContract, anAdoption, aReturn } from './a-return.ts'
import { anObligation, aRuleSet } from './a-rule-set.ts'

const COMMON = { help: 'Help.', evidence: 'Records.', nature: 'flow' } as const
const PLAIN = { label: 'Column', required: true } as const

/** Visits: who came, from where, for how long, in which scheme, on which day. */
export const VISITS: RowsFigure = {
  ...COMMON,
  id: 'visits',
  label: 'Visits',
  kind: 'rows',
  columns: [
    { ...PLAIN, id: 'visitor', type: 'reference' },
    {
      ...PLAIN,
      id: 'scheme',
      type: 'choice',
      choices: ['old', 'new', 'none'].map((value) => ({ value, label: value })),
    },
    { ...PLAIN, id: 'home', type: 'area-code' },
    { ...PLAIN, id: 'minutes', type: 'whole-number', unit: 'minutes', min: 0, max: 1000 },
    { ...PLAIN, id: 'day', type: 'date', required: false },
  ],
  key: ['visitor'],
}

const OTHERS: readonly Figure[] = [
  { ...COMMON, id: 'paper', label: 'Paper', kind: 'document', nature: 'stock' },
  { ...COMMON, id: 'deeds', label: 'Deeds', kind: 'number', unit: 'times', min: 0, max: 1000 },
]

/** Good is all of the target. */
export const STRIP: BandsParameter = {
  id: 'strip',
  title: 'Strip',
  unit: 'basis points of target',
  checkedOn: '2026-11-22',
  values: [
    {
      from: '2020-01-01',
      bands: [
        { rating: 'Good', colour: 'green', atLeast: 10_000 },
        { rating: 'Poor', colour: 'red', atLeast: 0, below: 10_000 },
      ],
      reference: { title: 'A made-up source', standing: 'council' },
    },
  ],
}

/** The minutes of all visits that count. */
export function aCount(where?: RowCondition, changes: object = {}): Measure {
  return {
    id: 'time-of-visits',
    title: 'Time of visits',
    shape: 'count',
    unit: 'minutes',
    words: { part: 'visits', whole: 'visits' },
    part: {
      figure: 'visits',
      sum: 'minutes',
      ...(where === undefined ? {} : { where }),
      ...changes,
    },
  }
}

export interface GuardedParts {
  readonly measure?: Measure
  readonly obligation?: Partial<Obligation>
  readonly parameters?: readonly Parameter[]
  readonly examples?: readonly ObligationExample[]
}

export function guardedRules(parts: GuardedParts = {}): RuleSet {
  const { measure = aCount(), parameters = [], examples = [] } = parts
  const obligation = anObligation(measure.id, parts.obligation)
  const rules = aRuleSet({ measures: [measure], parameters, obligations: [obligation] })
  const figures = [VISITS, ...OTHERS].map((figure) => [figure.id, figure] as const)
  return {
    ...rules,
    measures: new Map([[measure.id, measure]]),
    figures: new Map([...rules.figures, ...figures]),
    examples: [{ obligation: obligation.id, examples }],
  }
}

/** Ninety minutes of one visitor to the new scheme, from Norwich, on 10 October 2026. */
export function aVisit(changes: Row = {}): Row {
  return {
    visitor: 'V-1',
    scheme: 'new',
    home: 'E07000148',
    minutes: 90,
    day: '2026-10-10',
    ...changes,
  }
}

/** An example of October 2026 with a monthly target of 90 minutes. */
export function anExample(
  name: string,
  rows: readonly Row[],
  expect: ObligationExample['expect'],
  changes: { readonly adoption?: Partial<Adoption>; readonly contract?: Partial<Contract> } = {},
): ObligationExample {
  return answering(name, { visits: { rows } }, expect, changes)
}

export function answering(
  name: string,
  figures: Readonly<Record<string, FigureAnswer>>,
  expect: ObligationExample['expect'],
  changes: { readonly adoption?: Partial<Adoption>; readonly contract?: Partial<Contract> } = {},
): ObligationExample {
  const target = { value: 90, unit: 'minutes' } as const
  const adoption = anAdoption('promise-kept', { target, ...changes.adoption })
  return {
    name,
    contract: aContract({ obligations: [adoption], ...changes.contract }),
    returns: [aReturn({ figures })],
    period: '2026-10',
    expect,
  }
}

/** Exactly enough is met, and one minute less is not. */
export const PAIR: readonly ObligationExample[] = [
  anExample('Exactly enough', [aVisit()], { outcome: 'met' }),
  anExample('One minute less', [aVisit({ minutes: 89 })], {
    outcome: 'not-met',
    cure: { 'still-needed': 1 },
  }),
]
