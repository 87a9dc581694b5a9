import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Route } from '#app/web/route.ts'
import { anExampleStore } from '../support/example-store.ts'
import { anActor, runningSite, type RunningSite } from '../support/running-site.ts'

const manager = anActor('contract-manager')
const auditor = anActor('auditor')
const FORM_TYPE = 'application/x-www-form-urlencoded'
const OWNERS: Readonly<Record<string, string>> = { own: manager.id, another: 'somebody-else' }

let example: Awaited<ReturnType<typeof anExampleStore>>
let running: RunningSite
/** What reached an answer: nothing that is refused may. */
const reached: string[] = []

beforeAll(async () => {
  example = await anExampleStore()
  running = await runningSite(example.store, () => ROUTES)
})
beforeEach(() => void reached.splice(0))
afterAll(async () => {
  await running[Symbol.asyncDispose]()
  await example[Symbol.asyncDispose]()
})

const ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/open',
    action: 'open',
    answer: async ({ actor, query }, response) => {
      response.send(`${actor?.name ?? 'nobody'} asks ${[...query].join()}`)
    },
  },
  {
    method: 'get',
    path: '/things/:thing',
    action: 'contract.adopt',
    belongs: async ({ params }) => {
      const owner = OWNERS[params['thing'] ?? '']
      return owner === undefined ? undefined : { managers: [owner] }
    },
    answer: async ({ params, actor }, response, notThere) => {
      reached.push(`${actor.id} reads ${params['thing']}`)
      if (params['thing'] === 'gone') notThere()
      else response.send('a thing')
    },
  },
  {
    method: 'post',
    path: '/things/:thing',
    action: 'contract.adopt',
    formBytesMax: 50_000,
    answer: async ({ form, files }, response) => {
      reached.push([...form.keys(), ...files.keys()].join())
      response.redirect(303, '/open')
    },
  },
  {
    method: 'get',
    path: '/list',
    action: 'contract.adopt',
    answer: async ({ query }, response, notThere) => {
      reached.push('list')
      if (query.has('nothing')) notThere()
      else response.send('a list')
    },
  },
]

describe('whoever has not signed in', () => {
  test('is sent to sign in, and from there back to the page', async () => {
    const { status, headers } = await running.as(undefined).get('/things/own?page=2')
    expect(status).toBe(303)
    expect(headers.get('location')).toBe('/sign-in?back=%2Fthings%2Fown%3Fpage%3D2')
  })

  test('is not sent back to what would have changed something', async () => {
    const { status, headers } = await running.as(undefined).post('/things/own', { a: 'b' })
    expect(status).toBe(303)
    expect(headers.get('location')).toBe('/sign-in?back=%2F')
    expect(reached).toEqual([])
  })

  test('reads what is open to everybody', async () => {
    expect((await running.as(undefined).get('/open')).text).toContain('nobody asks')
  })
})

test('what is open knows who asks, where somebody has signed in', async () => {
  expect((await running.as(auditor).get('/open?a=b')).text).toBe(`${auditor.name} asks a,b`)
})

describe('whoever has the wrong role', () => {
  test('is told so, and the try is on record', async () => {
    const { status, text } = await running.as(auditor).get('/things/own')
    expect(status).toBe(403)
    expect(text).toContain('<h1')
    expect(text).toContain('Your role does not allow it.')
    expect(await lastAct()).toEqual({
      actor: auditor.id,
      role: 'auditor',
      action: 'contract.adopt',
      object: '/things/:thing',
      outcome: 'refused',
    })
    expect(reached).toEqual([])
  })

  test('learns nothing from it: what is not there is answered in the same way', async () => {
    const there = await running.as(auditor).get('/things/own')
    const none = await running.as(auditor).get('/things/none')
    expect([none.status, none.text]).toEqual([there.status, there.text])
  })
})

describe('a form of whoever may not send it', () => {
  test.each([
    ['nobody who is known', undefined, 303],
    ['somebody of another role', auditor, 403],
  ])('is answered while its body is still on the way (%s)', async (_, actor, status) => {
    await running.as(actor).get('/open')
    const sending = request(`${running.address}/things/own`, {
      method: 'POST',
      headers: { 'Content-Type': FORM_TYPE, 'Content-Length': 40_000 },
    })
    const answered = once(sending, 'response') as Promise<[IncomingMessage]>
    sending.on('error', () => undefined)
    sending.write('a')
    const [answer] = await answered
    expect(answer.statusCode).toBe(status)
    expect(reached).toEqual([])
    sending.destroy()
  })
})

describe('another’s thing', () => {
  test('is answered like one that is not there', async () => {
    const another = await running.as(manager).get('/things/another')
    const none = await running.as(manager).get('/things/none')
    const nowhere = await running.as(manager).get('/nowhere')
    expect([another.status, none.status, nowhere.status]).toEqual([404, 404, 404])
    expect(another.text).toBe(none.text)
    expect(another.text).toBe(nowhere.text)
    expect(reached).toEqual([])
  })

  test('leaves the try on record; a slip of the keyboard does not', async () => {
    await running.as(manager).get('/things/another')
    const tried = await acts()
    expect(await lastAct()).toMatchObject({ actor: manager.id, object: '/things/another' })
    await running.as(manager).get('/things/none')
    expect(await acts()).toBe(tried)
  })
})

test('one’s own is shown, and leaves nothing on record', async () => {
  const before = await acts()
  const { status, text } = await running.as(manager).get('/things/own')
  expect([status, text]).toEqual([200, 'a thing'])
  expect(await acts()).toBe(before)
})

test('an answer that finds nothing is the answer of an unknown address', async () => {
  const found = await running.as(manager).get('/list')
  const none = await running.as(manager).get('/list?nothing=yes')
  const nowhere = await running.as(manager).get('/nowhere')
  expect([found.status, none.status]).toEqual([200, 404])
  expect(none.text).toBe(nowhere.text)
})

describe('a form', () => {
  test('is read with its files', async () => {
    const sent = { name: 'x', upload: new File(['y'], 'y.csv') }
    expect((await running.as(manager).post('/things/own', sent)).status).toBe(303)
    expect(reached).toEqual(['name,upload'])
  })

  test.each([
    ['Sec-Fetch-Site', 'cross-site'],
    ['Sec-Fetch-Site', 'same-site'],
    ['Origin', 'https://evil.example'],
    ['Origin', 'null'],
  ])('that another site had sent is refused (%s: %s)', async (name, value) => {
    const sent = await running.as(manager).post('/things/own', { a: 'b' }, { [name]: value })
    expect(sent.status).toBe(403)
    expect(sent.text).toContain('The form was sent from another site')
    expect(reached).toEqual([])
  })

  test.each([
    ['JSON', 'application/json', '{}'],
    ['plain text', 'text/plain', 'a=b'],
    ['something without a type', '', 'a=b'],
  ])('is no %s', async (_, type, body) => {
    expect((await sent({ type, body })).status).toBe(415)
    expect(reached).toEqual([])
  })

  test.each([
    ['cut off', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a'],
    ['without a boundary', 'multipart/form-data; charset=utf-8', 'a'],
    ['empty', 'multipart/form-data; boundary=x', ''],
    ['with a name twice', 'application/x-www-form-urlencoded', 'a=1&a=2'],
    ['with 1,001 fields', 'application/x-www-form-urlencoded', manyFields(1_001)],
  ])('that is %s is refused', async (_, type, body) => {
    const { status, text } = await sent({ type, body })
    expect(status).toBe(400)
    expect(text).toContain('The request cannot be read')
    expect(reached).toEqual([])
  })

  test('with 1,000 fields is read', async () => {
    const type = 'application/x-www-form-urlencoded'
    expect((await sent({ type, body: manyFields(1_000) })).status).toBe(303)
  })

  test('above its limit is refused with the limit', async () => {
    const type = 'application/x-www-form-urlencoded'
    expect((await sent({ type, body: `a=${'x'.repeat(49_998)}` })).status).toBe(303)
    const { status, text } = await sent({ type, body: `a=${'x'.repeat(49_999)}` })
    expect(status).toBe(413)
    expect(text).toContain('At most 50,000 bytes are read here.')
  })

  test('that claims to be packed, and is not, is refused', async () => {
    const type = 'application/x-www-form-urlencoded'
    const headers = { 'Content-Type': type, 'Content-Encoding': 'gzip' }
    const { status } = await asManager({ method: 'POST', headers, body: 'a=b' })
    expect(status).toBe(400)
  })
})

test('a name that stands twice in a query is refused, and a question has at most 1,000', async () => {
  const twice = await running.as(manager).get('/list?a=1&a=1')
  expect(twice.status).toBe(400)
  expect(twice.text).toContain('&quot;a&quot; stands there more than once. Give it once.')
  expect((await running.as(manager).get(`/list?${manyFields(1_001)}`)).status).toBe(400)
  expect(reached).toEqual([])
})

test.each([
  ['PUT', '/things/own', 'GET, HEAD, POST'],
  ['DELETE', '/list', 'GET, HEAD'],
  ['POST', '/list', 'GET, HEAD'],
  ['PATCH', '/open', 'GET, HEAD'],
])('%s at %s is answered with what there is', async (method, path, allowed) => {
  await running.as(manager).get('/open')
  const answer = await fetch(`${running.address}${path}`, { method })
  expect(answer.status).toBe(405)
  expect(answer.headers.get('allow')).toBe(allowed)
  expect(reached).toEqual([])
})

test('the head of a page says the same as the page, without it', async () => {
  const page = await running.as(manager).get('/things/own')
  const head = await fetch(`${running.address}/things/own`, { method: 'HEAD' })
  expect(head.status).toBe(page.status)
  expect(head.headers.get('content-length')).toBe(page.headers.get('content-length'))
  expect(await head.text()).toBe('')
  expect((await fetch(`${running.address}/things/another`, { method: 'HEAD' })).status).toBe(404)
})

test('an address in other letters, or with a slash more, is another address', async () => {
  expect((await running.as(manager).get('/Things/own')).status).toBe(404)
  expect((await running.as(manager).get('/things/own/')).status).toBe(404)
})

test('a browser says from where a form was sent, also from a page that has one in its header', async () => {
  const { headers } = await running.as(auditor).get('/things/own')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  const nobody = await running.as(undefined).get('/nowhere')
  expect(nobody.headers.get('referrer-policy')).toBe('no-referrer')
})

test('no refusal was a fault of ours', () => {
  expect(running.faults).toEqual([])
})

function manyFields(count: number): string {
  return Array.from({ length: count }, (_, at) => `f${at}=1`).join('&')
}

async function sent({ type, body }: { readonly type: string; readonly body: string }) {
  const headers = { 'Content-Type': type }
  return asManager({ method: 'POST', headers, body })
}

/** In the place of a browser: with what no form of a page would send. */
async function asManager(request: RequestInit) {
  await running.as(manager).get('/open')
  const answer = await fetch(`${running.address}/things/own`, { redirect: 'manual', ...request })
  return { status: answer.status, text: await answer.text() }
}

async function acts(): Promise<number> {
  const rows = await example.store.read.selectFrom('audit').select('actor').execute()
  return rows.length
}

async function lastAct() {
  return example.store.read
    .selectFrom('audit')
    .select(['actor', 'role', 'action', 'object', 'outcome'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
