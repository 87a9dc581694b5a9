import fc from 'fast-check'
import { gzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '#app/domain/problem.ts'
import {
  aContract, anAdoption, anInvoice, aPayLine, aReturn, someWorkHours,
} from '../../support/a-return.ts'
import { answerCheck } from '#app/web/api/answers.ts'
import { REPAIRS, runningApi, type RunningApi } from './running-api.ts'

const MONTH = join(import.meta.dirname, '../../../examples/month')
const CONTRACT = aContract({ obligations: [anAdoption('prompt-payment-clause')] })
const HOURS = { 'work-hours': { rows: [someWorkHours()] } }

let api: RunningApi

beforeAll(async () => {
  api = await runningApi('sqlite')
})
afterAll(() => api[Symbol.asyncDispose]())

describe('a return that can be read', () => {
  test('of a contract on record gives the decision, the annex and the notices', async () => {
    const { receivedOn: _, ...onRecord } = exampleReturn('R-041/2026-10.json')
    const sent = { ...onRecord, version: 3, correctionReason: 'Checked again' }
    const { status, body } = await post(JSON.stringify(sent))
    expect(status).toBe(200)
    // The first version came in time, and a correction does not make it late.
    expect(findingsOf(body)['return-received']).toBe('met')
    expect(body).toMatchObject({
      decision: { contract: 'R-041', period: '2026-10' },
      annex: { contract: 'R-041', rows: [] },
    })
    expect(findingsOf(body)['building-futures-hours']).toBe('behind')
    expect(body['notices']).toEqual([expect.objectContaining({ subject: expect.any(String) })])
  })

  test('in a version that is on record already is refused', async () => {
    const { receivedOn: _, ...sent } = exampleReturn('R-041/2026-10.json')
    const { status, body } = await post(JSON.stringify(sent))
    expect(status).toBe(422)
    expect(body).toMatchObject({ problems: [{ code: 'duplicate-row', where: '/version' }] })
  })

  test('may bring its contract and earlier returns with it', async () => {
    const earlier = [aReturn({ period: '2026-09', figures: HOURS })]
    const request = { contract: CONTRACT, return: aReturn({ figures: HOURS }), earlier }
    const { status, body } = await post(JSON.stringify(request))
    expect(status).toBe(200)
    expect(findingsOf(body)).toMatchObject({ 'prompt-payment-clause': 'cannot-tell' })
  })

  test('is received on the day that the service says', async () => {
    const { body } = await post(JSON.stringify({ contract: CONTRACT, return: aReturn() }))
    expect(findingsOf(body)['return-received']).toBe('not-met')
  })

  test('gives the same decision when it is sent again', async () => {
    const request = JSON.stringify({ contract: CONTRACT, return: aReturn({ figures: HOURS }) })
    const [one, other] = [await post(request), await post(request)]
    expect(one.body).toEqual(other.body)
  })

  test('may be packed', async () => {
    const packed = gzipSync(JSON.stringify({ contract: CONTRACT, return: aReturn() }))
    const { status } = await post(packed, { 'Content-Encoding': 'gzip' })
    expect(status).toBe(200)
  })
})

describe('a request that cannot be read', () => {
  test.each([
    ['that is empty', '', 'not-json'],
    ['that is not JSON', 'contract=R-041', 'not-json'],
    ['that breaks off', '{"return":', 'not-json'],
    ['with NaN', '{"return":{"version":NaN}}', 'not-json'],
    ['with a name twice', '{"return":{"version":1,"version":2}}', 'duplicate-key'],
    ['nested too deep', '['.repeat(100_000), 'too-deep'],
  ])('one %s is answered with 400', async (_, text, code) => {
    const { status, body, type } = await post(text)
    expect(status).toBe(400)
    expect(type).toMatch(/^application\/problem\+json/)
    expect(body).toMatchObject({
      type: 'http://goodterms.example/problems#status-400',
      title: 'The request cannot be read',
      status: 400,
      instance: '/api/v1/checks',
    })
    expect(codes(body)).toContain(code)
  })

  test('bytes that are no text are answered with 400', async () => {
    const { status, body } = await post(Buffer.from([0x22, 0xff, 0x22]))
    expect([status, ...codes(body)]).toEqual([400, 'not-text'])
  })

  test('one of more than 2 MB is answered with 413, before it is all sent', async () => {
    const { status, body } = await post(`"${'x'.repeat(50_000_000)}"`)
    expect(status).toBe(413)
    expect(body['detail']).toContain('At most 2,097,152 bytes')
  })

  test('one that becomes too large when it is unpacked is answered with 413', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, 0x20))
    const { status } = await post(bomb, { 'Content-Encoding': 'gzip' })
    expect(status).toBe(413)
  })

  test.each([
    'text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16',
    'application/jsonp', '',
  ])('one of the type %j is answered with 415', async (type) => {
    const { status, body } = await post('{}', { 'Content-Type': type })
    expect(status).toBe(415)
    expect(body['detail']).toContain('application/json')
  })

  test('one packed in an unknown way is answered with 415', async () => {
    const { status } = await post('{}', { 'Content-Encoding': 'lzma' })
    expect(status).toBe(415)
  })

  test('one packed badly is answered with 400', async () => {
    const { status } = await post('{}', { 'Content-Encoding': 'gzip' })
    expect(status).toBe(400)
  })
})

describe('a return that says something impossible is answered with 422, place and remedy', () => {
  const invoices = (row: object) => ({ invoices: { rows: [anInvoice(row as never)] } })
  const hours = (row: object) => ({ 'work-hours': { rows: [someWorkHours(row as never)] } })
  const row = '^/return/figures/work-hours/rows/0'
  const twoRows = { 'work-hours': { rows: [someWorkHours(), someWorkHours()] } }
  const parts = {
    'sub-contracts-in-force': { number: 3 },
    'sub-contracts-with-payment-clause': { number: 4 },
  }

  test.each([
    ['an unknown field', { colour: 'red' }, 'unknown-field', '^/return/colour$'],
    ['an unknown figure', figures({ hors: { number: 1 } }), 'unknown-field', '^/return/figures/hors$'],
    ['a wrong type', { figures: [] }, 'wrong-type', '^/return/figures$'],
    ['a number as text', figures(hours({ minutes: '60' })), 'wrong-type', `${row}/minutes$`],
    ['an empty cell', figures(hours({ minutes: '' })), 'wrong-type', `${row}/minutes$`],
    ['negative hours', figures(hours({ minutes: -60 })), 'out-of-range', `${row}/minutes$`],
    ['half a minute', figures(hours({ minutes: 0.5 })), 'wrong-type', `${row}/minutes$`],
    ['745 hours', figures(hours({ minutes: 745 * 60 })), 'out-of-range', `${row}/minutes$`],
    ['a part above its whole', figures(parts), 'part-above-whole', 'sub-contracts'],
    ['a day that is not', figures(invoices({ paidOn: '2026-02-30' })), 'not-a-date', 'paidOn$'],
    ['a row twice', figures(twoRows), 'duplicate-row', 'rows/1'],
    ['the day of receipt', { receivedOn: '2026-11-01' }, 'not-allowed', '^/return/receivedOn$'],
    ['an unknown contract', { contract: 'R-O41' }, 'unknown-contract', '^/return/contract$'],
    ['a month outside it', { period: '2019-01' }, 'outside-contract', '^/return/period$'],
    ['a month that is not', { period: '2026-13' }, '.', '^/return/period$'],
    ['the year 9999', { period: '9999-12' }, '.', '^/return/period$'],
    ['no declaration', { declaration: undefined }, 'missing-field', 'declaration'],
  ])('%s', async (_, changes, code, where) => {
    const request = { contract: CONTRACT, return: { ...aReturn(), ...changes } }
    const { status, body } = await post(JSON.stringify(request))
    expect(status).toBe(422)
    expect(problemsOf(body)).toContainEqual({
      code: expect.stringMatching(code),
      where: expect.stringMatching(where),
      message: expect.stringMatching(/\w+ .*\w+/),
      line: expect.any(Number),
    })
  })

  test('a number too large to be one', async () => {
    const text = JSON.stringify({ contract: CONTRACT, return: aReturn({ figures: HOURS }) })
    const { status, body } = await post(text.replace('"minutes":6000', '"minutes":1e309'))
    expect(status).toBe(422)
    expect(problemsOf(body)).toContainEqual(
      expect.objectContaining({ where: expect.stringMatching(`${row}/minutes`) }),
    )
  })

  test('a contract that is wrong', async () => {
    const contract = { ...CONTRACT, from: '2026-02-30' }
    const { status, body } = await post(JSON.stringify({ contract, return: aReturn() }))
    expect(status).toBe(422)
    expect(problemsOf(body)[0]).toMatchObject({ code: 'not-a-date', where: '/contract/from' })
  })

  test('a promise for which there is no rule', async () => {
    const contract = aContract({ obligations: [anAdoption('prompt-payment')] })
    const { status, body } = await post(JSON.stringify({ contract, return: aReturn() }))
    expect(status).toBe(422)
    expect(problemsOf(body)[0]).toMatchObject({
      code: 'unknown-name',
      where: '/contract/obligations/0/id',
    })
  })

  test('an earlier return that is wrong', async () => {
    const earlier = [aReturn({ period: '2026-11' })]
    const request = { contract: CONTRACT, return: aReturn(), earlier }
    const { status, body } = await post(JSON.stringify(request))
    expect([status, problemsOf(body)[0]?.where]).toEqual([422, '/earlier/0/period'])
  })

  test('all that is wrong is said at once', async () => {
    const rows = [aPayLine({ payTo: '2026-09-01' }), aPayLine({ worker: 'W-2', paidMinutes: -1 })]
    const request = { contract: CONTRACT, return: aReturn({ figures: { 'pay-lines': { rows } } }) }
    const { body } = await post(JSON.stringify(request))
    expect(problemsOf(body).length).toBeGreaterThan(1)
  })
})

test('whatever stands in the place of anything, the answer is never a fault of ours', async () => {
  const sent = { contract: CONTRACT, return: aReturn({ figures: HOURS }), earlier: [aReturn()] }
  const places = [
    ['contract'], ['contract', 'area'], ['contract', 'obligations'], ['contract', 'from'],
    ['return'], ['return', 'figures'], ['return', 'period'], ['return', 'version'],
    ['return', 'figures', 'work-hours'], ['return', 'figures', 'work-hours', 'rows', '0'],
    ['earlier'], ['earlier', '0'],
  ]
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), fc.jsonValue(), async (place, value) => {
      const { status } = await post(JSON.stringify(replaced(sent, place, value)))
      expect([200, 400, 422]).toContain(status)
    }),
    { numRuns: 150 },
  )
})

describe('a trial, and who asks for it', () => {
  const next = () => {
    const { receivedOn: _, ...sent } = exampleReturn('R-041/2026-10.json')
    return { ...sent, version: 3, correctionReason: 'Checked again' }
  }

  test('a trial keeps nothing', async () => {
    const counted = async () => {
      const { read } = api.store
      return [
        await read.selectFrom('monthly_return').select('hash').execute(),
        await read.selectFrom('decision').select('id').execute(),
        await read.selectFrom('job').select('id').execute(),
        await read.selectFrom('audit').select('id').execute(),
      ].map(({ length }) => length)
    }
    const before = await counted()
    expect((await post(JSON.stringify(next()))).status).toBe(200)
    expect(await counted()).toEqual(before)
  })

  test('the contract of another contractor is as unknown as one that is not there', async () => {
    const others = await post(JSON.stringify({ ...next(), contract: 'K-112' }))
    const unknown = await post(JSON.stringify({ ...next(), contract: 'K-999' }))
    expect([others.status, codes(others.body)]).toEqual([422, ['unknown-contract']])
    expect(others.text.replaceAll('K-112', 'K-999')).toBe(unknown.text)
  })

  test('a contractor is told nothing of what is restricted, or the council’s own', async () => {
    const sent = JSON.stringify({ contract: CONTRACT, return: aReturn({ figures: HOURS }) })
    const { body, text } = await post(sent)
    expect(answerCheck('check-answer')(body)).toEqual([])
    expect(text).not.toContain('"visibility":"restricted"')
    expect(text).not.toContain('forCouncil')
    const notices = body['notices'] as { beforeApproval: unknown[]; restricted: boolean }[]
    expect(notices.length).toBeGreaterThan(0)
    expect(notices.filter((one) => one.restricted || one.beforeApproval.length > 0)).toEqual([])
  })

  test('the council’s system sees what was found, and no row', async () => {
    const rows = [aPayLine({ livingWagePayPence: 100_000, minimumWagePayPence: 100_000 })]
    const figures = { 'pay-lines': { rows } }
    const sent = JSON.stringify({ ...next(), figures })
    const own = await post(sent)
    expect((own.body['annex'] as { rows: unknown[] }).rows.length).toBeGreaterThan(0)
    const council = await tried(await api.token(), sent)
    expect(council.status).toBe(200)
    expect(council.body['annex']).toMatchObject({ rows: [] })
    expect(council.text).not.toContain('W-001')
  })
})

// Some of each kind of the public lists of naughty strings.
const NAUGHTY = [
  '', ' ', 'undefined', 'null', 'NaN', 'true', '-1', '1/0', '1e1000', '０', '٠', '\u0000', '\u0007',
  '\u202e txet', '\u200b', '\ufeff', '\ud800', '\udfff', 'Ω≈ç√∫', '田中さん', '👩🏽‍💻', 'z̷̧̢͈',
  '__proto__', 'constructor', 'toString', '../../etc/passwd', '%00', '${7*7}', '{{7*7}}',
  '<script>alert(1)</script>', '" onload="x', "'; drop table contract; --", "1' or '1'='1",
  '=1+1', '@SUM(A1)', '+1', '-1+1', '\r\nSet-Cookie: a=b', 'x'.repeat(100_000), '𝒳', 'İ', 'ß',
]

test.each(NAUGHTY.map((text) => [text.slice(0, 20), text]))(
  'the text %j in any field is taken as it is or refused',
  async (_, text) => {
    const sent = { contract: CONTRACT, return: aReturn({ figures: HOURS }), earlier: [aReturn()] }
    const places = [
      ['contract', 'title'], ['contract', 'id'], ['contract', 'from'], ['return', 'contract'],
      ['return', 'period'], ['return', 'declaration', 'by'], ['return', 'correctionReason'],
      ['return', 'figures', 'work-hours', 'rows', '0', 'worker'], ['earlier', '0', 'period'],
    ]
    for (const place of places) {
      const answer = await post(JSON.stringify(replaced(sent, place, text)))
      expect([200, 422]).toContain(answer.status)
    }
    const named = { ...sent.return, figures: { ...HOURS, [text]: { number: 1 } } }
    expect((await post(JSON.stringify({ ...sent, return: named }))).status).toBe(422)
  },
)

test('nothing in all of this was a fault of ours', () => {
  expect(api.logged).toEqual([])
})

function replaced(whole: object, [name = '', ...rest]: readonly string[], value: unknown): object {
  const copy = structuredClone(whole) as Record<string, unknown>
  const inside = copy[name]
  const goesOn = rest.length > 0 && typeof inside === 'object' && inside !== null
  copy[name] = goesOn ? replaced(inside, rest, value) : value
  return copy
}

function figures(of: object) {
  return { figures: of }
}

function exampleReturn(file: string): Record<string, unknown> {
  const text = readFileSync(join(MONTH, 'returns', file), 'utf8')
  return JSON.parse(text) as Record<string, unknown>
}

async function post(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  return tried(await api.token({ contractor: REPAIRS.contractor }), body, headers)
}

async function tried(
  token: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
) {
  const answer = await api.ask('/api/v1/checks', { token, method: 'POST', body, headers })
  return { ...answer, type: answer.headers.get('content-type') ?? '' }
}

function problemsOf(body: Record<string, unknown>) {
  return (body['problems'] ?? []) as readonly Problem[]
}

function codes(body: Record<string, unknown>): readonly string[] {
  return problemsOf(body).map(({ code }) => code)
}

function findingsOf(body: Record<string, unknown>): Record<string, string> {
  const { findings } = body['decision'] as { findings: { obligation: string; outcome: string }[] }
  return Object.fromEntries(findings.map(({ obligation, outcome }) => [obligation, outcome]))
}
