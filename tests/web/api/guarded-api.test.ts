import { gzipSync } from 'node:zlib'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setActor } from '#app/web/actor-of.ts'
import { answerCheck } from '#app/web/api/answers.ts'
import { FAILURES_A_MINUTE, REQUESTS_A_MINUTE } from '#app/web/api/refusals.ts'
import { REPAIRS, runningApi, type Answer, type RunningApi } from './running-api.ts'

const ofRepairs = `/api/v1/contracts/${REPAIRS.contract}`
const ofOthers = '/api/v1/contracts/K-112'
const checkProblem = answerCheck('problem-details')

let api: RunningApi
beforeAll(async () => {
  api = await runningApi('sqlite')
})
afterAll(() => api[Symbol.asyncDispose]())

describe('without a good token', () => {
  test('nothing is answered, and the answer says what is needed', async () => {
    const answer = await api.ask(ofRepairs)
    expectRefusal(answer, 401)
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="Goodterms"')
    expect(answer.body['detail']).toContain('Authorization: Bearer gt_')
  })

  test.each([
    ['that nobody made', () => `gt_${'a'.repeat(43)}`],
    ['that is no token at all', () => 'secret'],
    ['that has ended', () => api.token({ ends_at: '2026-11-23T09:00:00.000Z' })],
  ])('a token %s is refused', async (_, made) => {
    const answer = await api.ask(ofRepairs, { token: await made() })
    expectRefusal(answer, 401)
    expect(answer.headers.get('www-authenticate')).toContain('error="invalid_token"')
  })

  test('a token that was withdrawn is refused, and one that will be is not yet', async () => {
    const [gone, going] = [await api.token({ id: 'gone' }), await api.token({ id: 'going' })]
    await revoked('gone', '2026-11-23T09:00:00.000Z')
    await revoked('going', '2026-11-23T09:00:01.000Z')
    expectRefusal(await api.ask(ofRepairs, { token: gone }), 401)
    expect((await api.ask(ofRepairs, { token: going })).status).toBe(200)
  })

  test('whoever has signed in with a browser is nobody here', async () => {
    await using signedIn = await runningApi('sqlite', {
      before: [
        (_request, response, next) => {
          const person = { id: 'p', name: 'P', roles: ['auditor'], seesRestricted: true } as const
          setActor(response, person)
          next()
        },
      ],
    })
    const answer = await signedIn.ask(ofRepairs, { headers: { Cookie: 'goodterms=abc' } })
    expectRefusal(answer, 401)
  })

  test('two headers are no token', async () => {
    const token = await api.token()
    const headers = { Authorization: `Bearer ${token}, Bearer ${token}` }
    expectRefusal(await api.ask(ofRepairs, { headers }), 401)
  })
})

describe('a token in an address', () => {
  test.each(['?token=x', '?access_token=x', '?api_key=x', `?page=gt_${'a'.repeat(43)}`])(
    '%s is refused, with advice',
    async (query) => {
      const answer = await api.ask(`${ofRepairs}/returns${query}`, { token: await api.token() })
      expectRefusal(answer, 400)
      expect(answer.body['detail']).toContain('no place in an address')
    },
  )
})

describe('what belongs to another contractor', () => {
  const paths = ['', '/versions', '/returns', '/returns/2026-10', '/decisions', '/notices']

  test.each(paths)('%s is answered exactly like what is not there', async (path) => {
    const token = await api.token({ contractor: REPAIRS.contractor })
    const others = await api.ask(`${ofOthers}${path}`, { token })
    const unknown = await api.ask(`/api/v1/contracts/K-999${path}`, { token })
    expectRefusal(others, 404)
    expect(others.text.replaceAll('K-112', 'K-999')).toBe(unknown.text)
    expect((await api.ask(`${ofRepairs}${path}`, { token })).status).toBe(200)
  })

  test('cannot be sent to, and the refusal is on record', async () => {
    const token = await api.token({ id: 'prying', contractor: REPAIRS.contractor })
    const headers = { 'Idempotency-Key': 'k' }
    const sent = { token, method: 'POST', body: '{}', headers }
    expectRefusal(await api.ask(`${ofOthers}/returns`, sent), 404)
    const refused = await api.store.read
      .selectFrom('audit')
      .select(['action', 'object', 'outcome'])
      .where('actor', '=', 'prying')
      .execute()
    expect(refused).toEqual([
      { action: 'return.send', object: `${ofOthers}/returns`, outcome: 'refused' },
    ])
  })

  test('is in no list', async () => {
    const token = await api.token({ contractor: REPAIRS.contractor })
    const contracts = await api.ask('/api/v1/contracts', { token })
    expect(contracts.body['items']).toMatchObject([{ id: 'R-041' }])
    const findings = await api.ask('/api/v1/findings', { token })
    const items = findings.body['items'] as { contract: string }[]
    expect(new Set(items.map(({ contract }) => contract))).toEqual(new Set(['R-041']))
    const filtered = await api.ask('/api/v1/findings?contract=K-112', { token })
    expect(filtered.body).toEqual({ items: [], next: null })
  })

  test('what was typed in place of a contract is not put on record', async () => {
    const token = await api.token({ id: 'typing' })
    await api.ask('/api/v1/contracts/somebody-typed-this', { token })
    const objects = await api.store.read
      .selectFrom('audit')
      .select('object')
      .where('actor', '=', 'typing')
      .execute()
    expect(objects).toEqual([{ object: '/api/v1/contracts/{contract}' }])
  })
})

describe('a request that is not as described', () => {
  test('a system of the council sends no return', async () => {
    const headers = { 'Idempotency-Key': 'k' }
    const sent = { token: await api.token(), method: 'POST', body: '{}', headers }
    expectRefusal(await api.ask(`${ofRepairs}/returns`, sent), 403)
  })

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'POST'])('with %s is refused', async (method) => {
    const answer = await api.ask(ofRepairs, { token: await api.token(), method })
    expectRefusal(answer, 405)
    expect(answer.headers.get('allow')).toBe('GET, HEAD')
  })

  test('with HEAD is answered without a body', async () => {
    const token = await api.token()
    const answer = await api.ask(ofRepairs, { token, method: 'HEAD' })
    expect([answer.status, answer.text]).toEqual([200, ''])
  })

  test.each([
    '?contract=K-112&contract=R-041', '?contract[]=K-112', '?page=0', '?page=1000000000',
    '?page=-1', '?page=1e3', '?period=2026-13', '?outcome=good', '?obligation=%27%20or%201=1--',
    '?contract=%00', '?size=1000000', '?format=csv', '?sort=title', '?contract=%ED%A0%80',
  ])('with the query %s is refused', async (query) => {
    const answer = await api.ask(`/api/v1/findings${query}`, { token: await api.token() })
    expectRefusal(answer, 400)
  })

  test.each([
    '/api/v1/contracts/%00', '/api/v1/contracts/R-041%20', "/api/v1/contracts/x'%20or%201=1--",
    '/api/v1/contracts/%D0%A0-041', '/api/v1/contracts/R-041/', '/api/v1//contracts',
    '/api/v1/contracts/..;/R-041', `/api/v1/contracts/${'x'.repeat(5000)}`,
    `${ofRepairs}/returns/2026-13`, `${ofRepairs}/returns/0000-01`, `${ofRepairs}/returns/9999-12`,
    `${ofRepairs}/returns/2026-10/0`, `${ofRepairs}/returns/2026-10/99999999999999999999`,
    `${ofRepairs}/notices/2026-10/toString`, `${ofRepairs}.csv`,
  ])('at the address %s there is nothing', async (path) => {
    const answer = await raw(path, await api.token())
    expect([400, 404]).toContain(answer.status)
    expect(checkProblem(JSON.parse(answer.text))).toEqual([])
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'sent as %j is refused',
    async (type) => {
      const headers = { 'Content-Type': type }
      const token = await api.token()
      const answer = await api.ask('/api/v1/checks', { token, method: 'POST', body: '{}', headers })
      expectRefusal(answer, 415)
    },
  )

  test('longer than 2 MB is refused, packed or not', async () => {
    const sent = { token: await api.token(), method: 'POST' }
    const long = await api.ask('/api/v1/checks', { ...sent, body: `"${'x'.repeat(5_000_000)}"` })
    expectRefusal(long, 413)
    const headers = { 'Content-Encoding': 'gzip' }
    const body = gzipSync(Buffer.alloc(50_000_000, 0x20))
    expectRefusal(await api.ask('/api/v1/checks', { ...sent, body, headers }), 413)
  })
})

describe('too often', () => {
  test('a token is told to wait, and others are not', async () => {
    const token = await api.token()
    const answers = await inTurns(REQUESTS_A_MINUTE + 1, () => api.ask(ofRepairs, { token }))
    expect(answers.slice(0, -1).every(({ status }) => status === 200)).toBe(true)
    const last = answers.at(-1)
    if (last === undefined) throw new Error('nothing was asked')
    expectRefusal(last, 429)
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(last.headers.get('ratelimit-limit')).toBe(String(REQUESTS_A_MINUTE))
    expect(last.headers.get('ratelimit-remaining')).toBe('0')
    expect((await api.ask(ofRepairs, { token: await api.token() })).status).toBe(200)
  })

  test('who guesses tokens is told to wait, and a good token is still answered', async () => {
    await using guessed = await runningApi('sqlite')
    const wrong = () => guessed.ask(ofRepairs, { token: `gt_${'b'.repeat(43)}` })
    const answers = await inTurns(FAILURES_A_MINUTE + 1, wrong)
    expect(answers.map(({ status }) => status)).toEqual([
      ...Array.from({ length: FAILURES_A_MINUTE }, () => 401),
      429,
    ])
    expect((await guessed.ask(ofRepairs, { token: await guessed.token() })).status).toBe(200)
  })
})

test('nothing in all of this was a fault of ours', () => {
  expect(api.logged).toEqual([])
})

function expectRefusal({ status, headers, body }: Answer, expected: number): void {
  expect([status, body['title']]).toEqual([expected, expect.any(String)])
  if (Object.keys(body).length === 0) return
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(checkProblem(body)).toEqual([])
}

async function revoked(id: string, at: string): Promise<void> {
  await api.store.write(async (tx) => {
    await tx.updateTable('api_token').set({ revoked_at: at }).where('id', '=', id).execute()
  })
}

async function inTurns(count: number, work: () => Promise<Answer>): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  for (let done = 0; done < count; done += 1) answers.push(await work())
  return answers
}

/** As it is written: `fetch` would put the path in order first. */
async function raw(path: string, token: string) {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>()
  const { hostname, port } = new URL(api.address)
  const headers = { Authorization: `Bearer ${token}` }
  request({ hostname, port, path, headers }, (response) => {
    const done = response.toArray().then((parts) => Buffer.concat(parts).toString())
    done.then((text) => resolve({ status: response.statusCode ?? 0, text }), reject)
  })
    .on('error', reject)
    .end()
  return promise
}

test('a request without a good token is on record, and asking too often is so once', async () => {
  await using fresh = await runningApi('sqlite', { example: 'month' })
  for (let time = 0; time < 63; time += 1) await fresh.ask('/api/v1/contracts/typed')
  const rows = await fresh.store.read
    .selectFrom('audit')
    .select(['action', 'object', 'detail'])
    .where('actor', '=', 'nobody')
    .orderBy('id')
    .execute()
  const object = '/api/v1/contracts/{contract}'
  expect(rows.slice(0, 1)).toEqual([{ action: 'sign-in', object, detail: '{"status":401}' }])
  expect(rows.slice(10)).toEqual([{ action: 'ask.often', object, detail: '{"status":429}' }])
})
