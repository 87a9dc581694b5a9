import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportRoutes } from '#app/web/register/export-routes.ts'
import { importRoutes } from '#app/web/register/import-routes.ts'
import { registerRoutes } from '#app/web/register/register-routes.ts'
import { anExampleStore } from '../../support/example-store.ts'
import { anActor, runningSite, type Answer, type RunningSite } from '../../support/running-site.ts'

const administrator = anActor('administrator')
const TABLE = [
  'Contract Ref,Title,Supplier,Start,End date,Value,Company number,Notes',
  'N-1,Tree work,Oak Ltd,15/02/2026,31/01/2028,"£1,234.50",123,x',
  'N-2,Catering,=cmd|calc,2026-03-01,2027-02-28,,,y',
  'N-3,No supplier,,2026-03-01,2027-02-28,,,z',
  'G-201,Known already,Foxglove,2026-03-01,2027-02-28,,,z',
].join('\n')
const NOTICE = JSON.stringify({
  releases: [
    {
      ocid: 'ocds-b5fd17-abc',
      id: 'r1',
      date: '2026-01-10T00:00:00Z',
      tag: ['award'],
      buyer: { name: 'Made-up Council' },
      tender: { title: 'Grass &amp; hedges' },
      awards: [
        {
          id: 'a1',
          title: 'Grass &amp; hedges',
          value: { amount: 260633.18, currency: 'GBP' },
          suppliers: [{ id: '1', name: 'K&amp;T Ltd' }],
          contractPeriod: { startDate: '2026-02-16T00:00:00Z', endDate: '2028-02-15T00:00:00Z' },
        },
      ],
      parties: [],
    },
  ],
})

let example: Awaited<ReturnType<typeof anExampleStore>>
let running: RunningSite

beforeAll(async () => {
  example = await anExampleStore()
  running = await runningSite(example.store, (site) => [
    ...registerRoutes(site),
    ...importRoutes(site),
    ...exportRoutes(site),
  ])
})
afterAll(async () => {
  await running[Symbol.asyncDispose]()
  await example[Symbol.asyncDispose]()
})

describe('a table', () => {
  test('goes from file to columns, to what would come of it, to the record', async () => {
    const columns = await upload(TABLE)
    expect(columns.status).toBe(200)
    expect(columns.text).toContain('Which column is which')
    // Each column is shown with what stands in it, and what it probably is.
    expect(columns.text).toContain('<option value="contractor" selected>Contractor (needed)')

    const plan = await next(columns, {})
    expect(plan.text).toContain('2 contracts to record, 1 on record already, 1 refused')
    expect(plan.text).toContain('N-1 Tree work')

    const recorded = await next(plan, { wants: 'record' })
    expect(recorded.text).toContain('2 recorded, 2 left out')
    const found = await running.as(administrator).get('/register?search=N-')
    expect(found.text).toContain('Tree work')
    expect(found.text).toContain('Nothing yet')
  })

  test('recorded a second time changes nothing', async () => {
    const plan = await next(await upload(TABLE), {})
    expect(plan.text).toContain('0 contracts to record, 3 on record already, 1 refused')
  })

  test('with a date that can be read two ways is asked about, not guessed', async () => {
    const either = TABLE.replace('15/02/2026,31/01/2028', '01/02/2026,03/04/2028').split('\n')
    const columns = await upload(either.slice(0, 2).join('\n'))
    expect(columns.text).toContain('These dates can be read two ways')
    const unanswered = await next(columns, {})
    expect(unanswered.status).toBe(422)
    expect(unanswered.text).toContain('Say whether the day or the month comes first.')
  })
})

test('public notices are read, packed or not, with their signs made plain', async () => {
  for (const bytes of [NOTICE, gzipSync(NOTICE)]) {
    const plan = await upload(bytes, 'notices.json.gz')
    expect(plan.status).toBe(200)
    expect(plan.text).toContain('1 contract to record')
    expect(plan.text).toContain('Grass &amp; hedges')
    expect(plan.text).not.toContain('&amp;amp;')
  }
})

describe('refused with what to do', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'Choose the file'],
    ['a bomb', gzipSync(Buffer.alloc(30_000_000)), 'larger than 20 MB unpacked'],
    ['a broken packed file', new Uint8Array([0x1f, 0x8b, 1, 2, 3]), 'is broken'],
    ['a spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe]), 'UTF-8'],
    ['broken JSON', '{"releases": [', 'line 1'],
  ])('%s', async (_, bytes, words) => {
    const answer = await upload(bytes)
    expect(answer.text.toLowerCase()).toContain(words.toLowerCase())
    expect(running.faults).toEqual([])
  })
})

test('one contract is typed on a page, in the same words as in a table', async () => {
  const asked = running.as(administrator)
  const whole = {
    reference: 'N-9',
    title: 'Playgrounds',
    contractor: 'Elm Ltd',
    from: '01/04/2026',
    to: '31/03/2029',
    value: '£640,000',
  }
  const half = await asked.post('/register/new', { ...whole, to: '' })
  expect(half.status).toBe(422)
  expect(half.text).toContain('value="Playgrounds"')
  const done = await asked.post('/register/new', whole)
  expect(done.headers.get('location')).toBe('/register/contracts/N-9')
  const again = await asked.post('/register/new', whole)
  expect(again.text).toContain('A contract with this reference is on record already.')
})

test('what came in goes out, and no text of it is a formula', async () => {
  const auditor = running.as(anActor('auditor'))
  const csv = await auditor.get('/exports/contracts.csv')
  expect(csv.headers.get('content-disposition')).toContain('goodterms-contracts-2026-11-23.csv')
  expect(csv.text).toContain(`"'=cmd|calc"`)
  const json = JSON.parse((await auditor.get('/exports/contracts.json')).text) as unknown[]
  expect(json).toContainEqual(expect.objectContaining({ contract: 'N-1', value_pence: 123_450 }))
  const findings = JSON.parse((await auditor.get('/exports/findings.json')).text) as unknown[]
  expect(findings.length).toBeGreaterThan(1000)
  expect(JSON.stringify(findings)).not.toContain('"minimum-wage"')
  for (const name of ['versions', 'returns', 'decisions', 'notices', 'cases']) {
    expect((await auditor.get(`/exports/${name}.json`)).status).toBe(200)
  }
  for (const name of ['person.csv', 'contracts.xml', 'contracts', '__proto__.csv', 'a.b.csv']) {
    expect((await auditor.get(`/exports/${name}`)).status).toBe(404)
  }
})

async function upload(bytes: string | Uint8Array, name = 'register.csv'): Promise<Answer> {
  const file = new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name)
  return running.as(administrator).post('/register/import', { upload: file })
}

/** Sends the form of a page on, as a browser would, with what somebody chose. */
function next(page: Answer, chosen: Readonly<Record<string, string>>): Promise<Answer> {
  const fields: Record<string, string> = {}
  for (const [, name = '', value = ''] of page.text.matchAll(
    /<input type="hidden" name="([^"]*)" value="([^"]*)">/g,
  )) {
    fields[name] = value.replaceAll('&#x3D;', '=')
  }
  for (const [, name = '', options = ''] of page.text.matchAll(
    /<select[^>]*name="([^"]*)">([\s\S]*?)<\/select>/g,
  )) {
    fields[name] = /<option value="([^"]*)" selected>/.exec(options)?.[1] ?? ''
  }
  return running.as(administrator).post('/register/import', { ...fields, ...chosen })
}
