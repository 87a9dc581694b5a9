import { expect, test } from 'vitest'
import { RETURN_ROUTES } from '#app/web/api/return-answers.ts'
import { REPAIRS, runningApi } from './running-api.ts'

const PATH = `/api/v1/contracts/${REPAIRS.contract}/returns/2026-10`

test('whoever may read the contract may ask for its returns', () => {
  expect(new Set(RETURN_ROUTES.map(({ action }) => action))).toEqual(new Set(['contract.read']))
})

test('a contractor gets back what it sent, row for row', async () => {
  await using api = await runningApi('sqlite')
  const token = await api.token({ contractor: REPAIRS.contractor })
  const { body } = await api.ask(PATH, { token })
  expect(body).not.toHaveProperty('withheld')
  expect(body).toMatchObject({ receivedOn: '2026-11-12' })
  expect(JSON.stringify(body)).toContain('"worker":"W001"')
  const sent = body['return'] as object
  expect(sent).not.toHaveProperty('receivedOn')
  expect(sent).not.toHaveProperty('firstReceivedOn')
})

test('nobody else gets a row, only how many there are', async () => {
  await using api = await runningApi('sqlite')
  const token = await api.token({ sees_restricted: 1 })
  const { body, text } = await api.ask(PATH, { token })
  expect(text).not.toContain('"rows":[')
  expect(text).not.toContain('W001')
  expect(body['withheld']).toContainEqual({ figure: 'pay-lines', rows: expect.any(Number) })
  const { figures } = body['return'] as { figures: object }
  expect(Object.keys(figures).length).toBeGreaterThan(0)
  expect(figures).not.toHaveProperty('pay-lines')
})
