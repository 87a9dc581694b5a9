import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashOfToken } from '#app/access/api-token.ts'
import type { Actor } from '#app/access/may.ts'
import { tokenByHash } from '#app/store/tokens.ts'
import { runningTokens, type RunningTokens } from './running-tokens.ts'

const ADMINISTRATOR: Actor = { id: 'a', name: 'A', roles: ['administrator'], seesRestricted: false }
const AUDITOR: Actor = { ...ADMINISTRATOR, id: 'u', roles: ['auditor'] }
const OFFICER: Actor = { ...ADMINISTRATOR, id: 'o', roles: ['officer'] }
const LEAD: Actor = { ...ADMINISTRATOR, id: 'l', roles: ['contractor-lead'], contractor: 'C-1' }
const OTHER_LEAD: Actor = { ...LEAD, id: 'm', contractor: 'C-2' }

let pages: RunningTokens
beforeAll(async () => {
  pages = await runningTokens()
})
afterAll(() => pages[Symbol.asyncDispose]())
beforeEach(() => pages.signIn(ADMINISTRATOR))

describe('a token', () => {
  test('is shown once, on the page that made it, which nobody keeps', async () => {
    const made = await post('/tokens/new', { name: 'Payroll', whose: 'C-1', months: '12' })
    expect([made.status, made.headers.get('cache-control')]).toEqual([201, 'no-store'])
    const token = tokenIn(made.text)
    const stored = await tokenByHash(pages.store.read, hashOfToken(token))
    expect(stored).toMatchObject({ name: 'Payroll', contractor: 'C-1' })
    for (const path of ['/tokens', `/tokens/${stored?.id}`]) {
      expect((await get(path)).text).not.toContain(token)
    }
  })

  test('is withdrawn by a button, and its page says so', async () => {
    const id = await madeFor('C-1')
    const answer = await post(`/tokens/${id}/withdraw`, {})
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/tokens/${id}`])
    const page = await get(`/tokens/${id}`)
    expect(page.text).toContain('Withdrawn on 23 November 2026')
    expect(page.text).not.toContain('Withdraw this token')
  })

  test('is replaced by another, which is shown in its place', async () => {
    const id = await madeFor('C-1')
    const answer = await post(`/tokens/${id}/replace`, { until: 'tomorrow' })
    const replacement = await tokenByHash(pages.store.read, hashOfToken(tokenIn(answer.text)))
    expect(replacement).toMatchObject({ contractor: 'C-1', revoked_at: null })
    expect((await get(`/tokens/${id}`)).text).toContain('Replaced; good until 24 November 2026')
  })

  test('that is good no longer is not replaced', async () => {
    const id = await madeFor('C-1')
    await post(`/tokens/${id}/withdraw`, {})
    expect((await post(`/tokens/${id}/replace`, {})).status).toBe(303)
  })
})

describe('who may', () => {
  test('a lead sees and makes tokens of the own firm alone', async () => {
    const others = await madeFor('C-2')
    pages.signIn(LEAD)
    const own = await post('/tokens/new', { name: 'Own', whose: 'C-2', months: '1' })
    const stored = await tokenByHash(pages.store.read, hashOfToken(tokenIn(own.text)))
    expect(stored).toMatchObject({ contractor: 'C-1', made_by: 'l' })
    expect((await get('/tokens')).text).not.toContain(others)
    for (const path of [`/tokens/${others}`, '/tokens/00000000-0000-0000-0000-000000000000']) {
      expect((await get(path)).status).toBe(404)
    }
    for (const act of ['withdraw', 'replace']) {
      expect((await post(`/tokens/${others}/${act}`, {})).status).toBe(404)
    }
    pages.signIn(OTHER_LEAD)
    expect((await get(`/tokens/${stored?.id}`)).status).toBe(404)
  })

  test('an auditor reads and changes nothing', async () => {
    const id = await madeFor('C-1')
    pages.signIn(AUDITOR)
    expect((await get('/tokens')).text).not.toContain('Make a token')
    expect((await get(`/tokens/${id}`)).text).not.toContain('Withdraw this token')
    expect((await get('/tokens/new')).status).toBe(403)
    expect((await post('/tokens/new', { name: 'x', whose: 'C-1', months: '1' })).status).toBe(403)
    expect((await post(`/tokens/${id}/withdraw`, {})).status).toBe(403)
  })

  test('nobody else gets in, nor anybody from another site', async () => {
    pages.signIn(OFFICER)
    expect((await get('/tokens')).status).toBe(403)
    pages.signIn(ADMINISTRATOR)
    const forged = await fetch(`${pages.address}/tokens/new`, {
      method: 'POST',
      body: new URLSearchParams({ name: 'x', whose: 'council', months: '1' }),
      headers: { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' },
    })
    expect(forged.status).toBe(403)
  })
})

test('a form that is wrong comes back as it was, with what to do', async () => {
  const name = '<b>"Payroll"</b>'.repeat(5)
  const answer = await post('/tokens/new', { name, whose: '', months: '3' })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Choose whose system it is.')
  expect(answer.text).toContain('&lt;b&gt;&quot;Payroll&quot;')
  expect(answer.text).toMatch(/<option value="3" selected>/)
})

test('what is no id of a token is not looked for', async () => {
  for (const id of ['%00', "x'%20or%201=1--", 'NEW', '__proto__']) {
    expect((await get(`/tokens/${id}`)).status).toBe(404)
  }
})

async function madeFor(contractor: string): Promise<string> {
  const made = await post('/tokens/new', { name: 'System', whose: contractor, months: '12' })
  const stored = await tokenByHash(pages.store.read, hashOfToken(tokenIn(made.text)))
  return stored?.id ?? ''
}

function tokenIn(page: string): string {
  return /gt_[\w-]{43}/.exec(page)?.[0] ?? ''
}

async function get(path: string) {
  const response = await fetch(`${pages.address}${path}`)
  return { status: response.status, headers: response.headers, text: await response.text() }
}

async function post(path: string, fields: Record<string, string>) {
  const response = await fetch(`${pages.address}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}
