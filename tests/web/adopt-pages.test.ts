import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readContract } from '#app/intake/read-contract.ts'
import { assignManagers, contractVersions, recordContractVersion } from '#app/store/contracts.ts'
import { adoptRoutes } from '#app/web/adopt-pages.ts'
import { anExampleStore } from '../support/example-store.ts'
import { anActor, runningSite, type RunningSite } from '../support/running-site.ts'
import { addContract, addPerson, AT } from '../support/store-rows.ts'
import type { Fields } from './a-form.ts'

const HEADINGS = ['Obligation', 'Clause', 'Words', 'Target', 'Window', 'From', 'Set by']
const LINE = ['Supply-chain spend in Norfolk', '3.1', 'The promise', '12%', 'contract year', '01/12/2026', 'bidder']
const SHEET = `${HEADINGS.join('\t')}\n${LINE.join('\t')}`
const BAD = SHEET.replace('12%', '<b>12,5%</b>')
const OWN = 'R-202'
const NEW = 'N-1'
const ANOTHER = 'G-201'
const VARIATION = { from: '01/12/2026', reference: 'Deed 2' }
const WHOLE = { contract: OWN, sheet: SHEET, ...VARIATION }
const manager = anActor('contract-manager')

let example: Awaited<ReturnType<typeof anExampleStore>>
let running: RunningSite

beforeAll(async () => {
  example = await aStore()
  running = await runningSite(example.store, adoptRoutes)
})
afterAll(async () => {
  await running[Symbol.asyncDispose]()
  await example[Symbol.asyncDispose]()
})

/** The example, in which the manager has a contract on record and one that adopted nothing. */
async function aStore() {
  const filled = await anExampleStore()
  const { store } = filled
  await addPerson(store, { id: manager.id }, ['contract-manager'])
  await addContract(store, { id: NEW, title: 'Playgrounds', contractor: 'EXAMPLE-2201', kind: 'grounds' })
  for (const id of [OWN, NEW]) await store.write((tx) => assignManagers(tx, id, [manager.id]))
  return filled
}

describe('the form', () => {
  test('offers the contracts that one manages, and no other', async () => {
    const { status, text } = await page('/adopt')
    expect(status).toBe(200)
    const offered = [...text.matchAll(/<option value="([^"]+)"/g)].map(([, id]) => id)
    expect(offered).toEqual([NEW, OWN])
    expect(text).toContain('N-1 Playgrounds (nothing adopted yet)')
    expect(text).toContain('Nothing is kept before you have seen it and put it on record.')
  })

  test('has the contract chosen from which one comes', async () => {
    const { text } = await page(`/adopt?contract=${OWN}`)
    expect(text).toContain(`<option value="${OWN}" selected>`)
  })

  test('says so where one manages none', async () => {
    const other = anActor('contract-manager', { id: 'manages-nothing' })
    const { status, text } = await running.as(other).get('/adopt')
    expect(status).toBe(200)
    expect(text).toContain('You manage no contract')
    expect(text).not.toContain('<textarea')
  })

  test('is for contract managers alone', async () => {
    for (const role of ['officer', 'administrator', 'auditor', 'contractor-lead'] as const) {
      expect((await running.as(anActor(role)).get('/adopt')).status).toBe(403)
    }
  })
})

test('the preview shows what changes, before and after, and keeps nothing', async () => {
  const { status, text } = await send({ ...WHOLE })
  expect(status).toBe(200)
  expect(text).toContain('<title>Preview: Adopt obligations from a sheet – Goodterms</title>')
  expect(text).toContain('version 2, from 1 December 2026 by Deed 2')
  expect(text).toContain('Nothing has been kept yet.')
  expect(await versionsOf(OWN)).toEqual([1])
})

test('the preview warns of what can never be judged', async () => {
  const { status, text } = await send({ ...WHOLE, sheet: SHEET.replace('12%', '') })
  expect(status).toBe(200)
  expect(text).toMatch(/“[^”]+” can never be judged as it stands: it has no target\./)
})

test('the contract is offered as a file', async () => {
  const { text, headers } = await send({ ...WHOLE, wants: 'file' })
  expect(headers.get('content-disposition')).toBe('attachment; filename=R-202.version-2.json')
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(readContract(text)).toMatchObject({ ok: true, value: { version: 2 } })
  expect(await versionsOf(OWN)).toEqual([1])
})

test('a sheet may be a file', async () => {
  const upload = new File([SHEET.replaceAll('\t', ';')], 'sheet.csv', { type: 'text/csv' })
  const { text } = await send({ ...WHOLE, sheet: '', upload })
  expect(text).toContain('What the contract would adopt')
})

test('one may go back to the form with everything as it was', async () => {
  const { status, text } = await send({ ...WHOLE, wants: 'form' })
  expect(status).toBe(200)
  expect(text).toContain('value="01/12/2026"')
  expect(text).toContain(SHEET)
})

describe('put on record', () => {
  test('is exactly what was shown, as the next version, with who did it', async () => {
    await using own = await aStore()
    await using site = await runningSite(own.store, adoptRoutes)
    const shown = await shownBy(site, WHOLE)
    const file = await send({ ...WHOLE, wants: 'file' }, site)
    const recorded = await send({ ...WHOLE, shown, wants: 'record' }, site)
    expect([recorded.status, recorded.headers.get('location')]).toEqual([303, `/contracts/${OWN}`])
    const [, second] = await contractVersions(own.store.read, [OWN])
    const asFile = readContract(file.text)
    expect(asFile.ok && asFile.value).toEqual(second)
    const act = await own.store.read
      .selectFrom('audit')
      .select(['actor', 'action', 'object', 'outcome'])
      .orderBy('id', 'desc')
      .executeTakeFirst()
    expect(act).toEqual({
      actor: manager.id,
      action: 'contract.adopt',
      object: `contract/${OWN}/version/2`,
      outcome: 'done',
    })
  })

  test('of a contract that adopted nothing it is version 1', async () => {
    await using own = await aStore()
    await using site = await runningSite(own.store, adoptRoutes)
    const first = { contract: NEW, sheet: SHEET }
    const shown = await shownBy(site, first)
    expect((await send({ ...first, shown, wants: 'record' }, site)).status).toBe(303)
    expect(await contractVersions(own.store.read, [NEW])).toMatchObject([
      { version: 1, kind: 'grounds', obligations: [{ clause: '3.1' }] },
    ])
  })

  test('is nothing where the sheet is another than was shown', async () => {
    const shown = await shownBy(running, WHOLE)
    const other = { ...WHOLE, sheet: SHEET.replace('12%', '11%'), shown, wants: 'record' }
    const { status, text } = await send(other)
    expect(status).toBe(409)
    expect(text).toContain('so nothing was recorded. Look at the change anew.')
    expect(text).toContain('11%')
    expect((await send({ ...WHOLE, wants: 'record' })).status).toBe(409)
    expect(await versionsOf(OWN)).toEqual([1])
  })

  test('is nothing where the contract has moved since it was shown', async () => {
    await using own = await aStore()
    await using site = await runningSite(own.store, adoptRoutes)
    const shown = await shownBy(site, WHOLE)
    const [signed] = await contractVersions(own.store.read, [OWN])
    if (signed === undefined) throw new Error('the example has lost a contract')
    const variation = { from: '2026-11-01', reference: 'Somebody else’s deed' }
    await own.store.write((tx) =>
      recordContractVersion(tx, { ...signed, version: 2, variation }, { at: AT, by: 'x' }),
    )
    expect((await send({ ...WHOLE, shown, wants: 'record' }, site)).status).toBe(409)
    const versions = await contractVersions(own.store.read, [OWN])
    expect(versions.map((each) => each.variation?.reference)).toEqual([
      undefined, 'Somebody else’s deed',
    ])
  })

  test('is once what was sent twice', async () => {
    await using own = await aStore()
    await using site = await runningSite(own.store, adoptRoutes)
    const shown = await shownBy(site, WHOLE)
    const record = () => send({ ...WHOLE, shown, wants: 'record' }, site)
    const [one, two] = [await record(), await record()]
    expect([one.status, two.status]).toEqual([303, 422])
    expect(await contractVersions(own.store.read, [OWN])).toHaveLength(2)
  })
})

describe('refused, and never a fault', () => {
  test('a contract on record without a variation, with the reason', async () => {
    const { status, text } = await send({ contract: OWN, sheet: SHEET })
    expect(status).toBe(422)
    expect(text).toContain('<a href="#from">Version 1 of R-202 is on record')
  })

  test('a contract whose manager or kind nobody has said, with who does it', async () => {
    await using own = await aStore()
    await using site = await runningSite(own.store, adoptRoutes)
    await own.store.write((tx) =>
      tx.updateTable('contract').set({ kind: null }).where('id', '=', NEW).execute(),
    )
    const { status, text } = await send({ contract: NEW, sheet: SHEET }, site)
    expect(status).toBe(422)
    expect(text).toContain('Say first what kind of contract N-1 is')
  })

  test('another’s contract, like one that is not there', async () => {
    const another = await send({ ...WHOLE, contract: ANOTHER, wants: 'record' })
    const none = await send({ ...WHOLE, contract: 'R-999', wants: 'record' })
    expect([another.status, none.status]).toEqual([404, 404])
    expect(another.text).toBe(none.text)
    expect(await versionsOf(ANOTHER)).toEqual([1])
  })

  test('no contract, asked for at its field', async () => {
    const { status, text } = await send({ ...WHOLE, contract: '' })
    expect(status).toBe(422)
    expect(text).toContain('<a href="#contract">Choose the contract that adopts.')
  })

  test('a sheet with a problem, shown again as it was pasted', async () => {
    const { status, text } = await send({ ...WHOLE, sheet: BAD })
    expect(status).toBe(422)
    expect(text).toContain('<title>Error: Adopt obligations from a sheet – Goodterms</title>')
    expect(text).toContain('<a href="#sheet">Line 2. In column “Target”: “&lt;b&gt;12,5%')
    expect(text).toContain('id="sheet-error"')
    expect(text).toContain(`\n${BAD.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</textarea>`)
    expect(text).toContain(`<option value="${OWN}" selected>`)
  })

  test('a sheet with a problem as a file, which is not given', async () => {
    const { status, headers } = await send({ ...WHOLE, sheet: BAD, wants: 'file' })
    expect(status).toBe(422)
    expect(headers.get('content-disposition')).toBeNull()
  })

  test('a sheet above its limit, with what to do', async () => {
    const { status, text } = await send({ ...WHOLE, sheet: 'x'.repeat(250_000) })
    expect(status).toBe(422)
    expect(text).toContain('The sheet is larger than 200 kB')
  })

  test('a form above its limit', async () => {
    const { status, text } = await send({ ...WHOLE, sheet: 'x'.repeat(500_000) })
    expect(status).toBe(413)
    expect(text).toContain('<h1')
  })

  test('a file that is no text', async () => {
    const upload = new File([new Uint8Array([0xff, 0xfe, 0x41, 0])], 'book.xlsx')
    const { status, text } = await send({ ...WHOLE, sheet: '', upload })
    expect(status).toBe(422)
    expect(text).toContain('<a href="#upload">Line 1. The file is saved as UTF-16.')
  })

  test('no fault was written down for any of these', () => {
    expect(running.faults).toEqual([])
  })
})

test('text from outside stays text, and cannot turn round what is read', async () => {
  const hostile = '<script>x</script>"onmouseover="x" {{title}} \u{202e}'
  await using own = await aStore()
  await using site = await runningSite(own.store, adoptRoutes)
  await own.store.write((tx) =>
    tx.updateTable('contract').set({ title: hostile }).where('id', '=', NEW).execute(),
  )
  const words = SHEET.replace('The promise', '<script>x</script> {{title}}')
  const pages = [
    await page('/adopt', site),
    await send({ ...WHOLE, sheet: words }, site),
    await send({ ...WHOLE, sheet: hostile, from: hostile }, site),
  ]
  for (const { text } of pages) {
    expect(text).not.toContain('<script')
    expect(text).not.toContain('"onmouseover="')
    expect(text).toContain('{{title}}')
  }
})

function page(path: string, site: RunningSite = running) {
  return site.as(manager).get(path)
}

async function send(fields: Fields, site: RunningSite = running) {
  const answer = await site.as(manager).post('/adopt', fields)
  // A form is sent with both marks at the end of each line, and comes back so.
  return { ...answer, text: answer.text.replaceAll('\r\n', '\n') }
}

/** The hash that the preview sends on. */
async function shownBy(site: RunningSite, fields: Fields): Promise<string> {
  const { text } = await send(fields, site)
  const shown = /name="shown" value="([0-9a-f]+)"/.exec(text)?.[1]
  if (shown === undefined) throw new Error('nothing was shown')
  return shown
}

async function versionsOf(id: string): Promise<readonly number[]> {
  const versions = await contractVersions(example.store.read, [id])
  return versions.map(({ version }) => version)
}
