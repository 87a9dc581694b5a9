import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newContractRoutes } from '#app/web/register/new-contract-routes.ts'
import { registerRoutes } from '#app/web/register/register-routes.ts'
import { anExampleStore } from '../../support/example-store.ts'
import { anActor, runningSite, type RunningSite } from '../../support/running-site.ts'

const administrator = anActor('administrator')
const WHOLE = {
  reference: 'N-9',
  title: 'Playgrounds',
  contractor: 'Elmtree Gardening Ltd',
  companyNumber: '00000456',
  from: '01/04/2026',
  to: '31/03/2029',
}

let example: Awaited<ReturnType<typeof anExampleStore>>
let running: RunningSite

beforeAll(async () => {
  example = await anExampleStore()
  running = await runningSite(example.store, (site) => [
    ...registerRoutes(site),
    ...newContractRoutes(site),
  ])
  await post(WHOLE)
})
afterAll(async () => {
  await running[Symbol.asyncDispose]()
  await example[Symbol.asyncDispose]()
})

describe('nothing that was typed vanishes', () => {
  test.each([
    ['companyNumber', '12X4'],
    ['managerEmail', 'nobody@council.example'],
    ['managerEmail', 'nobody'],
    ['ocid', 'no process'],
    ['kind', 'castles'],
    ['title', ''],
  ])('%s %s is refused at its field', async (field, text) => {
    const { status, text: page } = await post({ ...WHOLE, reference: 'N-10', [field]: text })
    expect(status).toBe(422)
    expect(page).toContain(`href="#${field}"`)
    expect(page).toContain(`id="${field}-error"`)
    expect(page).not.toContain('In column')
    expect(page).toContain('value="Elmtree Gardening Ltd"')
    expect(await contractorOf('N-10')).toBeUndefined()
  })
})

test('a number that is on record under another name asks which contractor it is', async () => {
  const unclear = { ...WHOLE, reference: 'N-11', contractor: 'Quite Another' }
  const asked = await post(unclear)
  expect(asked.status).toBe(422)
  expect(asked.text).toContain('href="#whichContractor"')
  expect(asked.text).toContain('Elmtree Gardening Ltd (GB-COH-00000456)')
  expect(await contractorOf('N-11')).toBeUndefined()

  // Only what was offered can be chosen.
  expect((await post({ ...unclear, whichContractor: 'EXAMPLE-2201' })).status).toBe(422)

  expect((await post({ ...unclear, whichContractor: 'new' })).status).toBe(303)
  expect(await contractorOf('N-11')).toBe('Quite Another')
  const known = { ...unclear, reference: 'N-12', whichContractor: 'GB-COH-00000456' }
  expect((await post(known)).status).toBe(303)
  expect(await contractorOf('N-12')).toBe('Elmtree Gardening Ltd')
  expect(running.faults).toEqual([])
})

test('a name nearly that of one on record asks whether it is that one', async () => {
  const alike = { ...WHOLE, reference: 'N-13', contractor: 'Elmtree Gardeners Ltd', companyNumber: '' }
  const asked = await post(alike)
  expect(asked.status).toBe(422)
  expect(asked.text).toContain('<option value="new">A new contractor</option>')
  expect((await post({ ...alike, whichContractor: 'GB-COH-00000456' })).status).toBe(303)
  expect(await contractorOf('N-13')).toBe('Elmtree Gardening Ltd')
})

function post(fields: Readonly<Record<string, string>>) {
  return running.as(administrator).post('/register/new', fields)
}

async function contractorOf(id: string): Promise<string | undefined> {
  const found = await example.store.read
    .selectFrom('contract')
    .innerJoin('contractor', 'contractor.id', 'contract.contractor')
    .select('contractor.name')
    .where('contract.id', '=', id)
    .executeTakeFirst()
  return found?.name
}
