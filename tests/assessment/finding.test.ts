import { describe, expect, test } from 'vitest'
import { findingFor } from '#app/assessment/finding.ts'
import { prepareRules } from '#app/assessment/prepare.ts'
import type { Adoption, Contract } from '#app/domain/contract.ts'
import type { MonthlyReturn, Row } from '#app/domain/monthly-return.ts'
import type { Obligation } from '#app/rules/grammar.ts'
import type { BandsParameter } from '#app/rules/parameter.ts'
import { aReturn } from '../support/a-return.ts'
import { aMeasureInput, anObligation, aRuleSet, rowsReturn } from '../support/a-rule-set.ts'

const HERE = 'E07000148'
const TENTH = { value: 1000, unit: 'basis points' } as const
const local = (minutes: number, of: number): Row[] => [
  { worker: 'a', minutes, home: HERE },
  { worker: 'b', minutes: of - minutes, home: 'E07000144' },
]

interface Setting {
  readonly obligation?: Partial<Obligation>
  readonly adoption?: Partial<Adoption>
  readonly contract?: Partial<Contract>
  readonly returns?: readonly MonthlyReturn[]
  readonly bands?: readonly BandsParameter[]
}

async function found(setting: Setting) {
  const obligation = anObligation('share-of-time', setting.obligation)
  const ruleSet = aRuleSet({ obligations: [obligation], bands: setting.bands ?? [] })
  const [prepared] = prepareRules(ruleSet).obligations
  if (prepared === undefined) throw new Error('nothing prepared')
  const adoption = { target: TENTH, ...setting.adoption }
  const { contract = {}, returns = [] } = setting
  return (await findingFor(prepared, aMeasureInput({ adoption, contract, returns, ruleSet }))).finding
}
const october = (part: number, whole: number) => [rowsReturn('time', local(part, whole))]
const fromOctober = { window: 'contract-year', from: '2026-10-01' } as const

describe('a shortfall is not a breach', () => {
  test('a monthly standard is met or missed in its month', async () => {
    expect(await found({ returns: october(60, 600) })).toMatchObject({ outcome: 'met' })
    expect(await found({ returns: october(59, 600) })).toMatchObject({ outcome: 'not-met' })
  })

  test('while the window is open it is on course or behind, never missed', async () => {
    const adoption = fromOctober
    expect(await found({ adoption, returns: october(60, 600) })).toMatchObject({
      outcome: 'on-course',
    })
    expect(await found({ adoption, returns: october(59, 600) })).toMatchObject({
      outcome: 'behind',
      window: { from: '2026-10', to: '2027-03', open: true },
    })
  })
})

describe('what cannot be told says why', () => {
  test('without a target', async () => {
    const obligation = anObligation('share-of-time')
    const ruleSet = aRuleSet({ obligations: [obligation] })
    const [prepared] = prepareRules(ruleSet).obligations
    const input = aMeasureInput({ returns: october(60, 600), ruleSet })
    const { finding } = await findingFor(prepared as never, input)
    expect(finding).toMatchObject({ outcome: 'cannot-tell', reason: 'no-target' })
  })

  test('without an answer, with what to send as the cure', async () => {
    expect(await found({ returns: [aReturn()] })).toMatchObject({
      outcome: 'cannot-tell',
      reason: 'not-reported',
      cure: { past: [{ kind: 'supply-data', message: expect.stringContaining('Time worked') }] },
    })
  })

  test('when what is not known lies across the target', async () => {
    const rows = [...local(50, 590), { worker: 'c', minutes: 10, home: null }]
    expect(await found({ returns: [rowsReturn('time', rows)] })).toMatchObject({
      outcome: 'cannot-tell',
      reason: 'within-bounds',
    })
  })

  test('and what is not known but cannot matter is judged', async () => {
    const rows = [...local(60, 590), { worker: 'c', minutes: 10, home: null }]
    expect(await found({ returns: [rowsReturn('time', rows)] })).toMatchObject({ outcome: 'met' })
  })
})

describe('before and beside the question', () => {
  test('what binds later is not due, and says from when', async () => {
    const adoption = { from: '2026-11-01' }
    expect(await found({ adoption, returns: october(0, 600) })).toMatchObject({
      outcome: 'not-due',
      message: 'This binds from 1 November 2026.',
      evidence: [],
    })
  })

  const kinds = (value: readonly string[]): Partial<Obligation> => ({
    appliesWhen: { all: [{ not: { fact: 'contract-kind', operator: 'isOneOf', value } }] },
  })

  test('a contract of another kind is not applicable, and of its kind is judged', async () => {
    const returns = october(60, 600)
    expect(await found({ obligation: kinds(['repairs']), returns })).toMatchObject({
      outcome: 'not-applicable',
    })
    expect(await found({ obligation: kinds(['IT']), returns })).toMatchObject({ outcome: 'met' })
  })

  test('a contract that does not record what decides cannot be told', async () => {
    const obligation: Partial<Obligation> = {
      appliesWhen: {
        all: [{ fact: 'contract-value', operator: 'atLeast', value: { parameter: 'floor' } }],
      },
    }
    const returns = october(60, 600)
    expect(await found({ obligation, returns })).toMatchObject({ outcome: 'cannot-tell' })
    const contract = { valuePence: 1_000_000 }
    expect(await found({ obligation, returns, contract })).toMatchObject({ outcome: 'met' })
  })
})

describe('evidence', () => {
  test('a met finding has the evidence of every condition too', async () => {
    const finding = await found({ returns: october(60, 600) })
    expect(finding.evidence).toMatchObject([
      {
        measure: 'share-of-time',
        operator: 'atLeast',
        answer: 'yes',
        reported: { lo: [60, 600] },
        required: { lo: [1000, 10_000] },
        trace: {
          returns: [{ period: '2026-10', version: 1 }],
          sums: [
            { name: 'local hours', value: 60, unit: 'minutes' },
            { name: 'hours worked', value: 600, unit: 'minutes' },
          ],
        },
      },
    ])
  })

  test('the clause, its words and who set the target stand with the finding', async () => {
    const adoption = { clause: '9.1', words: 'A tenth.', setBy: 'bidder' } as const
    expect(await found({ adoption, returns: october(60, 600) })).toMatchObject(adoption)
  })

  test('of alternatives that are all missed, one cure is enough', async () => {
    const comparison = { fact: 'share-of-time', operator: 'atLeast', value: { fact: 'target' } }
    const obligation = { requires: { any: [comparison, comparison] } } as Partial<Obligation>
    const { cure } = await found({ obligation, returns: october(59, 600) })
    expect(cure?.fromNowOn.map(({ kind }) => kind)).toEqual(['in-place-of-others', 'more-on-top'])
  })

  test('a rating follows the council’s bands', async () => {
    const bands: BandsParameter = {
      id: 'bands',
      title: 'Bands',
      unit: 'basis points of target',
      checkedOn: '2026-11-22',
      values: [
        {
          from: '2026-01-01',
          reference: { title: 'Made up', standing: 'council' },
          bands: [{ rating: 'Good', colour: 'green', atLeast: 0 }],
        },
      ],
    }
    const obligation = { bands: { parameter: 'bands' } }
    const setting = { obligation, bands: [bands] }
    expect(await found({ ...setting, returns: october(60, 600) })).toMatchObject({
      rating: { rating: 'Good', colour: 'green' },
    })
    expect(await found({ ...setting, returns: [aReturn()] })).not.toHaveProperty('rating')
  })
})

describe('a quiet start', () => {
  const quiet = { nothingDueUpTo: '2026-10-31' }

  test('lets nothing fall due in a month of its own, nor in a longer time', async () => {
    const returns = october(0, 600)
    for (const window of ['month', 'contract-year'] as const) {
      expect(await found({ adoption: { ...quiet, window }, returns })).toMatchObject({
        outcome: 'not-due',
        message: 'Nothing falls due up to 31 October 2026.',
      })
    }
  })
})

test('before it binds a finding has no window', async () => {
  const finding = await found({ adoption: { from: '2027-07-01', window: 'contract-year' } })
  expect(finding).toMatchObject({ outcome: 'not-due' })
  expect(finding).not.toHaveProperty('window')
})
