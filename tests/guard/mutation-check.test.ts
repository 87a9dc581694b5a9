import { expect, test } from 'vitest'
import { prepareRules } from '#app/assessment/prepare.ts'
import { checkMutations } from '#app/guard/mutation-check.ts'
import { runExamples } from '#app/guard/run-examples.ts'
import type { ObligationExample } from '#app/rules/grammar.ts'
import type { Measure } from '#app/rules/measure.ts'
import { aParameter } from '../support/a-rule-set.ts'
import {
  aCount, anExample, aVisit, guardedRules, PAIR, type GuardedParts,
} from '../support/guarded-rules.ts'

const NEW = { field: 'scheme', operator: 'isOneOf', value: ['new'] } as const
const LONG = { field: 'minutes', operator: 'atLeast', value: { parameter: 'least' } } as const
const MET = { outcome: 'met' } as const

/** What no example notices, in words; the examples themselves come out as they say. */
async function unnoticed(parts: GuardedParts): Promise<readonly string[]> {
  const rules = guardedRules(parts)
  expect(await runExamples(prepareRules(rules))).toEqual([])
  const report = await checkMutations(rules)
  return report.unnoticed.map(({ message }) =>
    message.replace(/^No example of `promise-kept` notices when (.*): add .*$/, '$1'),
  )
}

function named(name: string, minutes: number, rest: object = {}): ObligationExample {
  return anExample(name, [aVisit({ minutes, ...rest })], { outcome: 'not-met' })
}

test('a pair at the boundary notices every change of its target', async () => {
  expect(await unnoticed({ examples: PAIR })).toEqual([])
})

test('examples far from the boundary notice neither a target moved nor exactly enough', async () => {
  const examples = [
    anExample('Ample', [aVisit({ minutes: 500 })], MET),
    named('Far too little', 1),
  ]
  const report = await checkMutations(guardedRules({ examples }))
  expect(report.unnoticed.map(({ place, message }) => ({ place: place.where, message }))).toEqual([
    {
      place: '/examples/0',
      message:
        'No example of `promise-kept` notices when the target is moved by one unit, for example ' +
        'from 1 hour 30 minutes to 1 hour 31 minutes: add one at the boundary.',
    },
    {
      place: '/examples/0',
      message:
        'No example of `promise-kept` notices when the target is moved by one unit, for example ' +
        'from 1 hour 30 minutes to 1 hour 29 minutes: add one at the boundary.',
    },
    {
      place: '/requires/all/0/operator',
      message:
        'No example of `promise-kept` notices when `time-of-visits` must be `above` and not ' +
        '`atLeast`: add one with exactly the amount that is required.',
    },
  ])
})

test('a stated amount of a cure notices what the outcome alone does not', async () => {
  const far = anExample('Far too little', [aVisit({ minutes: 1 })], {
    outcome: 'not-met',
    cure: { 'still-needed': 89 },
  })
  const exactly = anExample('Exactly enough', [aVisit()], MET)
  expect(await unnoticed({ examples: [exactly, far] })).toEqual([])
})

test('a condition that no example needs is reported, until one needs it', async () => {
  const measure = aCount(NEW)
  expect(await unnoticed({ measure, examples: PAIR })).toEqual([
    'the test `scheme isOneOf new` is dropped',
  ])
  const old = named('Visits to the old scheme do not count', 90, { scheme: 'old' })
  expect(await unnoticed({ measure, examples: [...PAIR, old] })).toEqual([])
})

test('all and any are the same to examples that pass all tests or none', async () => {
  const local = { field: 'home', operator: 'inArea', value: { contract: 'area' } } as const
  const measure = aCount({ all: [NEW, local] })
  const neither = named('Neither', 90, { scheme: 'old', home: 'E07000144' })
  expect(await unnoticed({ measure, examples: [...PAIR, neither] })).toEqual([
    'the test `scheme isOneOf new` is dropped',
    'the test `home inArea the contract’s area` is dropped',
    '`all` is read as `any`',
  ])
  const one = named('Only local', 90, { scheme: 'old' })
  const other = named('Only new', 90, { home: 'E07000144' })
  expect(await unnoticed({ measure, examples: [...PAIR, one, other] })).toEqual([])
})

test('a parameter is guarded by an example on each side of it', async () => {
  const parameters = [aParameter('least', 60, { unit: 'minutes' })]
  const measure = aCount(LONG)
  expect(await unnoticed({ measure, parameters, examples: PAIR })).toEqual([
    'the test `minutes atLeast least` is dropped',
    '“least” is moved by one, from 1 hour to 1 hour 1 minute',
    '“least” is moved by one, from 1 hour to 59 minutes',
  ])
  const two = (minutes: number) =>
    [aVisit({ minutes }), aVisit({ minutes, visitor: 'V-2' })]
  const examples = [
    ...PAIR,
    anExample('Visits of 60 minutes count', two(60), MET),
    anExample('Visits of 59 minutes do not count', two(59), { outcome: 'not-met' }),
  ]
  expect(await unnoticed({ measure, parameters, examples })).toEqual([])
})

test('what counts once is guarded by the same thing twice', async () => {
  const part = { figure: 'visits', distinct: 'visitor' }
  const people = { ...aCount(), unit: 'people', part } as Measure
  const adoption = { target: { value: 2, unit: 'people' } } as const
  const two = [aVisit(), aVisit({ visitor: 'V-2' })]
  const pair = [
    anExample('Two people', two, MET, { adoption }),
    anExample('One', [aVisit()], { outcome: 'not-met', cure: { 'still-needed': 1 } }, { adoption }),
  ]
  expect(await unnoticed({ measure: people, examples: pair })).toEqual(['`distinct` is dropped'])
  const twice = anExample('One who came twice', [aVisit(), aVisit()], { outcome: 'not-met' }, {
    adoption,
  })
  expect(await unnoticed({ measure: people, examples: [...pair, twice] })).toEqual([])
})

test('an example that does not come out as it says notices nothing', async () => {
  const wrong = { ...PAIR[0], expect: { outcome: 'cannot-tell' } } as ObligationExample
  const report = await checkMutations(guardedRules({ examples: [wrong] }))
  expect(report.unnoticed).toHaveLength(report.tried)
})

test('how many were tried is said, and how far it is', async () => {
  const steps: string[] = []
  const report = await checkMutations(guardedRules({ examples: PAIR }), (done, of) => {
    steps.push(`${done} of ${of}`)
  })
  expect(report).toEqual({ tried: 4, unnoticed: [], leftOut: [] })
  expect(steps).toEqual(['0 of 1'])
})
