import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerCheck } from '#app/web/api/answers.ts'
import { ENGINES } from '../../support/stores.ts'
import { REPAIRS, runningApi, type Answer, type RunningApi } from './running-api.ts'

const MONTH = join(import.meta.dirname, '../../../examples/month')
const PATH = `/api/v1/contracts/${REPAIRS.contract}/returns`
/** Of a month of which nothing is on record. */
const APRIL = { ...exampleReturn(), period: '2026-04', version: 1, figures: {} }

describe.each(ENGINES)('a return that is sent, on %s', (engine) => {
  test('is stored with its day, its line of the audit and the check it calls for', async () => {
    await using api = await runningApi(engine)
    const token = await ownToken(api)
    const answer = await send(api, token, 'k-1', APRIL)

    expect([answer.status, answer.headers.get('location')]).toEqual([201, `${PATH}/2026-04/1`])
    expect(answer.body).toMatchObject({ receivedOn: '2026-11-23', checked: false, version: 1 })
    expect(answerCheck('return-accepted')(answer.body)).toEqual([])
    const stored = await api.ask(`${PATH}/2026-04`, { token })
    expect(stored.body).toMatchObject({ hash: answer.body['hash'], return: APRIL })
    const read = api.store.read
    const jobs = await read.selectFrom('job').select(['kind', 'input', 'state']).execute()
    const input = JSON.stringify({ from: '2026-04', to: '2026-10', contract: 'R-041' })
    expect(jobs).toEqual([{ kind: 'check-months', input, state: 'waiting' }])
    const acts = await read
      .selectFrom('audit')
      .select(['object', 'outcome'])
      .where('actor', '=', 'own')
      .execute()
    expect(acts).toEqual([{ object: 'contract/R-041/2026-04/return/1', outcome: 'done' }])
  })

  test('again with the same key is given the same answer, and stored once', async () => {
    await using api = await runningApi(engine)
    const token = await ownToken(api)
    const [one, other] = [
      await send(api, token, 'k-1', APRIL),
      await send(api, token, 'k-1', APRIL),
    ]
    expect([other.status, other.text]).toEqual([one.status, one.text])
    expect(other.headers.get('location')).toBe(one.headers.get('location'))
    expect(await versionsOfApril(api)).toBe(1)
  })

  test('with a key that another body had is refused', async () => {
    await using api = await runningApi(engine)
    const token = await ownToken(api)
    await send(api, token, 'k-1', APRIL)
    const correction = { ...APRIL, version: 2, correctionReason: 'A slip' }
    const answer = await send(api, token, 'k-1', correction)
    expect([answer.status, answer.body['detail']]).toEqual([
      409,
      expect.stringContaining('another request'),
    ])
    expect((await send(api, token, 'k-2', correction)).status).toBe(201)
  })

  test('with a key that another token had is a request of its own', async () => {
    await using api = await runningApi(engine)
    await send(api, await ownToken(api), 'k-1', APRIL)
    const other = await api.token({ id: 'other', contractor: REPAIRS.contractor })
    const answer = await send(api, other, 'k-1', APRIL)
    expect([answer.status, codesOf(answer)]).toEqual([409, ['duplicate-row']])
  })

  test('fifty times at once with one key is one return, and every answer the same', async () => {
    await using api = await runningApi(engine)
    const token = await ownToken(api)
    const answers = await atOnce(50, () => send(api, token, 'k-1', APRIL))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(await versionsOfApril(api)).toBe(1)
    expect(api.logged).toEqual([])
  })

  test('fifty times at once with keys of their own is one return, and a conflict else', async () => {
    await using api = await runningApi(engine)
    const token = await ownToken(api)
    const answers = await atOnce(50, (at) => send(api, token, `k-${at}`, APRIL))
    const counts = [201, 409].map((one) => answers.filter(({ status }) => status === one).length)
    expect(counts).toEqual([1, 49])
    expect(await versionsOfApril(api)).toBe(1)
    expect(api.logged).toEqual([])
  })
})

describe('a return that cannot be stored', () => {
  let api: RunningApi
  beforeAll(async () => {
    api = await runningApi('sqlite')
  })
  afterAll(() => api[Symbol.asyncDispose]())

  test.each([
    ['that names its day of receipt', { receivedOn: '2026-05-01' }, 'not-allowed'],
    ['that names its first day of receipt', { firstReceivedOn: '2026-05-01' }, 'unknown-field'],
    ['with a field that nobody asked for', { sees_restricted: 1 }, 'unknown-field'],
    ['of another contract', { contract: 'K-112' }, 'unknown-contract'],
    ['of a contract with letters of another alphabet', { contract: 'R-О41' }, 'not-allowed'],
    ['of a month that is not over', { period: '2026-11' }, 'wrong-period'],
    ['of a month to come', { period: '2027-01' }, 'wrong-period'],
    ['of a month before the contract', { period: '2026-03' }, 'outside-contract'],
    ['of the month 0000-01', { period: '0000-01' }, '.'],
    ['of the month 9999-12', { period: '9999-12' }, '.'],
    ['of a month that is no text', { period: 202604 }, 'wrong-type'],
  ])('%s is refused with 422, and nothing is kept', async (_, changes, code) => {
    const answer = await send(api, await api.token({ contractor: REPAIRS.contractor }), 'k-1', { ...APRIL, ...changes })
    expect(answer.status).toBe(422)
    expect(answer.body['detail']).toContain('Nothing was stored')
    expect(answerCheck('problem-details')(answer.body)).toEqual([])
    expect(codesOf(answer)).toContainEqual(expect.stringMatching(code))
    expect(await versionsOfApril(api)).toBe(0)
    const kept = await api.store.read.selectFrom('idempotency').selectAll().execute()
    expect(kept).toEqual([])
  })

  test('because its version is on record is a conflict', async () => {
    const answer = await send(api, await api.token({ contractor: REPAIRS.contractor }), 'k-1', exampleReturn())
    expect([answer.status, codesOf(answer)]).toEqual([409, ['duplicate-row']])
    expect(answer.body['detail']).toContain('A correction is version 3')
  })

  test.each([
    ['without a key', {}],
    ['with an empty key', { 'Idempotency-Key': '' }],
    ['with a key that has a space', { 'Idempotency-Key': 'a b' }],
    ['with a key that is too long', { 'Idempotency-Key': 'k'.repeat(256) }],
    ['with a key of other letters', { 'Idempotency-Key': 'ä' }],
  ])('%s is refused with 400', async (_, headers) => {
    const body = JSON.stringify(APRIL)
    const sent = { token: await api.token({ contractor: REPAIRS.contractor }), method: 'POST', body, headers }
    const answer = await api.ask(PATH, sent)
    expect(answer.status).toBe(400)
    expect(answer.body['detail']).toContain('Idempotency-Key')
  })
})

function ownToken(api: RunningApi): Promise<string> {
  return api.token({ id: 'own', contractor: REPAIRS.contractor })
}

function send(api: RunningApi, token: string, key: string, body: object): Promise<Answer> {
  const headers = { 'Idempotency-Key': key }
  return api.ask(PATH, { token, method: 'POST', body: JSON.stringify(body), headers })
}

function atOnce(count: number, work: (at: number) => Promise<Answer>) {
  return Promise.all(Array.from({ length: count }, (_, at) => work(at)))
}

async function versionsOfApril({ store }: RunningApi): Promise<number> {
  const rows = await store.read
    .selectFrom('monthly_return')
    .select('version')
    .where('period', '=', '2026-04')
    .execute()
  return rows.length
}

function codesOf({ body }: Answer): readonly string[] {
  return (body['problems'] as { code: string }[]).map(({ code }) => code)
}

function exampleReturn(): Record<string, unknown> {
  const text = readFileSync(join(MONTH, 'returns/R-041/2026-10.json'), 'utf8')
  const { receivedOn: _, ...sent } = JSON.parse(text) as Record<string, unknown>
  return sent
}

test('a return of 600,000 empty rows is refused with one problem', async () => {
  await using api = await runningApi('sqlite')
  const rows = Array.from({ length: 600_000 }, () => ({}))
  const answer = await send(api, await ownToken(api), 'k-1', {
    ...APRIL,
    figures: { 'pay-lines': { rows } },
  })
  expect([answer.status, codesOf(answer)]).toEqual([422, ['out-of-range']])
  expect(answer.text).toContain('600,000 entries; at most 20,000 are read')
  expect(api.logged).toEqual([])
})
