import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { prepareRules } from '#app/assessment/prepare.ts'
import { runExamples } from '#app/guard/run-examples.ts'
import type { RulePlace } from '#app/guard/rule-warning.ts'
import type { ObligationExample, RuleSet } from '#app/rules/grammar.ts'
import { loadRuleSet } from '#app/rules/load-folder.ts'
import { aContract, anAdoption } from '../support/a-return.ts'
import { anObligation, aRuleSet, rowsReturn } from '../support/a-rule-set.ts'

const TENTH = { value: 1000, unit: 'basis points' } as const
const EXAMPLE = {
  name: 'One minute under a tenth',
  contract: aContract({ obligations: [anAdoption('promise-kept', { target: TENTH })] }),
  returns: [
    rowsReturn('time', [
      { worker: 'a', minutes: 59, home: 'E07000148' },
      { worker: 'b', minutes: 541, home: 'E07000144' },
    ]),
  ],
  period: '2026-10',
}

function rulesWith(expected: ObligationExample['expect']): RuleSet {
  const examples = [{ obligation: 'promise-kept', examples: [{ ...EXAMPLE, expect: expected }] }]
  return { ...aRuleSet({ obligations: [anObligation('share-of-time')] }), examples }
}

function problemsWith(expected: ObligationExample['expect']) {
  return runExamples(prepareRules(rulesWith(expected)))
}

test('an example that comes out as it says is no problem', async () => {
  expect(await problemsWith({ outcome: 'not-met', cure: { 'more-on-top': 2 } })).toEqual([])
})

test('an example that says another outcome is named, with what came out', async () => {
  expect(await problemsWith({ outcome: 'met' })).toEqual([
    {
      code: 'example-differs',
      file: 'promise-kept.examples.json',
      where: '/examples/0',
      message:
        '“One minute under a tenth” of promise-kept says met, and what comes out is not-met.',
    },
  ])
})

test('a cure that is a unit off is noticed', async () => {
  const [problem] = await problemsWith({ outcome: 'not-met', cure: { 'more-on-top': 3 } })
  expect(problem?.message).toContain('not-met, cure more-on-top 2')
})

test('a rating is compared where the example says one, and a missing one is said', async () => {
  const [problem] = await problemsWith({ outcome: 'not-met', rating: 'Good' })
  expect(problem?.message).toContain(
    'says not-met, rated “Good”, and what comes out is not-met, not rated.',
  )
})

test('an example that differs is named by the file and line in which it is found', async () => {
  const ruleSet = rulesWith({ outcome: 'met' })
  const find = ({ kind, id }: RulePlace) => ({ file: `rules/${kind}/${id}.json`, line: 7 })
  expect(await runExamples(prepareRules(ruleSet), find)).toMatchObject([
    { file: 'rules/examples/promise-kept.json', line: 7, where: '/examples/0' },
  ])
})

describe('the council’s own rules', () => {
  let ruleSet: RuleSet
  beforeAll(async () => {
    const loaded = await loadRuleSet(join(import.meta.dirname, '../../rules'))
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, undefined, 2))
    ruleSet = loaded.value
  })

  test('every example beside a rule comes out as it says', async () => {
    expect(await runExamples(prepareRules(ruleSet))).toEqual([])
  })

  test('every obligation has an example that is met, one that is missed and one that cannot be told', () => {
    for (const { obligation, examples } of ruleSet.examples) {
      const outcomes = new Set(examples.map((example) => example.expect.outcome))
      expect([obligation, [...outcomes]]).toEqual([obligation, expect.arrayContaining(['met', 'cannot-tell'])])
      expect(outcomes.has('not-met') || outcomes.has('behind')).toBe(true)
    }
    expect(ruleSet.examples).toHaveLength(ruleSet.obligations.size)
  })

  test('a rate that is a penny off is noticed by an example', async () => {
    for (const id of ['real-living-wage', 'minimum-wage']) {
      const parameter = ruleSet.parameters.get(id)
      if (parameter === undefined) throw new Error(`no ${id}`)
      const dearer = parameter.values.map((dated) => ({
        ...dated,
        value: (dated.value as { value: number }[]).map((one) => ({ ...one, value: one.value + 1 })),
      }))
      const parameters = new Map(ruleSet.parameters).set(id, { ...parameter, values: dearer })
      const problems = await runExamples(prepareRules({ ...ruleSet, parameters }))
      expect(problems.length).toBeGreaterThan(0)
    }
  })
})
