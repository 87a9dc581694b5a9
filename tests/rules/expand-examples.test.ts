import { expect, test } from 'vitest'
import { expandExamples, type ShortExamples } from '#app/rules/expand-examples.ts'
import { readSchema, schemaChecker } from '#app/json/check-schema.ts'
import { aContract, anAdoption } from '../support/a-return.ts'
import { loaded, refusal, refusals } from '../support/rule-folder.ts'

const TARGET = { value: 12, unit: 'times' } as const
const PROMISE = anAdoption('promise', { window: 'contract-year', target: TARGET })
const CONTRACT = aContract({ valuePence: 500_000, obligations: [anAdoption('other'), PROMISE] })

type Example = ShortExamples['examples'][number]

function expanded(changes: Partial<Example> = {}) {
  const example: Example = {
    name: 'Twelve sessions', returns: [], period: '2026-10', expect: { outcome: 'met' }, ...changes,
  }
  const short = { obligation: 'promise', contract: CONTRACT, examples: [example] }
  const { examples, ...rest } = expandExamples(short)
  const [only] = examples.examples
  return { example: only, contract: only?.contract, ...rest }
}

test('an example without changes has the contract that all share', () => {
  expect(expanded().example).toEqual({
    name: 'Twelve sessions', contract: CONTRACT, returns: [], period: '2026-10',
    expect: { outcome: 'met' },
  })
})

test('an example may change a field of the contract, or take it out', () => {
  const { contract } = expanded({ contract: { kind: 'it', valuePence: null } })
  const { valuePence: _, ...others } = CONTRACT
  expect(contract).toEqual({ ...others, kind: 'it' })
})

test('an example may change what was adopted of its own obligation alone', () => {
  const { contract } = expanded({ adoption: { target: null, profile: 'school-terms' } })
  const { target: _, ...others } = PROMISE
  expect(contract?.obligations).toEqual([
    anAdoption('other'),
    { ...others, profile: 'school-terms' },
  ])
})

test('what a return leaves out is its first version, of the month that is checked', () => {
  const figures = { sessions: { number: 1 } }
  const { example } = expanded({
    contract: { id: 'C-2' },
    returns: [{ figures }, { period: '2026-09', version: 2, figures }],
  })
  const declaration = { by: 'The contractor', ofThisContractAndPeriod: true }
  expect(example?.returns).toEqual([
    { contract: 'C-2', period: '2026-10', version: 1, declaration, figures },
    { contract: 'C-2', period: '2026-09', version: 2, declaration, figures },
  ])
})

test('what is written out is as sound as what is written in full', () => {
  const check = schemaChecker(readSchema('examples'))
  const figures = { sessions: { number: 1 } }
  const { examples } = expandExamples({
    obligation: 'promise',
    contract: CONTRACT,
    examples: [
      {
        name: 'Changed', returns: [{ figures }], period: '2026-10', expect: { outcome: 'met' },
        contract: { yearStarts: '09-01' }, adoption: { to: '2028-03-31', target: null },
      },
    ],
  })
  expect(check(examples)).toEqual([])
})

test.each([
  ['/examples/0/contract/from', '/contract/from'],
  ['/examples/0/contract/kind', '/examples/0/contract/kind'],
  ['/examples/0/contract/obligations/0/id', '/contract/obligations/0/id'],
  ['/examples/0/contract/obligations/1/window', '/contract/obligations/1/window'],
  ['/examples/0/contract/obligations/1/target/unit', '/examples/0/adoption/target/unit'],
  ['/examples/0/returns/0/figures/a~1b', '/examples/0/returns/0/figures/a~1b'],
  ['/obligation', '/obligation'],
])('what is wrong at %s is told where the author wrote it, at %s', (where, place) => {
  const { placeOf } = expanded({ contract: { kind: 'it' }, adoption: { target: TARGET } })
  expect(placeOf(where)).toBe(place)
})

const FILE = 'obligations/work/local-work.examples.json'

/** The examples of the small rules in their short form, with one example that changes them. */
async function shortened(example: object, contract: object = {}) {
  const whole = (await loaded()).examples.find(({ obligation }) => obligation === 'local-work')
  const shared = { ...whole?.examples[0]?.contract, ...contract }
  const one = { name: 'Short', returns: [], period: '2026-10', expect: { outcome: 'met' } }
  const examples = [{ ...one, ...example }, { ...one, name: 'Other' }]
  const short = { obligation: 'local-work', contract: shared, examples }
  return { [FILE]: JSON.stringify(short, null, 2) }
}

test('a file of short examples is loaded as if it were written out', async () => {
  const rules = await loaded(await shortened({ adoption: { window: 'contract-year' } }))
  const [example] = rules.examples[0]?.examples ?? []
  expect(example?.contract.obligations[0]).toMatchObject({ id: 'local-work', window: 'contract-year' })
})

test('changes to an adoption that the contract has not are refused', async () => {
  const problem = await refusal(
    await shortened({ contract: { obligations: [] }, adoption: { window: 'month' } }),
  )
  expect(problem).toMatchObject({ code: 'not-allowed', where: '/examples/0/adoption' })
})

test('a fault of the contract that all share is told once, there, in its line', async () => {
  const adopted = anAdoption('local-works')
  const [problem, ...others] = await refusals(await shortened({}, { obligations: [adopted] }))
  expect(others).toEqual([])
  expect(problem).toMatchObject({ where: '/contract/obligations/0/id', line: 24 })
})

test('a field that must be there cannot be taken out, and a misspelt one is found', async () => {
  expect(await refusal(await shortened({ adoption: { window: null } }))).toMatchObject({
    where: '/examples/0/adoption/window',
  })
  expect(await refusal(await shortened({ adoption: { windo: 'month' } }))).toMatchObject({
    code: 'unknown-field', where: '/examples/0/adoption/windo',
  })
  expect(await refusal(await shortened({ contract: { kind: 'Repairs!' } }))).toMatchObject({
    where: '/examples/0/contract/kind',
  })
  expect(await refusal(await shortened({ adoption: { target: { value: 1 } } }))).toMatchObject({
    code: 'missing-field', where: '/examples/0/adoption/target/unit',
  })
})
