import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CheckedFolder } from '#app/checks/check-folder.ts'
import { aContract } from '../support/a-return.ts'
import {
  aCheckedContract, aCheckedFolder, aFinding, aNotice,
} from '../checks/a-checked-contract.ts'
import { runningApp, type RunningApp } from './running-app.ts'

const HOSTILE = '<script>window.SPIKE=1</script>"onmouseover="x" {{title}} \u202Eevil\u0000'
const RESTRICTED = aNotice({ kind: 'restricted-note', restricted: true, subject: 'Restricted note' })

const apps: RunningApp[] = []
let app: RunningApp

beforeAll(async () => {
  const october = aCheckedContract([aFinding()], { notices: [aNotice(), RESTRICTED] })
  const september = aCheckedContract([aFinding({ outcome: 'met' })], { period: '2026-09' })
  app = await started(aCheckedFolder([october, september]))
})
afterAll(() => Promise.all(apps.map(({ stop }) => stop())))

test('the first page is the year, contract by contract', async () => {
  const { text } = await page('/')
  expect(text).toContain('<title>The year, September 2026 to October 2026 – Goodterms</title>')
  expect(text).toContain('href="/contracts/NCC-2026-014/2026-10"')
  expect(text).toContain('NCC-2026-014, October 2026: 1 not met')
})

test('of a single month the first page is that month', async () => {
  const one = await started(aCheckedFolder([aCheckedContract()]))
  const text = await (await fetch(`${one.address}/`)).text()
  expect(text).toContain('<title>Contracts by obligation, October 2026 – Goodterms</title>')
  expect(text).toContain('aria-label="1 finding: 1 not met."')
})

test('an older month has its own address', async () => {
  const { text } = await page('/months/2026-09')
  expect(text).toContain('Contracts by obligation, September 2026')
})

test('a contract gives the reason for each outcome, and leads to its notices', async () => {
  const { text } = await page('/contracts/NCC-2026-014/2026-10')
  for (const part of ['8.0%', 'at least 10%', 'Clause 14.2', 'Does not hold', 'Restricted note']) {
    expect(text).toContain(part)
  }
  expect(text).toContain('href="/contracts/NCC-2026-014/2026-10/notices/shortfall"')
})

test('a notice is its own document, as HTML and as text', async () => {
  const html = await page('/contracts/NCC-2026-014/2026-10/notices/shortfall')
  expect(html.text).toBe(aNotice().html)
  expect(html.headers.get('content-security-policy')).toMatch(/style-src 'sha256-.*;sandbox allow-top-navigation-to-custom-protocols$/)
  const text = await page('/contracts/NCC-2026-014/2026-10/notices/shortfall.txt')
  expect(text.text).toBe(aNotice().text)
  expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8')
})

test('each problem has its meaning, at the address that the API gives', async () => {
  const { text } = await page('/problems')
  expect(text).toContain('id="duplicate-key"')
  for (const status of [400, 404, 405, 413, 415, 422, 500]) {
    expect(text).toContain(`id="status-${status}"`)
  }
})

test.each([
  '/months/2026-08', '/months/constructor', '/contracts/X/2026-10',
  '/contracts/NCC-2026-014/2026-08', '/contracts/NCC-2026-014',
  '/contracts/NCC-2026-014/2026-10/notices/behind',
  '/contracts/NCC-2026-014/2026-10/notices/..%2f..%2fpackage.json',
  '/contracts/NCC-2026-014%00/2026-10', '//', '/..;/', '/.git/config', '/.env', '/metrics',
  '/debug', '/assets/', '/assets/site.css', '/Health', '/problems/',
])('there is nothing at %s', async (path) => {
  const { status, text } = await page(path)
  expect(status).toBe(404)
  expect(text).toContain('There is nothing at this address')
})

describe('text from outside', () => {
  let text: string

  beforeAll(async () => {
    const contract = aContract({
      title: HOSTILE,
      contractor: { id: 'X', name: HOSTILE, address: HOSTILE },
    })
    const finding = aFinding({ words: HOSTILE, message: HOSTILE, clause: HOSTILE })
    const notices = [aNotice({ subject: HOSTILE })]
    const folder = aCheckedFolder([aCheckedContract([finding], { contract, notices })])
    const problems = [{ code: 'wrong-type', where: HOSTILE, message: HOSTILE } as const]
    const refused = [{ file: HOSTILE, problems }]
    const hostile = await started({ ...folder, intake: { ...folder.intake, refused } })
    const pages = ['/', '/contracts/NCC-2026-014/2026-10'].map((path) => page(path, hostile))
    text = (await Promise.all(pages)).map((each) => each.text).join('')
  })

  test('stays text on every page', () => {
    expect(text).not.toContain('<script')
    expect(text).not.toContain('"onmouseover="')
    expect(text).toContain('&lt;script&gt;window.SPIKE')
  })

  test('is no template', () => {
    expect(text).toContain('{{title}}')
  })

  test('cannot hide or turn round what is read', () => {
    expect(text).toContain('[U+202E]evil[U+0000]')
  })
})

test('before any return has come the first page says so', async () => {
  const empty = await started(aCheckedFolder([]))
  const { status, text } = await page('/', empty)
  expect(status).toBe(200)
  expect(text).toContain('Nothing to show yet')
})

test('no page holds a script, a style of its own or a handler', async () => {
  for (const path of ['/', '/contracts/NCC-2026-014/2026-10', '/problems', '/nowhere']) {
    const { text } = await page(path)
    expect(text).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/i)
  }
})

test('what a request asks for by query never reaches a template', async () => {
  const plain = await page('/')
  const asked = await page('/?layout=/etc/passwd&settings[views]=/&cache=1&_locals=x')
  expect(asked.text).toBe(plain.text)
})

async function started(folder: CheckedFolder): Promise<RunningApp> {
  const started = await runningApp({ folder })
  apps.push(started)
  return started
}

async function page(path: string, at: RunningApp = app) {
  const response = await fetch(`${at.address}${path}`)
  return { status: response.status, headers: response.headers, text: await response.text() }
}
