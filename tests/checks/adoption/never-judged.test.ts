import { expect, test } from 'vitest'
import { prepareRules } from '#app/assessment/prepare.ts'
import { adoptingBy } from '#app/checks/adoption/adoption-terms.ts'
import { neverJudged } from '#app/checks/adoption/never-judged.ts'
import type { Contract, Variation } from '#app/domain/contract.ts'
import { adoptSheet } from '#app/intake/adoption/adopt-sheet.ts'
import type { Applicability } from '#app/rules/grammar.ts'
import type { Measure } from '#app/rules/measure.ts'
import { aContract } from '../../support/a-return.ts'
import { anObligation, aParameter, aRuleSet } from '../../support/a-rule-set.ts'
import { aSheet } from '../../intake/a-sheet.ts'

const LEVEL: Measure = {
  id: 'more-than-before', title: 'More than before', shape: 'level-at-date', unit: 'people',
  over: 'baseline', words: { part: 'people', whole: '' }, part: { figure: 'time' },
}
const FOR_GROUNDS: Applicability = {
  all: [{ fact: 'contract-kind', operator: 'isOneOf', value: ['grounds', 'catering'] }],
}
const BY_VALUE: Applicability = {
  all: [{ fact: 'contract-value', operator: 'atLeast', value: { parameter: 'threshold' } }],
}
const LINE = { Obligation: 'promise-kept', Target: '12%' }

async function warnings(
  cells: Record<string, string>,
  { appliesWhen, measure = 'share-of-time', contract = {}, variation }: {
    readonly appliesWhen?: Applicability
    readonly measure?: string
    readonly contract?: Partial<Contract>
    readonly variation?: Variation
  } = {},
): Promise<readonly string[]> {
  const applies = appliesWhen === undefined ? {} : { appliesWhen }
  const ruleSet = aRuleSet({
    measures: [LEVEL],
    parameters: [aParameter('threshold', 100, { unit: 'pence' })],
    obligations: [anObligation(measure, applies)],
  })
  const varied = variation === undefined ? {} : { variation }
  const sheet = { contract: aContract(contract), bytes: aSheet({ ...LINE, ...cells }), file: 'sheet' }
  const adopted = adoptSheet({ ...sheet, ...varied }, adoptingBy(ruleSet))
  if (!adopted.ok) throw new Error(adopted.problems[0]?.message)
  return neverJudged(adopted.value, prepareRules(ruleSet))
}

test('what has all that it needs is warned of in no way', async () => {
  expect(await warnings({})).toEqual([])
})

test('what does not apply to the contract is said, with what it applies to', async () => {
  expect(await warnings({}, { appliesWhen: FOR_GROUNDS })).toEqual([
    '“Promise kept” can never be judged as it stands: it does not apply to this contract, of the kind ' +
      '“repairs”. Its check says: “For grounds and catering contracts”. Leave the line out, or ' +
      'correct the contract.',
  ])
})

test('a contract of which it is not known whether it applies is told what is missing', async () => {
  const [warning] = await warnings({}, { appliesWhen: BY_VALUE })
  expect(warning).toContain('whether it applies to this contract is not known. The contract has no value')
})

test('without a target nothing can be judged, also where nothing falls due at first', async () => {
  const said = ['“Promise kept” can never be judged as it stands: it has no target. Write one in the column “Target”.']
  expect(await warnings({ Target: '' })).toEqual(said)
  expect(await warnings({ Target: '', 'Nothing due up to': '31/05/2026' })).toEqual(said)
  const variation = { from: '2027-01-01', reference: 'Deed 2' }
  expect(await warnings({ Target: '' }, { variation })).toEqual(said)
})

test('a measure that needs a baseline says so, beside the target that is missing too', async () => {
  expect(await warnings({ Target: '12' }, { measure: LEVEL.id })).toEqual([
    expect.stringContaining('it is measured from a baseline, and has none.'),
  ])
  expect(await warnings({ Target: '' }, { measure: LEVEL.id })).toHaveLength(2)
})
