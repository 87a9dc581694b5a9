import { describe, expect, test } from 'vitest'
import type { Actor } from '#app/access/may.ts'
import type { Store } from '#app/store/open-store.ts'
import { contractNamed } from '#app/web/contracts/contract-routes.ts'
import { aFinding, aNotice } from '../../checks/a-checked-contract.ts'
import { recordMadeUp, recordPerson } from '../../support/a-register.ts'
import { anEmptyStore, ENGINES } from '../../support/stores.ts'
import { aContractorOf, MANAGER, OFFICER, served, siteOn } from './a-site.ts'

const SECRET = aFinding({ obligation: 'secret', title: 'Minimum pay', visibility: 'restricted' })
const FOR_COUNCIL = aFinding({
  obligation: 'untold',
  outcome: 'cannot-tell',
  forCouncil: 'Enter the rate of 2026',
})

async function council(store: Store): Promise<void> {
  await recordPerson(store, 'P-1', 'Morgan Sampleton')
  const notices = [
    aNotice({ subject: 'Draft for Spoonbill' }),
    aNotice({ kind: 'restricted-note', restricted: true, subject: 'Restricted note on pay' }),
  ]
  const findings = [aFinding(), SECRET, FOR_COUNCIL]
  await recordMadeUp(
    store,
    {
      id: 'A-1',
      managers: ['P-1'],
      months: [{ period: '2026-09' }, { period: '2026-10', findings, notices }],
    },
    { id: 'A-2', managers: ['P-2'], months: [{ period: '2026-10' }] },
  )
}

describe.each(ENGINES)('the page of a contract on %s', (engine) => {
  test('shows its newest month, and an earlier one at its address', async () => {
    await using empty = await anEmptyStore(engine)
    await council(empty.store)
    await using web = await served(await siteOn(empty.store))
    const newest = await web.get('/contracts/A-1')
    expect(newest.status).toBe(200)
    expect(newest.text).toContain('Findings, October 2026')
    expect(newest.text).toContain('What falls due')
    const earlier = await web.get('/contracts/A-1/2026-09')
    expect(earlier.text).toContain('Findings, September 2026')
    expect(earlier.text).toContain('This is an earlier month.')
  })

  test('answers another’s contract like one that does not exist', async () => {
    await using empty = await anEmptyStore(engine)
    await council(empty.store)
    await using web = await served(await siteOn(empty.store))
    const unknown = await web.get('/contracts/NONE')
    const paths = [
      '/contracts/A-2',
      '/contracts/A-2/2026-10',
      '/contracts/A-1/2026-08',
      '/contracts/A-1/2026-13',
      "/contracts/A-1'%20or%20'1'='1",
      '/contracts/%00',
      '/contracts/..%2fA-1',
      '/contracts/A-1/%00',
    ]
    for (const path of paths) {
      const { status, text } = await web.get(path)
      expect({ path, status, text }).toEqual({ path, status: 404, text: unknown.text })
    }
    expect((await web.get('/contracts/A-2', OFFICER)).status).toBe(200)
  })

  test('shows restricted findings and notices only to the few who see them', async () => {
    await using empty = await anEmptyStore(engine)
    await council(empty.store)
    await using web = await served(await siteOn(empty.store))
    const open = await web.get('/contracts/A-1')
    expect(open.text).not.toMatch(/Minimum pay|Restricted note on pay/)
    const all = await web.get('/contracts/A-1', { ...MANAGER, seesRestricted: true })
    expect(all.text).toContain('Minimum pay')
    expect(all.text).toContain('Restricted note on pay')
  })

  test('shows its contractor no draft, no case and nothing meant for the council', async () => {
    await using empty = await anEmptyStore(engine)
    await council(empty.store)
    await using web = await served(await siteOn(empty.store))
    const { status, text } = await web.get('/contracts/A-1', aContractorOf('FIRM-A-1'))
    expect(status).toBe(200)
    expect(text).not.toMatch(/Draft for Spoonbill|Open a case|id="cases"|Enter the rate of 2026/)
    expect((await web.get('/contracts/A-1')).text).toContain('Enter the rate of 2026')
    expect((await web.get('/contracts/A-2', aContractorOf('FIRM-A-1'))).status).toBe(404)
  })
})

test('somebody without a contract is refused before anything is looked for', async () => {
  await using empty = await anEmptyStore('sqlite')
  const site = await siteOn(empty.store)
  await using web = await served(site)
  const administrator: Actor = { ...MANAGER, roles: ['administrator'] }
  expect((await web.get('/contracts/A-1', administrator)).status).toBe(403)
  expect(await contractNamed(site, undefined)).toBeUndefined()
})
