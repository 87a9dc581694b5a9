import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { EXPORTS } from '#app/store/exports.ts'
import { exportRoutes } from '#app/web/register/export-routes.ts'
import { anExampleStore } from '../../support/example-store.ts'
import { anActor, runningSite } from '../../support/running-site.ts'
import { addContract, AT } from '../../support/store-rows.ts'

const auditor = anActor('auditor')
const FIRM = 'EXAMPLE-2201'

test('the page offers every table, each for a spreadsheet and for a program', async () => {
  await using example = await anExampleStore()
  await using running = await runningSite(example.store, exportRoutes)
  const { status, text } = await running.as(auditor).get('/exports')
  expect(status).toBe(200)
  for (const [name, { title }] of Object.entries(EXPORTS)) {
    expect(text).toContain(title)
    for (const form of ['csv', 'json']) {
      const file = await running.as(auditor).get(`/exports/${name}.${form}`)
      expect([name, form, file.status]).toEqual([name, form, 200])
      expect(file.headers.get('content-disposition')).toBe(
        `attachment; filename=goodterms-${name}-2026-11-23.${form}`,
      )
      expect(text).toContain(`href="/exports/${name}.${form}"`)
    }
  }
})

test('both forms hold the same lines, in the same columns', async () => {
  await using example = await anExampleStore()
  await using running = await runningSite(example.store, exportRoutes)
  const csv = (await running.as(auditor).get('/exports/findings.csv')).text
  const lines = parse(csv, { bom: true, columns: true }) as Record<string, string>[]
  const json = JSON.parse((await running.as(auditor).get('/exports/findings.json')).text) as Record<
    string,
    unknown
  >[]
  expect(lines).toHaveLength(json.length)
  expect(Object.keys(lines[0] ?? {})).toEqual([...EXPORTS.findings.columns])
  expect(lines.map((line) => line['contract'])).toEqual(json.map((line) => line['contract']))
})

test('JSON stays JSON where some contracts have lines and others have none', async () => {
  await using example = await anExampleStore()
  // Before, between and after those of the example, more than are read at once.
  for (const letter of ['A', 'M', 'Z']) {
    for (let at = 0; at < 45; at += 1) {
      await addContract(example.store, { id: `${letter}-${at}`, contractor: FIRM })
    }
  }
  await using running = await runningSite(example.store, exportRoutes)
  for (const [name, least] of [['returns', 100], ['cases', 0], ['contracts', 147]] as const) {
    const { text } = await running.as(auditor).get(`/exports/${name}.json`)
    expect((JSON.parse(text) as unknown[]).length).toBeGreaterThanOrEqual(least)
  }
})

test('a contract manager takes out the own contracts, and no other', async () => {
  await using example = await anExampleStore()
  const manager = anActor('contract-manager')
  await example.store.write(async (tx) => {
    const person = { id: manager.id, name: 'A', email: 'a@council.example', post: 'B' }
    await tx.insertInto('person').values({ ...person, sees_restricted: 0, recorded_at: AT }).execute()
    const own = { contract: 'G-201', person: manager.id }
    await tx.insertInto('contract_manager').values(own).execute()
  })
  await using running = await runningSite(example.store, exportRoutes)
  const { text } = await running.as(manager).get('/exports/findings.json')
  const lines = JSON.parse(text) as { contract: string }[]
  expect([...new Set(lines.map(({ contract }) => contract))]).toEqual(['G-201'])
})

test('an administrator takes out the register, and nothing that was found', async () => {
  await using example = await anExampleStore()
  await using running = await runningSite(example.store, exportRoutes)
  const asked = running.as(anActor('administrator'))
  const { text } = await asked.get('/exports')
  const offered = [...text.matchAll(/href="\/exports\/([^"]+)\.csv"/g)].map(([, name]) => name)
  expect(offered).toEqual(['contracts', 'versions'])
  for (const name of Object.keys(EXPORTS)) {
    const status = offered.includes(name) ? 200 : 403
    expect([name, (await asked.get(`/exports/${name}.csv`)).status]).toEqual([name, status])
  }
  expect((await running.as(anActor('contractor')).get('/exports/contracts.csv')).status).toBe(403)
})

test('a group of fewer than five people is hidden in both forms', async () => {
  await using example = await anExampleStore()
  await using running = await runningSite(example.store, exportRoutes)
  const isOfTwoPeople = (line: Record<string, unknown>) =>
    line['contract'] === 'W-207' &&
    line['period'] === '2026-05' &&
    line['obligation'] === 'real-living-wage'
  const csv = (await running.as(auditor).get('/exports/findings.csv')).text
  const json = (await running.as(auditor).get('/exports/findings.json')).text
  for (const lines of [parse(csv, { bom: true, columns: true }), JSON.parse(json)]) {
    const found = (lines as Record<string, unknown>[]).filter(isOfTwoPeople)
    expect(found.map((line) => line['figure'])).toEqual(['hidden: fewer than five people'])
  }
})

test('nothing goes out without a line in the audit', async () => {
  await using example = await anExampleStore()
  await using running = await runningSite(example.store, exportRoutes)
  await running.as(auditor).get('/exports/notices.csv')
  const last = await example.store.read
    .selectFrom('audit')
    .select(['actor', 'action', 'object', 'outcome'])
    .orderBy('id', 'desc')
    .executeTakeFirst()
  expect(last).toEqual({
    actor: auditor.id,
    action: 'export.read',
    object: 'export/notices.csv',
    outcome: 'done',
  })
})

test.each(['person.csv', 'contracts', 'contracts.xml', 'contracts.csv.json', '__proto__.json', '.csv'])(
  'there is no table %s',
  async (file) => {
    await using example = await anExampleStore()
    await using running = await runningSite(example.store, exportRoutes)
    expect((await running.as(auditor).get(`/exports/${file}`)).status).toBe(404)
    expect(running.faults).toEqual([])
  },
)
