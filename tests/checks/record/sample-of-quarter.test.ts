import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { quarterNamed, type Quarter } from '#app/checks/quarter.ts'
import { sampleOfQuarter } from '#app/checks/record/sample-of-quarter.ts'
import { anExampleStore, type ExampleStore } from '../../support/part-of-example.ts'
import { seeEvidence } from '../../support/recorded-evidence.ts'
import { ENGINES } from '../../support/stores.ts'

const THIRD = quarterNamed('2026-Q3') as Quarter
const CONTRACTS = ['B-209', 'H-205', 'T-206', 'X-212']
const START_MS = 60_000

describe.each(ENGINES)('the sample of a quarter on %s', (engine) => {
  let example: ExampleStore

  beforeAll(async () => {
    example = await anExampleStore(CONTRACTS, { from: '2026-05', to: '2026-06' }, engine)
  }, START_MS)
  afterAll(() => example[Symbol.asyncDispose]())

  test('is drawn over the months before it, of every contract', async () => {
    const sample = await drawn()
    expect(new Set(sample.map(({ contract }) => contract))).toEqual(new Set(CONTRACTS))
    expect(new Set(sample.map(({ period }) => period))).toEqual(new Set(['2026-06']))
    expect(sample.every(({ obligation, title }) => obligation !== '' && title !== '')).toBe(true)
  })

  test('stays as it is when somebody looks at a figure, which then is done', async () => {
    const before = await drawn()
    const [first] = before
    if (first === undefined) throw new Error('nothing was drawn')
    await seeEvidence(example.store, { ...first, standing: 'evidence-seen' })
    const after = await drawn()
    expect(after).toEqual([{ ...first, standing: 'evidence-seen' }, ...before.slice(1)])
  })

  test('gives fewer tickets to what was verified before the quarter', async () => {
    const reasonsOf = async () => (await drawn()).find(({ contract }) => contract === 'X-212')
    const one = await reasonsOf()
    expect(one?.reasons).toContain('never-verified')
    const at = '2026-06-30T10:00:00.000Z'
    const { figure = '' } = one ?? {}
    await seeEvidence(example.store, { contract: 'X-212', period: '2026-05', figure, at })
    const same = (await drawn()).find((each) => each.contract === 'X-212' && each.figure === figure)
    expect(same?.reasons ?? []).not.toContain('never-verified')
  })

  test('is empty where nothing was decided', async () => {
    const first = quarterNamed('2020-Q1') as Quarter
    expect(await sampleOfQuarter(example.store.read, example.ruleSet, first)).toEqual([])
  })

  function drawn() {
    return sampleOfQuarter(example.store.read, example.ruleSet, THIRD)
  }
})
