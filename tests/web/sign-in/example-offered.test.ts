import { request as ask } from 'node:http'
import { expect, test } from 'vitest'
import { recordExamplePeople } from '#app/store/example-people.ts'
import { set } from '#app/store/settings.ts'
import { aRunningSite, get, NOON, post, type RunningSite } from '../a-site.ts'

const BUTTON = 'Sign in as Ashley Specimen'
const withExample = async (running: RunningSite) => {
  const when = { at: NOON.toISOString(), today: '2026-11-23' }
  await running.store.write((tx) => recordExamplePeople(tx, [], when))
}
const tried = async (running: RunningSite, headers: Readonly<Record<string, string>> = {}) => ({
  isShown: (await (await get(running, '/sign-in', headers)).text()).includes(BUTTON),
  status: (await post(running, '/sign-in/example', { person: 'example-administrator' }, headers))
    .status,
})
const REFUSED = { isShown: false, status: 403 }

test('the example is open while it is loaded and only this machine reaches the service', async () => {
  await using running = await aRunningSite()
  expect(await tried(running)).toEqual(REFUSED)
  await withExample(running)
  expect(await tried(running)).toEqual({ isShown: true, status: 303 })
  await running.store.write((tx) => set(tx, 'example', 'removed'))
  expect(await tried(running)).toEqual(REFUSED)
})

test('the example is closed where other machines reach the service', async () => {
  await using running = await aRunningSite({ signIn: { listensHereOnly: false } })
  await withExample(running)
  expect(await tried(running)).toEqual(REFUSED)
  const forged = { 'X-Forwarded-For': '127.0.0.1', 'X-Forwarded-Host': 'localhost' }
  expect(await tried(running, forged)).toEqual(REFUSED)
})

test('the example is closed where people use the address of another machine', async () => {
  await using running = await aRunningSite({ baseUrl: 'https://goodterms.example' })
  await withExample(running)
  expect(await tried(running)).toEqual(REFUSED)
})

test.each(['X-Forwarded-For', 'Forwarded', 'X-Forwarded-Host', 'X-Forwarded-Proto', 'Via'])(
  'the example is closed to whatever came through another program: %s',
  async (name) => {
    await using running = await aRunningSite()
    await withExample(running)
    expect(await tried(running, { [name]: '127.0.0.1' })).toEqual(REFUSED)
  },
)

test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '192.0.2.7'])(
  'the example is closed to a name that only points here: %s',
  async (host) => {
    await using running = await aRunningSite()
    await withExample(running)
    expect(await statusWithHost(running, host)).toBe(403)
    expect(await statusWithHost(running, 'localhost')).toBe(303)
  },
)

// `fetch` does not let anybody say another host.
function statusWithHost({ address }: RunningSite, host: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const headers = { Host: host, 'Content-Type': 'application/x-www-form-urlencoded' }
  const sent = ask(`${address}/sign-in/example`, { method: 'POST', headers }, (response) => {
    response.resume()
    resolve(response.statusCode ?? 0)
  })
  sent.on('error', reject)
  sent.end('person=example-administrator')
  return promise
}
