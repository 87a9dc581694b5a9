import { expect, test } from 'vitest'
import { missingExamples } from '#app/guard/needed-examples.ts'
import type { DocumentMeasure } from '#app/rules/measure.ts'
import {
  anExample, answering, aVisit, guardedRules, PAIR, type GuardedParts,
} from '../support/guarded-rules.ts'

const UNKNOWN = answering('Nothing said', {}, { outcome: 'cannot-tell' })
const LATER = anExample('Binds later', [], { outcome: 'not-due' }, {
  adoption: { from: '2027-01-01' },
})
const ALL = [...PAIR, UNKNOWN, LATER]
const REPAIRS = {
  all: [{ fact: 'contract-kind', operator: 'isOneOf', value: ['repairs'] }],
} as const

async function missing(parts: GuardedParts): Promise<readonly string[]> {
  const warnings = await missingExamples(guardedRules(parts))
  return warnings.map(({ message }) => message.replace(/^`promise-kept` has no example /, ''))
}

test('an obligation with every kind of example lacks nothing', async () => {
  expect(await missing({ examples: ALL })).toEqual([])
})

test('without examples a file of them is asked for', async () => {
  expect(await missingExamples(guardedRules())).toEqual([
    {
      place: { kind: 'obligation', id: 'promise-kept', where: '' },
      message:
        '`promise-kept` has no examples: write `promise-kept.examples.json` beside it.',
    },
  ])
})

test('each kind that is missing is said with its place', async () => {
  const rules = guardedRules({ examples: [UNKNOWN] })
  expect((await missingExamples(rules))[0]).toEqual({
    place: { kind: 'examples', id: 'promise-kept', where: '/examples' },
    message: '`promise-kept` has no example that is met: add one.',
  })
  expect(await missing({ examples: [UNKNOWN] })).toEqual([
    'that is met: add one.',
    'that is not met: add one.',
    'in which it is not due yet: add one.',
    'at the exact boundary, which is met and one unit on the wrong side is not: add one.',
    'one unit on the wrong side of the boundary, which is not met and at the boundary is: add one.',
  ])
})

test('a pair two units from the boundary is no pair', async () => {
  const apart = [
    anExample('Ample', [aVisit({ minutes: 92 })], { outcome: 'met' }),
    anExample('Far too little', [aVisit({ minutes: 88 })], { outcome: 'not-met' }),
  ]
  expect(await missing({ examples: [...apart, UNKNOWN, LATER] })).toEqual([
    'at the exact boundary, which is met and one unit on the wrong side is not: add one.',
    'one unit on the wrong side of the boundary, which is not met and at the boundary is: add one.',
  ])
})

test('what applies to some contracts only needs one to which it does not apply', async () => {
  const obligation = { appliesWhen: REPAIRS }
  expect(await missing({ obligation, examples: ALL })).toEqual([
    'to which it does not apply: add one.',
  ])
  const other = anExample('Building', [], { outcome: 'not-applicable' }, {
    contract: { kind: 'construction' },
  })
  // An example brings its adoptions along with its kind.
  const adopted = { ...other, contract: { ...LATER.contract, kind: 'construction' } }
  const building = { ...adopted.contract, obligations: PAIR[0]?.contract.obligations ?? [] }
  expect(await missing({ obligation, examples: [...ALL, { ...other, contract: building }] }))
    .toEqual([])
})

test('what binds every contract is always due', async () => {
  expect(await missing({ obligation: { binds: 'always' }, examples: [...PAIR, UNKNOWN] }))
    .toEqual([])
})

test('a document has no unit to be short of', async () => {
  const measure: DocumentMeasure = {
    id: 'paper-in-force',
    title: 'Paper in force',
    shape: 'document-in-force',
    unit: 'document',
    words: { part: 'paper', whole: 'papers' },
    of: 'paper',
  }
  const requires = { all: [{ fact: measure.id, operator: 'isTrue' }] } as const
  const paper = { title: 'Paper', reference: 'P', validFrom: '2026-01-01' }
  const examples = [
    answering('In force', { paper: { document: paper } }, { outcome: 'met' }),
    answering('None', { paper: { nothingToReport: true } }, { outcome: 'not-met' }),
    UNKNOWN,
    LATER,
  ]
  expect(await missing({ measure, obligation: { requires }, examples })).toEqual([])
})
