import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registerRoutes } from '#app/web/register/register-routes.ts'
import { anExampleStore } from '../../support/example-store.ts'
import { anActor, runningSite, type RunningSite } from '../../support/running-site.ts'

const administrator = anActor('administrator')
let example: Awaited<ReturnType<typeof anExampleStore>>
let running: RunningSite

beforeAll(async () => {
  example = await anExampleStore()
  running = await runningSite(example.store, registerRoutes)
})
afterAll(async () => {
  await running[Symbol.asyncDispose]()
  await example[Symbol.asyncDispose]()
})

test('the register lists every contract, and finds them by what was typed', async () => {
  const all = await running.as(administrator).get('/register')
  expect(all.status).toBe(200)
  expect(all.text).toContain('12 contracts.')
  const found = await running.as(administrator).get('/register?search=grounds')
  expect(found.text).toContain('G-201')
  expect(found.text).not.toContain('R-202')
})

test.each(['page=1000000000', 'page=-1', 'page=x', 'search=%25', "search=%27%3B--", 'archived=maybe'])(
  'an odd question (%s) gets a page, never a fault',
  async (query) => {
    expect((await running.as(administrator).get(`/register?${query}`)).status).toBe(200)
    expect(running.faults).toEqual([])
  },
)

test('a name that stands twice in a question is refused', async () => {
  expect((await running.as(administrator).get('/register?page=1&page=2')).status).toBe(400)
})

describe('a contractor', () => {
  const firm = anActor('contractor', { contractor: 'EXAMPLE-2201' })

  test('sees its own contract in the register, and no other', async () => {
    const { text } = await running.as(firm).get('/register')
    expect(text).toContain('G-201')
    expect(text).toContain('1 contract.')
    expect(text).not.toContain('R-202')
  })

  test('gets the same answer for another’s contract as for one that is not there', async () => {
    const another = await running.as(firm).get('/register/contracts/R-202')
    const none = await running.as(firm).get('/register/contracts/R-999')
    expect([another.status, none.status]).toEqual([404, 404])
    expect(another.text).toBe(none.text)
  })

  test('changes nothing, and the try is on record', async () => {
    const tried = await running.as(firm).post('/register/contracts/G-201/archive', { archived: 'yes' })
    expect(tried.status).toBe(403)
    const refusals = await example.store.read
      .selectFrom('audit')
      .select(['actor', 'action', 'object'])
      .where('outcome', '=', 'refused')
      .execute()
    expect(refusals.at(-1)).toEqual({
      actor: firm.id,
      action: 'register.change',
      object: '/register/contracts/:contract/archive',
    })
  })
})

test('an archived contract leaves the register, loses nothing, and comes back', async () => {
  const asked = running.as(administrator)
  const archive = '/register/contracts/W-207/archive'
  expect((await asked.post(archive, { archived: 'yes' })).status).toBe(303)
  expect((await asked.get('/register')).text).not.toContain('W-207')
  expect((await asked.get('/register?archived=yes')).text).toContain('W-207')
  await asked.post(archive, { archived: 'no' })
  expect((await asked.get('/register')).text).toContain('W-207')
})

test('a form from another site is refused', async () => {
  const headers = { 'Sec-Fetch-Site': 'cross-site' }
  const sent = await running
    .as(administrator)
    .post('/register/contracts/W-207/archive', { archived: 'yes' }, headers)
  expect(sent.status).toBe(403)
})

test('another method is answered with those that there are', async () => {
  const answer = await fetch(`${running.address}/register`, { method: 'DELETE' })
  expect(answer.status).toBe(405)
  expect(answer.headers.get('allow')).toBe('GET, HEAD')
})

test('whoever has not signed in is sent to do so, and back', async () => {
  const answer = await running.as(undefined).get('/register?search=x')
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/sign-in?back=%2Fregister%3Fsearch%3Dx')
})
