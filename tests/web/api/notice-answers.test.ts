import { expect, test } from 'vitest'
import { NOTICE_ROUTES } from '#app/web/api/notice-answers.ts'
import { REPAIRS, runningApi } from './running-api.ts'

const LIST = `/api/v1/contracts/${REPAIRS.contract}/notices`

test('notices have an action of their own', () => {
  expect(new Set(NOTICE_ROUTES.map(({ action }) => action))).toEqual(new Set(['notice.read']))
})

test('the council reads drafts, the contractor only what was issued', async () => {
  await using api = await runningApi('sqlite')
  const [council, own] = [
    await api.token(),
    await api.token({ contractor: REPAIRS.contractor }),
  ]
  const drafts = await api.ask(LIST, { token: council })
  const [{ href }] = drafts.body['items'] as [{ href: string }]
  expect((await api.ask(href, { token: council })).body).toMatchObject({ status: 'draft' })
  expect((await api.ask(LIST, { token: own })).body).toEqual({ items: [], next: null })
  expect((await api.ask(href, { token: own })).status).toBe(404)

  await issued(api)
  expect((await api.ask(href, { token: own })).body).toMatchObject({
    status: 'issued',
    text: expect.any(String),
  })
})

test('a notice about the minimum wage is not there for those who do not see it', async () => {
  await using api = await runningApi('sqlite')
  const href = '/api/v1/contracts/C-009/notices/2026-10/restricted-note'
  expect((await api.ask(href, { token: await api.token() })).status).toBe(404)
  const seeing = await api.token({ sees_restricted: 1 })
  expect((await api.ask(href, { token: seeing })).body).toMatchObject({ restricted: true })
})

async function issued({ store }: Awaited<ReturnType<typeof runningApi>>): Promise<void> {
  await store.write(async (tx) => {
    await tx
      .updateTable('notice')
      .set({ approved_by: 'p', issued_at: '2026-11-24T09:00:00.000Z' })
      .where('contract', '=', REPAIRS.contract)
      .execute()
  })
}
