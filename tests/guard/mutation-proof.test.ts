import { expect, test } from 'vitest'
import { checkMutations } from '#app/guard/mutation-check.ts'
import { whyLeftOut } from '#app/guard/mutation-proof.ts'
import type { Proof } from '#app/guard/mutation.ts'
import type { RuleSet } from '#app/rules/grammar.ts'
import { aParameter } from '../support/a-rule-set.ts'
import { aCount, guardedRules, PAIR } from '../support/guarded-rules.ts'

const REFERENCE = { title: 'A made-up source', standing: 'council' } as const
const NEW = { field: 'scheme', operator: 'isOneOf', value: ['new'] } as const
const KNOWN = { field: 'scheme', operator: 'isOneOf', value: ['old', 'new'] } as const

function why(proof: Proof, ruleSet: RuleSet) {
  return whyLeftOut(
    {
      place: { kind: 'measure', id: '', where: '' },
      words: '',
      advice: '',
      changed: { examples: [] },
      proof,
    },
    {
      examples: { obligation: 'promise-kept', examples: PAIR },
      findings: [],
      ruleSet,
      isNoticed: (changed) => Promise.resolve('measure' in changed),
    },
  )
}

test('a test that says what another says cannot matter', async () => {
  const rules = guardedRules()
  const before = { all: [NEW, KNOWN] } as const
  const same = { kind: 'same-rows', figure: 'visits', before, after: NEW } as const
  expect(await why(same, rules)).toContain('the same rows count either way')
  expect(await why({ ...same, after: KNOWN }, rules)).toBeUndefined()
  expect(await why({ ...same, after: undefined }, rules)).toBeUndefined()
})

test('a limit moved by one lets in another row, so it can matter', async () => {
  const before = { field: 'minutes', operator: 'above', value: 0 } as const
  const proof = { kind: 'same-rows', figure: 'visits', before, after: { ...before, value: 1 } } as const
  expect(await why(proof, guardedRules())).toBeUndefined()
})

test('a blank cell may tell two conditions apart that are otherwise the same', async () => {
  const before = { any: [NEW, { ...NEW, operator: 'isNoneOf' }] } as const
  const proof = { kind: 'same-rows', figure: 'visits', before, after: undefined } as const
  expect(await why(proof, guardedRules())).toBeUndefined()
})

test('a switch of the council’s stands as it stands in the months of the examples', async () => {
  const switched = { parameter: 'unit', operator: 'isOneOf', value: ['week'] } as const
  const before = { any: [switched, NEW] } as const
  const proof = { kind: 'same-rows', figure: 'visits', before, after: switched } as const
  expect(await why(proof, guardedRules({ parameters: [aParameter('unit', ['week'])] }))).toBeDefined()
  expect(await why(proof, guardedRules({ parameters: [aParameter('unit', ['day'])] }))).toBeUndefined()
})

test('cases of years that no example is of cannot matter, the others can', async () => {
  const learner = (value: number) => [{ when: { scheme: ['old'] }, value }, { value: 2 }]
  const parameter = aParameter('worth', 1, {
    unit: 'minutes',
    values: [
      { from: '2020-01-01', value: learner(1), reference: REFERENCE },
      { from: '2026-01-01', value: [{ value: 1 }], reference: REFERENCE },
    ],
  })
  const measure = aCount(undefined, { times: { parameter: 'worth' } })
  const rules = guardedRules({ measure, parameters: [parameter], examples: PAIR })
  const { leftOut, unnoticed } = await checkMutations(rules)
  const left = leftOut.map(({ words, why }) => `${words}: ${why}.`)
  expect(left).toEqual([
    '“worth” for `scheme` old is moved by one, from 1 minute to 2 minutes: ' +
      'each example reads a value of another date.',
    '“worth” for `scheme` old is moved by one, from 1 minute to 0 hours: ' +
      'each example reads a value of another date.',
    '“worth” for all other rows, from 1 January 2020 on, is moved by one, ' +
      'from 2 minutes to 3 minutes: no example reads it.',
    '“worth” for all other rows, from 1 January 2020 on, is moved by one, ' +
      'from 2 minutes to 1 minute: no example reads it.',
  ])
  // A factor of one is the same as none.
  expect(unnoticed.map(({ place }) => place.where)).toEqual(['/part/times'])
})

test('a value that an example reads is not left out, however little it is moved', async () => {
  const { measures } = guardedRules()
  const read = [...measures.values()].map((measure) => ({ measure }))
  expect(await why({ kind: 'not-read', large: read }, guardedRules())).toBeUndefined()
  const unread = [{ examples: [] }, { examples: [] }]
  expect(await why({ kind: 'not-read', large: unread }, guardedRules())).toBe('no example reads it')
})
