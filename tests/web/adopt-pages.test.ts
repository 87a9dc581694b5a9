import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CheckedFolder } from '#app/checks/check-folder.ts'
import { readContract } from '#app/intake/read-contract.ts'
import { aContract, anAdoption } from '../support/a-return.ts'
import { aCheckedContract, aCheckedFolder } from '../checks/a-checked-contract.ts'
import { runningApp, type RunningApp } from './running-app.ts'
import type { Fields } from './a-form.ts'

const HEADINGS = ['Obligation', 'Clause', 'Words', 'Target', 'Window', 'From', 'Set by']
const LINE = ['Promise kept', '3.1', 'The promise', '12%', 'contract year', '01/04/2026', 'bidder']
const SHEET = `${HEADINGS.join('\t')}\n${LINE.join('\t')}`
const BAD = SHEET.replace('12%', '<b>12,5%</b>')
const WHOLE = { contract: 'NCC-2026-014', sheet: SHEET }
const VARIATION = { from: '01/12/2026', reference: 'Deed 2' }

let app: RunningApp

beforeAll(async () => {
  app = await runningApp({ folder: folderOf(aContract({ obligations: [anAdoption('promise-kept')] })) })
})
afterAll(() => app.stop())

test('the form offers the contracts, and says that nothing is kept', async () => {
  const { status, text, headers } = await answer(fetch(`${app.address}/adopt`))
  expect(status).toBe(200)
  expect(text).toContain('<option value="NCC-2026-014">NCC-2026-014 Housing repairs')
  expect(text).toContain('Nothing is kept here.')
  expect(headers.get('content-security-policy')).toContain("form-action 'self'")
  expect(headers.get('cache-control')).toBe('no-store')
})

test('the preview shows what changes, before and after', async () => {
  const { status, text } = await send({ ...WHOLE, ...VARIATION })
  expect(status).toBe(200)
  expect(text).toContain('<title>Preview: Adopt obligations from a sheet – Goodterms</title>')
  expect(text).toContain('version 2, from 1 December 2026 by Deed 2')
  expect(text).toMatch(/Before<\/span> 14\.2<\/td>\s+<td role="cell"><span[^>]*>After<\/span> 3\.1</)
  expect(text).toContain('Nothing has been kept.')
})

test('the preview warns of what can never be judged', async () => {
  const { status, text } = await send({ ...WHOLE, sheet: SHEET.replace('12%', '') })
  expect(status).toBe(200)
  expect(text).toContain('“Promise kept” can never be judged as it stands: it has no target.')
})

test('the contract is offered as a file', async () => {
  const { text, headers } = await send({ ...WHOLE, ...VARIATION, wants: 'file' })
  expect(headers.get('content-disposition')).toBe(
    'attachment; filename=NCC-2026-014.version-2.json',
  )
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(readContract(text)).toMatchObject({ ok: true, value: { version: 2 } })
})

test('a sheet may be a file', async () => {
  const upload = new File([SHEET.replaceAll('\t', ';')], 'sheet.csv', { type: 'text/csv' })
  const { text } = await send({ contract: 'NCC-2026-014', sheet: '', upload })
  expect(text).toContain('What the contract would adopt')
})

describe('a sheet with a problem', () => {
  test('is shown again as it was pasted, with the problem above and beside it', async () => {
    const { status, text } = await send({ ...WHOLE, sheet: BAD })
    expect(status).toBe(422)
    expect(text).toContain('<title>Error: Adopt obligations from a sheet – Goodterms</title>')
    expect(text).toContain('<a href="#sheet">Line 2. In column “Target”: “&lt;b&gt;12,5%')
    expect(text).toContain('id="sheet-error"')
    expect(text).toContain(`\n${BAD.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</textarea>`)
    expect(text).toContain('<option value="NCC-2026-014" selected>')
  })

  test('gives no file', async () => {
    const { status, headers } = await send({ ...WHOLE, sheet: BAD, wants: 'file' })
    expect(status).toBe(422)
    expect(headers.get('content-disposition')).toBeNull()
  })
})

test('one may go back to the form with everything as it was', async () => {
  const { status, text } = await send({ ...WHOLE, ...VARIATION, wants: 'form' })
  expect(status).toBe(200)
  expect(text).toContain('value="01/12/2026"')
  expect(text).toContain(SHEET)
})

describe('refused, and never a fault', () => {
  test.each<[string, number, RequestInit]>([
    ['from another site', 403, { headers: { 'Sec-Fetch-Site': 'cross-site' } }],
    ['from another origin', 403, { headers: { Origin: 'https://evil.example' } }],
    ['as another kind of form', 415, { body: 'contract=x', headers: urlEncoded() }],
    ['as no form', 415, { body: '{}', headers: { 'Content-Type': 'application/json' } }],
    ['with no boundary', 422, { body: 'x', headers: { 'Content-Type': 'multipart/form-data; x' } }],
    ['with nothing in it', 422, { headers: { 'Content-Type': 'multipart/form-data; boundary=x' } }],
    ['packed in a wrong way', 400, {
      body: 'x', headers: { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Encoding': 'gzip' },
    }],
  ])('%s: %i', async (_, status, request) => {
    const refused = await answer(fetch(`${app.address}/adopt`, { method: 'POST', ...request }))
    expect(refused.status).toBe(status)
    expect(refused.text).toContain('<h1')
  })

  test('larger than the limit, with what to do', async () => {
    const { status, text } = await send({ ...WHOLE, sheet: 'x'.repeat(500_000) })
    expect(status).toBe(422)
    expect(text).toContain('larger than 200 kB')
  })

  test('a sheet of which the form holds all, and which is too large', async () => {
    const { status, text } = await send({ ...WHOLE, sheet: 'x'.repeat(250_000) })
    expect(status).toBe(422)
    expect(text).toContain('The sheet is larger than 200 kB')
  })

  test('a file that is no text', async () => {
    const upload = new File([new Uint8Array([0xff, 0xfe, 0x41, 0])], 'book.xlsx')
    const { status, text } = await send({ contract: 'NCC-2026-014', upload })
    expect(status).toBe(422)
    expect(text).toContain('<a href="#upload">Line 1. The file is saved as UTF-16.')
  })

  test('asked in another way', async () => {
    const { status, headers } = await answer(fetch(`${app.address}/adopt`, { method: 'DELETE' }))
    expect(status).toBe(405)
    expect(headers.get('allow')).toBe('GET, HEAD, POST')
  })

  test('no fault was written down for any of these', () => {
    expect(app.logged).toEqual([])
  })
})

test('the newest version of a contract adopts', async () => {
  const signed = aContract()
  const varied = aContract({ version: 2, variation: { from: '2026-10-01', reference: 'Deed 1' } })
  const other = await runningApp({ folder: folderOf(varied, signed) })
  const { text } = await send({ ...WHOLE, ...VARIATION }, other)
  expect(text).toContain('version 3, from 1 December 2026 by Deed 2')
  await other.stop()
})

test('where no contract was read the page says so', async () => {
  const empty = await runningApp({ folder: aCheckedFolder([]) })
  const { status, text } = await answer(fetch(`${empty.address}/adopt`))
  expect(status).toBe(200)
  expect(text).toContain('No contract has been read')
  await empty.stop()
})

test('text from outside stays text, and cannot turn round what is read', async () => {
  const hostile = '<script>x</script>"onmouseover="x" {{title}} \u{202e}'
  const contract = aContract({ title: hostile })
  const other = await runningApp({ folder: folderOf(contract) })
  const pages = [
    await send({ ...WHOLE, sheet: SHEET.replace('The promise', '<script>x</script> {{title}}') }, other),
    await send({ ...WHOLE, sheet: hostile, from: hostile }, other),
  ]
  for (const { text } of pages) {
    expect(text).not.toContain('<script')
    expect(text).not.toContain('"onmouseover="')
    expect(text).toContain('{{title}}')
  }
  await other.stop()
})

function folderOf(...contracts: readonly ReturnType<typeof aContract>[]): CheckedFolder {
  const folder = aCheckedFolder([aCheckedContract()])
  return { ...folder, intake: { ...folder.intake, contracts } }
}

async function send(fields: Fields, to: RunningApp = app) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return answer(fetch(`${to.address}/adopt`, { method: 'POST', body }))
}

async function answer(asked: Promise<Response>) {
  const response = await asked
  // A form is sent with both marks at the end of each line, and comes back so.
  const text = (await response.text()).replaceAll('\r\n', '\n')
  return { status: response.status, headers: response.headers, text }
}

function urlEncoded(): Readonly<Record<string, string>> {
  return { 'Content-Type': 'application/x-www-form-urlencoded' }
}
