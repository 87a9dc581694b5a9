import { expect, test } from 'vitest'
import { CONTRACT_ROUTES } from '#app/web/api/contract-answers.ts'
import { runningApi } from './running-api.ts'

test('a list needs less than what a contract adopted', () => {
  expect(CONTRACT_ROUTES.map(({ endpoint, action }) => [endpoint, action])).toEqual([
    ['listContracts', 'register.read'],
    ['readContract', 'contract.read'],
    ['listVersions', 'contract.read'],
  ])
})

test('contracts come in pages that lead from one to the next', async () => {
  await using api = await runningApi('sqlite')
  const token = await api.token()
  const ids: string[] = []
  for (let next: unknown = '/api/v1/contracts?size=3'; typeof next === 'string'; ) {
    const { body } = await api.ask(next, { token })
    ids.push(...(body['items'] as { id: string }[]).map(({ id }) => id))
    next = body['next']
  }
  expect(ids).toEqual(['C-009', 'G-017', 'K-112', 'L-023', 'R-041', 'T-005', 'W-030'])
  const beyond = await api.ask('/api/v1/contracts?page=100000', { token })
  expect(beyond.body).toEqual({ items: [], next: null })
})

test('a contract shows what it adopted; one that adopted nothing shows that', async () => {
  await using api = await runningApi('sqlite')
  const token = await api.token()
  const { body } = await api.ask('/api/v1/contracts/R-041', { token })
  expect(body).toMatchObject({ versions: 1, archived: false, version: { id: 'R-041', version: 1 } })
  await api.store.write(async (tx) => {
    await tx.deleteFrom('contract_version').where('contract', '=', 'T-005').execute()
  })
  const bare = await api.ask('/api/v1/contracts/T-005', { token })
  expect(bare.status).toBe(200)
  expect(bare.body).not.toHaveProperty('version')
})
