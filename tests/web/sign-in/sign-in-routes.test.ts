import { expect, test } from 'vitest'
import { recordExamplePeople } from '#app/store/example-people.ts'
import { aPerson, aRunningSite, get, NOON, onRecord, post, type RunningSite } from '../a-site.ts'

const EMAIL = 'robin@council.example'
const mailsOf = ({ store }: RunningSite) => store.read.selectFrom('outbox').selectAll().execute()
const withExample = ({ store }: RunningSite) =>
  store.write((tx) =>
    recordExamplePeople(tx, [], { at: NOON.toISOString(), today: '2026-11-23' }),
  )

test('a known address gets one mail with a link to the configured address', async () => {
  await using running = await aRunningSite()
  await onRecord(running.store, aPerson({ email: EMAIL }))
  await post(running, '/sign-in', { email: ' Robin@Council.Example', back: '/people' })
  const [mail, ...others] = await mailsOf(running)
  expect(others).toEqual([])
  expect(mail).toMatchObject({ recipient: EMAIL, purpose: 'sign-in-link', state: 'waiting' })
  expect(mail?.text_body).toContain(`${running.site.baseUrl}/sign-in/link?token=`)
  expect(mail?.text_body).toContain('&back=/people\r\n')
})

test('the answer is the same whether an address is known, disabled or unknown', async () => {
  await using running = await aRunningSite()
  await onRecord(running.store, aPerson({ email: EMAIL }))
  await onRecord(running.store, aPerson({ email: 'gone@council.example', isDisabled: true }))
  const answers = []
  for (const email of [EMAIL, 'gone@council.example', 'nobody@council.example']) {
    const response = await post(running, '/sign-in', { email })
    const body = await response.text()
    answers.push([response.status, response.headers.get('Location'), body])
  }
  expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1)
  expect((await mailsOf(running)).map(({ recipient }) => recipient)).toEqual([EMAIL])
})

test('for an address that nobody has nothing is kept', async () => {
  await using running = await aRunningSite()
  await post(running, '/sign-in', { email: 'nobody@council.example' })
  expect(await mailsOf(running)).toEqual([])
  expect(await running.store.read.selectFrom('sign_in_link').selectAll().execute()).toEqual([])
})

test('what a request says of its host never comes into a mail', async () => {
  await using running = await aRunningSite({ baseUrl: 'https://goodterms.example' })
  await onRecord(running.store, aPerson({ email: EMAIL }))
  const forged = { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'http' }
  await post(running, '/sign-in', { email: EMAIL }, forged)
  const [mail] = await mailsOf(running)
  expect(mail?.text_body).toContain('https://goodterms.example/sign-in/link?token=')
  expect(mail?.message_id).toMatch(/^<[0-9a-f-]+@goodterms\.example>$/)
  expect(JSON.stringify(mail)).not.toContain('evil')
})

test('for one address five an hour are sent, and then it is said how long to wait', async () => {
  await using running = await aRunningSite()
  await onRecord(running.store, aPerson({ email: EMAIL }))
  const ask = () => post(running, '/sign-in', { email: EMAIL }, { 'X-Forwarded-For': '192.0.2.9' })
  const answers = []
  for (let time = 0; time < 20; time += 1) answers.push(await ask())
  expect(answers.map(({ status }) => status)).toEqual([
    ...Array<number>(5).fill(303),
    ...Array<number>(15).fill(429),
  ])
  expect(answers.at(-1)?.headers.get('Retry-After')).toBe('3600')
  expect(await mailsOf(running)).toHaveLength(5)
  running.wait(60)
  expect((await ask()).status).toBe(303)
})

test('one client that asks for many addresses is stopped, whatever it says of itself', async () => {
  await using running = await aRunningSite()
  const statuses: number[] = []
  for (let time = 0; time < 62; time += 1) {
    const forged = { 'X-Forwarded-For': `192.0.2.${time}` }
    const email = `person-${time}@council.example`
    statuses.push((await post(running, '/sign-in', { email }, forged)).status)
  }
  expect(statuses.filter((status) => status === 303)).toHaveLength(60)
  expect(statuses.slice(60)).toEqual([429, 429])
})

test('behind a trusted proxy the client that it names is stopped, and no other', async () => {
  await using running = await aRunningSite({ signIn: { trustedProxies: 1 } })
  const asked = async (time: number, from: string) => {
    const email = `person-${time}@council.example`
    // What the client says of itself stands before what the proxy has seen.
    const headers = { 'X-Forwarded-For': `198.51.100.${time}, ${from}` }
    return (await post(running, '/sign-in', { email }, headers)).status
  }
  const statuses: number[] = []
  for (let time = 0; time < 61; time += 1) statuses.push(await asked(time, '192.0.2.1'))
  expect(statuses.slice(59)).toEqual([303, 429])
  expect(await asked(99, '192.0.2.2')).toBe(303)
})

test.each(['', 'robin', 'a@b.example,c@d.example', 'a@b.example\r\nBcc: c@d.example'])(
  'what is no single address is refused beside the field: %j',
  async (email) => {
    await using running = await aRunningSite()
    const response = await post(running, '/sign-in', { email })
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain('There is a problem')
    expect(await mailsOf(running)).toEqual([])
  },
)

test('a form of another site is refused', async () => {
  await using running = await aRunningSite()
  await onRecord(running.store, aPerson({ email: EMAIL }))
  const foreign = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }
  expect((await post(running, '/sign-in', { email: EMAIL }, foreign)).status).toBe(403)
  expect(await mailsOf(running)).toEqual([])
})

test('the council’s own sign-in is offered only where there is one', async () => {
  await using without = await aRunningSite()
  expect(await (await get(without, '/sign-in')).text()).not.toContain('council account')
  expect((await get(without, '/sign-in/council')).status).toBe(404)
  const council = { issuer: 'https://id.example', clientId: 'x', clientSecret: 'y' }
  await using running = await aRunningSite({ signIn: { council } })
  const page = await (await get(running, '/sign-in?back=/people')).text()
  expect(page.replaceAll('&#x3D;', '=')).toContain('href="/sign-in/council?back=%2Fpeople"')
})

test('without a mail server the page says where mail goes, and with one it does not', async () => {
  await using folder = await aRunningSite({ signIn: { mail: 'folder' } })
  expect(await (await get(folder, '/sign-in/sent')).text()).toContain('folder <code>mail</code>')
  await using smtp = await aRunningSite({ signIn: { mail: 'smtp' } })
  expect(await (await get(smtp, '/sign-in/sent')).text()).not.toContain('<code>mail</code>')
})

test('people of the example sign in with a button, and are led back', async () => {
  await using running = await aRunningSite()
  await withExample(running)
  expect(await (await get(running, '/sign-in')).text()).toContain('Sign in as Ashley Specimen')
  const form = { person: 'example-administrator', back: '/people' }
  const response = await post(running, '/sign-in/example', form)
  expect([response.status, response.headers.get('Location')]).toEqual([303, '/people'])
  const cookie = response.headers.getSetCookie()[0]?.split(';', 1)[0] ?? ''
  expect((await get(running, '/people', { Cookie: cookie })).status).toBe(200)
})

test('real people never sign in with that button', async () => {
  await using running = await aRunningSite()
  await withExample(running)
  await onRecord(running.store, aPerson({ id: 'real' }))
  expect((await post(running, '/sign-in/example', { person: 'real' })).status).toBe(403)
  expect((await post(running, '/sign-in/example', { person: 'example-x' })).status).toBe(403)
})
