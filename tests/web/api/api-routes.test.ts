import { describe, expect, test } from 'vitest'
import type { Api } from '#app/web/api/api-route.ts'
import { answerCheck, listCheck, type AnswerName } from '#app/web/api/answers.ts'
import { apiRoutes } from '#app/web/api/api-routes.ts'
import { ENDPOINTS } from '#app/web/api/endpoints.ts'
import { ENGINES } from '../../support/stores.ts'
import { REPAIRS, runningApi } from './running-api.ts'

const ofRepairs = `/api/v1/contracts/${REPAIRS.contract}`

test('every endpoint that is described is answered, and nothing else is', () => {
  const api = { rules: {}, today: () => '2026-11-23' } as unknown as Api
  const answered = apiRoutes(api, async () => undefined).map(({ endpoint }) => endpoint)
  const described = ENDPOINTS.filter(({ isOpen }) => isOpen !== true).map(({ id }) => id)
  expect(answered.toSorted()).toEqual(described.toSorted())
})

describe.each(ENGINES)('what a system of the council reads on %s', (engine) => {
  test('has the shapes that are described', async () => {
    await using api = await runningApi(engine)
    const token = await api.token()
    const ones: readonly (readonly [string, AnswerName])[] = [
      [ofRepairs, 'contract'],
      [`${ofRepairs}/returns/2026-10`, 'return'],
      [`${ofRepairs}/returns/2026-10/2`, 'return'],
      [`${ofRepairs}/decisions/2026-10`, 'decision'],
    ]
    for (const [path, shape] of ones) {
      const { status, headers, body } = await api.ask(path, { token })
      expect([path, status]).toEqual([path, 200])
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
      expect([path, answerCheck(shape)(body)]).toEqual([path, []])
    }
    const lists: readonly (readonly [string, AnswerName])[] = [
      ['/api/v1/contracts', 'contract-summary'],
      [`${ofRepairs}/returns`, 'return-summary'],
      [`${ofRepairs}/decisions`, 'decision-summary'],
      ['/api/v1/findings', 'finding-of-contract'],
      [`${ofRepairs}/notices`, 'notice-summary'],
    ]
    for (const [path, shape] of lists) {
      const { status, body } = await api.ask(path, { token })
      expect([path, status]).toEqual([path, 200])
      expect([path, listCheck(shape)(body)]).toEqual([path, []])
      expect([path, body['items']]).not.toEqual([path, []])
    }
    const notices = await api.ask(`${ofRepairs}/notices`, { token })
    const [{ href }] = notices.body['items'] as [{ href: string }]
    const notice = await api.ask(href, { token })
    expect(answerCheck('notice')(notice.body)).toEqual([])
    const versions = await api.ask(`${ofRepairs}/versions`, { token })
    expect(versions.body).toMatchObject({ items: [{ id: 'R-041', version: 1 }], next: null })
    expect(api.logged).toEqual([])
  })
})
