import { afterAll, beforeAll, expect, test } from 'vitest'
import { findingOnRecord } from '#app/web/findings/finding-on-record.ts'
import { anExampleStore, type ExampleStore } from '../../support/part-of-example.ts'
import { correctReturn, seeEvidence } from '../../support/recorded-evidence.ts'

const FIGURE = 'employees-offered-wellbeing'
const JUNE = { contract: 'H-205', period: '2026-06' }
const QUERIES_MAX = 20
const START_MS = 60_000

let example: ExampleStore
let queries = 0

beforeAll(async () => {
  const watch = { onQuery: () => (queries += 1) }
  const months = { from: '2026-05', to: '2026-06' }
  example = await anExampleStore(['H-205'], months, 'sqlite', watch)
}, START_MS)
afterAll(() => example[Symbol.asyncDispose]())

test('a finding comes with its answers, what was seen of them, and the months before', async () => {
  await seeEvidence(example.store, { ...JUNE, figure: FIGURE })
  queries = 0
  const found = await find('wellbeing-offered-to-employees')
  expect(queries).toBeLessThan(QUERIES_MAX)
  expect(found?.months.map(({ period }) => period)).toEqual(['2026-05', '2026-06'])
  const seen = found?.answers.find(({ figure, period }) => figure === FIGURE && period === '2026-06')
  expect(seen).toMatchObject({ standing: 'verified', answer: { number: 26 }, version: 1 })
  expect(found?.standing).toBe('reported')
})

test('a correction that is not judged yet changes neither answer nor what was seen', async () => {
  const before = await find('wellbeing-offered-to-employees')
  await correctReturn(example.store, JUNE, { [FIGURE]: { number: 1 } })
  const after = await find('wellbeing-offered-to-employees')
  expect(after?.seen).toBe(before?.seen)
  expect(after?.answers).toEqual(before?.answers)
})

test('nothing is found where nothing was decided', async () => {
  expect(await find('nowhere')).toBeUndefined()
})

function find(obligation: string) {
  return findingOnRecord(example.store.read, example.rules, { ...JUNE, obligation })
}
