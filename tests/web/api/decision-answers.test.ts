import { expect, test } from 'vitest'
import { DECISION_ROUTES } from '#app/web/api/decision-answers.ts'
import { runningApi } from './running-api.ts'

interface Shown {
  readonly obligation: string
  readonly visibility: string
  readonly outcome: string
}

const DECISION = '/api/v1/contracts/C-009/decisions/2026-10'
const LISTS = ['/api/v1/contracts/C-009/decisions', '/api/v1/findings?contract=C-009']

test('whoever may read the contract may ask for its decisions', () => {
  expect(new Set(DECISION_ROUTES.map(({ action }) => action))).toEqual(new Set(['contract.read']))
})

test('restricted findings are in no answer, unless the token sees them', async () => {
  await using api = await runningApi('sqlite')
  const [token, seeing] = [await api.token(), await api.token({ sees_restricted: 1 })]
  const seen = (await api.ask(DECISION, { token: seeing })).body
  const restricted = (seen['findings'] as Shown[]).filter((one) => one.visibility === 'restricted')
  expect(restricted.length).toBeGreaterThan(0)
  expect(seen).not.toHaveProperty('withheld')
  const { body } = await api.ask(DECISION, { token })
  expect(body['withheld']).toBe(restricted.length)
  for (const address of [DECISION, ...LISTS]) {
    const { text } = await api.ask(address, { token })
    expect(restricted.filter(({ obligation }) => text.includes(obligation))).toEqual([])
  }
})

test('a decision is counted as it is listed', async () => {
  await using api = await runningApi('sqlite')
  const token = await api.token()
  const list = await api.ask('/api/v1/contracts/C-009/decisions', { token })
  const [item] = list.body['items'] as [{ href: string; outcomes: Record<string, number> }]
  const { body } = await api.ask(item.href, { token })
  const findings = body['findings'] as Shown[]
  for (const [outcome, count] of Object.entries(item.outcomes)) {
    expect([outcome, findings.filter((one) => one.outcome === outcome).length])
      .toEqual([outcome, count])
  }
})

test('findings are those of the decisions, and lead to them', async () => {
  await using api = await runningApi('sqlite')
  const token = await api.token()
  const { body } = await api.ask('/api/v1/findings?outcome=not-met&period=2026-10', { token })
  const items = body['items'] as { contract: string; href: string; finding: Shown }[]
  expect(items.length).toBeGreaterThan(0)
  expect(items.every(({ finding }) => finding.outcome === 'not-met')).toBe(true)
  const [first] = items
  const decision = await api.ask(first?.href ?? '', { token })
  expect(decision.body['findings']).toContainEqual(first?.finding)
})
