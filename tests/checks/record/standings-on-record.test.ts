import { afterAll, beforeAll, expect, test } from 'vitest'
import { standingsOnRecord } from '#app/checks/record/standings-on-record.ts'
import { storedChecks } from '#app/checks/record/stored-check.ts'
import { anExampleStore, type ExampleStore } from '../../support/part-of-example.ts'
import { correctReturn, seeEvidence } from '../../support/recorded-evidence.ts'

const CONTRACT = 'H-205'
const OTHER = 'B-209'
const FIGURE = 'residents-newly-supported'
const MONTHS = { from: '2026-05', to: '2026-06' }
const START_MS = 60_000

let example: ExampleStore

beforeAll(async () => {
  example = await anExampleStore([CONTRACT, OTHER], MONTHS)
}, START_MS)
afterAll(() => example[Symbol.asyncDispose]())

test('an answer that was seen keeps its standing until a correction changes it', async () => {
  const { store } = example
  const june = { contract: CONTRACT, period: '2026-06', figure: FIGURE }
  await seeEvidence(store, june)
  expect(await standingOf(1)).toBe('verified')

  // A correction of another figure leaves this answer as it was seen.
  await correctReturn(store, june, { 'employees-offered-wellbeing': { number: 25 } })
  expect(await standingOf(2)).toBe('verified')

  await correctReturn(store, june, { [FIGURE]: { number: 7 } })
  expect(await standingOf(3)).toBe('reported')
  expect(await standingOf(1)).toBe('verified')
})

test('a finding over several months is verified once each of its answers is', async () => {
  const { store, ruleSet } = example
  const [checked] = await storedChecks(store.read, OTHER, { from: '2026-06', to: '2026-06' })
  const finding = checked?.assessment.decision.findings.find(
    ({ obligation }) => obligation === 'wellbeing-offered-to-employees',
  )
  const periods = finding?.evidence.flatMap(({ trace }) => trace.returns.map((one) => one.period))
  const figures = ['employees-offered-wellbeing', 'employees-at-month-end']
  const answers = [...new Set(periods)].flatMap((period) =>
    figures.map((figure) => ({ contract: OTHER, period, figure })),
  )
  expect(answers.length).toBeGreaterThan(1)
  const standing = async () => {
    const standings = await standingsOnRecord(store.read, [OTHER], {
      from: '2025-01', to: '2026-06',
    })
    return finding && standings.ofFinding(OTHER, finding, ruleSet)
  }
  for (const answer of answers.slice(1)) await seeEvidence(store, answer)
  expect(await standing()).toBe('reported')
  for (const answer of answers.slice(0, 1)) {
    await seeEvidence(store, { ...answer, standing: 'evidence-seen' })
  }
  expect(await standing()).toBe('evidence-seen')
})

test('a contract of which nobody saw anything has no acts', async () => {
  const standings = await standingsOnRecord(example.store.read, ['T-206'], MONTHS)
  expect(standings.hasActs('T-206')).toBe(false)
})

async function standingOf(version: number) {
  const standings = await standingsOnRecord(example.store.read, [CONTRACT], MONTHS)
  return standings.ofAnswer(CONTRACT, { figure: FIGURE, period: '2026-06', version })
}
