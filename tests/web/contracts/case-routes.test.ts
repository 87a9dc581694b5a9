import { describe, expect, test } from 'vitest'
import type { Actor } from '#app/access/may.ts'
import type { Store } from '#app/store/open-store.ts'
import { aFinding } from '../../checks/a-checked-contract.ts'
import { recordMadeUp } from '../../support/a-register.ts'
import { anEmptyStore } from '../../support/stores.ts'
import { aContractorOf, MANAGER, OFFICER, served, siteOn, type Served } from './a-site.ts'

const FORM = { words: 'Twelve hours short', day: '4', month: '1', year: '2027' }
const NEW = '/contracts/A-1/2026-10/findings/promise-kept/case'
const SEES_ALL: Actor = { ...MANAGER, seesRestricted: true }
const OTHER_MANAGER: Actor = { ...MANAGER, id: 'P-2' }

async function council(store: Store): Promise<void> {
  const findings = [
    aFinding(),
    aFinding({ obligation: 'secret', visibility: 'restricted' }),
    aFinding({ obligation: 'behind', outcome: 'behind' }),
  ]
  await recordMadeUp(store, {
    id: 'A-1',
    managers: ['P-1'],
    months: [{ period: '2026-10', findings }],
  })
}

async function opened(web: Served, path = NEW, actor = MANAGER): Promise<string> {
  const { status, headers } = await web.post(path, FORM, actor)
  expect(status).toBe(303)
  return headers.get('location') ?? ''
}

describe('a contract manager', () => {
  test('opens a case, notes on it and closes it', async () => {
    await using empty = await anEmptyStore('sqlite')
    await council(empty.store)
    await using web = await served(await siteOn(empty.store))
    expect((await web.get(NEW)).text).toContain('When do you look at it again?')
    const address = await opened(web)
    expect((await web.get(address)).text).toContain('4 January 2027')
    await web.post(`${address}/notes`, { ...FORM, words: 'Visited <b>', day: '5' })
    const noted = await web.get(address)
    expect(noted.text).toContain('Visited &lt;b&gt;')
    expect(noted.text).toContain('5 January 2027')
    expect((await web.post(`${address}/close`, { words: 'Made up for' })).status).toBe(303)
    const closed = await web.get(address)
    expect(closed.text).toContain('Made up for')
    expect(closed.text).not.toContain('<form')
  })

  test('is told what is missing, with what was typed still there', async () => {
    await using empty = await anEmptyStore('sqlite')
    await council(empty.store)
    await using web = await served(await siteOn(empty.store))
    const { status, text } = await web.post(NEW, { ...FORM, words: ' two\n  lines', day: '32' })
    expect(status).toBe(422)
    expect(text).toContain('<title>Error: Open a case')
    expect(text).toContain('<a href="#day">There is no such day.')
    expect(text).toContain('id="day"')
    expect(text).toContain('>\n two\n  lines</textarea>')
    expect(text).toContain('value="32"')
  })

  test('who tries a second time is told which case is open', async () => {
    await using empty = await anEmptyStore('sqlite')
    await council(empty.store)
    await using web = await served(await siteOn(empty.store))
    const address = await opened(web)
    const again = await web.post(NEW, FORM)
    expect(again.status).toBe(409)
    expect(again.text).toContain(`href="${address}"`)
    expect((await web.get(NEW)).text).toContain(`href="${address}"`)
  })

  test('who notes on a closed case is told that nothing was kept', async () => {
    await using empty = await anEmptyStore('sqlite')
    await council(empty.store)
    await using web = await served(await siteOn(empty.store))
    const address = await opened(web)
    await web.post(`${address}/close`, { words: 'Done' })
    for (const what of ['notes', 'close']) {
      const { status, text } = await web.post(`${address}/${what}`, { words: 'Too late' })
      expect(status).toBe(409)
      expect(text).toContain('The case is closed, so nothing was kept.')
      expect(text).not.toContain('<p class="govuk-body">Too late')
    }
  })
})

describe('a case', () => {
  test('is opened only of what is not met', async () => {
    await using empty = await anEmptyStore('sqlite')
    await council(empty.store)
    await using web = await served(await siteOn(empty.store))
    const paths = [NEW.replace('promise-kept', 'behind'), NEW.replace('2026-10', '2026-09')]
    for (const path of [...paths, NEW.replace('promise-kept', '%00'), NEW.replace('A-1', '%00')]) {
      expect((await web.get(path)).status).toBe(404)
      expect((await web.post(path, FORM)).status).toBe(404)
    }
  })

  test('of a restricted finding is there only for those who may see it', async () => {
    await using empty = await anEmptyStore('sqlite')
    await council(empty.store)
    await using web = await served(await siteOn(empty.store))
    const secret = NEW.replace('promise-kept', 'secret')
    expect((await web.post(secret, FORM)).status).toBe(404)
    const address = await opened(web, secret, SEES_ALL)
    expect((await web.get(address, SEES_ALL)).status).toBe(200)
    expect((await web.get(address)).status).toBe(404)
    expect((await web.post(`${address}/notes`, { words: 'x' })).status).toBe(404)
    expect((await web.get('/contracts/A-1')).text).not.toContain(address)
    expect((await web.get('/contracts/A-1', SEES_ALL)).text).toContain(address)
  })

  test('is read by the council, changed by its manager, and no contractor’s business', async () => {
    await using empty = await anEmptyStore('sqlite')
    await council(empty.store)
    await using web = await served(await siteOn(empty.store))
    const address = await opened(web)
    const read = await web.get(address, OFFICER)
    expect(read.status).toBe(200)
    expect(read.text).not.toContain('<form')
    expect((await web.post(`${address}/notes`, FORM, OFFICER)).status).toBe(403)
    expect((await web.get(address, aContractorOf('FIRM-A-1'))).status).toBe(403)
    expect((await web.get(address, OTHER_MANAGER)).status).toBe(404)
    expect((await web.post(`${address}/close`, { words: 'x' }, OTHER_MANAGER)).status).toBe(404)
    for (const unknown of ['/cases/none', '/cases/%00', "/cases/'%20or%201=1%20--"]) {
      expect((await web.get(unknown)).status).toBe(404)
    }
  })
})
