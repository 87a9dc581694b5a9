import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mayAtAll } from '#app/access/may.ts'
import { COUNCIL_ROLES, ROLES, type Role } from '#app/access/roles.ts'
import { allRoutes } from '#app/web/all-routes.ts'
import type { Route } from '#app/web/route.ts'
import { anExampleStore } from '../support/example-store.ts'
import { anActor, runningSite, type RunningSite } from '../support/running-site.ts'
import { addPerson } from '../support/store-rows.ts'

const SIGN_IN = { listensHereOnly: true, mail: 'folder' } as const
const NOBODY_KNOWS = 'NOBODY-KNOWS-IT'
const FIRM = 'EXAMPLE-2201'

let example: Awaited<ReturnType<typeof anExampleStore>>
let running: RunningSite
let routes: readonly Route[]

beforeAll(async () => {
  example = await anExampleStore()
  running = await runningSite(example.store, (site) => (routes = allRoutes(site, SIGN_IN)))
  for (const role of roles) {
    const { id, contractor = null } = actorFor(role)
    await addPerson(example.store, { id, contractor }, [role])
  }
})
afterAll(async () => {
  await running[Symbol.asyncDispose]()
  await example[Symbol.asyncDispose]()
})

const roles = Object.keys(ROLES) as readonly Role[]

test('no address stands in the list twice with the same method', () => {
  const names = routes.map(({ method, path }) => `${method} ${path}`)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

test('no address is swallowed by one before it', () => {
  // `/register/new` has to come before `/register/:something`.
  const swallowed = routes.flatMap(({ method, path }, at) =>
    routes
      .slice(0, at)
      .filter((each) => each.method === method && patternOf(each.path).test(path))
      .map((each) => `${path} by ${each.path}`),
  )
  expect(swallowed).toEqual([])
})

test('what changes something of a single thing asks what that belongs to', () => {
  const loose = routes.filter(
    (route) =>
      route.action !== 'open' &&
      route.action !== 'self.use' &&
      route.path.includes(':') &&
      route.method === 'post' &&
      route.belongs === undefined,
  )
  expect(loose.map(({ path }) => path)).toEqual([])
})

describe('whoever has not signed in', () => {
  test('gets what is open, and of all the rest only the way to sign in', async () => {
    for (const route of routes) {
      const { status, headers } = await ask(route, undefined)
      const isSentAway = (headers.get('location') ?? '').startsWith('/sign-in?back=')
      expect([route.method, route.path, isSentAway]).toEqual([
        route.method,
        route.path,
        route.action !== 'open',
      ])
      expect(status).toBeLessThan(500)
    }
    expect(running.faults).toEqual([])
  })
})

describe.each(roles)('a person with the role %s', (role) => {
  test('is refused exactly what the matrix does not give', async () => {
    const actor = actorFor(role)
    for (const route of routes) {
      if (route.action === 'open') continue
      const { status } = await ask(route, actor)
      const name = `${route.method} ${route.path}`
      expect([name, status === 403]).toEqual([name, !mayAtAll(actor, route.action)])
      expect([name, status < 500]).toEqual([name, true])
    }
    expect(running.faults).toEqual([])
  })

  test('is told of a single thing that is not there only that it is not there', async () => {
    const actor = actorFor(role)
    const ofThings = routes.filter(
      (route) =>
        route.action !== 'open' &&
        route.belongs !== undefined &&
        route.path.includes(':') &&
        mayAtAll(actor, route.action),
    )
    for (const route of ofThings) {
      const { status } = await ask(route, actor)
      expect([route.path, status]).toEqual([route.path, 404])
    }
  })
})

describe('a contract of somebody else', () => {
  const ofContracts = () =>
    routes.filter((route) => route.action !== 'open' && route.path.includes(':contract'))

  test.each(['contractor', 'contractor-lead', 'contract-manager'] as const)(
    'is to a person with the role %s as if it were not there, at every address',
    async (role) => {
      const actor = actorFor(role)
      const theirs = ofContracts().filter(({ action }) => action !== 'open' && mayAtAll(actor, action))
      expect(theirs.length).toBeGreaterThan(3)
      for (const route of theirs) {
        const [another, none] = [await askOf(route, 'T-206', actor), await ask(route, actor)]
        expect([route.path, another.status]).toEqual([route.path, 404])
        expect(another.text).toBe(none.text)
      }
    },
  )

  test('is there for whoever may read all', async () => {
    const actor = actorFor('officer')
    const reading = ofContracts().filter(
      ({ method, action, path }) =>
        method === 'get' && action !== 'open' && mayAtAll(actor, action) && !path.includes('issued'),
    )
    expect(reading.length).toBeGreaterThan(5)
    for (const route of reading) {
      const { status } = await askOf(route, 'T-206', actor)
      expect([route.path, status]).toEqual([route.path, 200])
    }
  })
})

test.each([
  ['contractor-lead', ':token'],
  ['contract-manager', ':case'],
] as const)('to a person with the role %s the %s of others is as if it were not there', async (role, part) => {
  const id = await onRecord(part)
  const actor = actorFor(role)
  const theirs = routes.filter(
    ({ path, action }) => path.includes(part) && action !== 'open' && mayAtAll(actor, action),
  )
  expect(theirs.length).toBeGreaterThan(1)
  for (const route of theirs) {
    const there = { ...route, path: route.path.replace(part, id) }
    const [another, none] = [await ask(there, actor), await ask(route, actor)]
    expect([route.path, another.status]).toEqual([route.path, 404])
    expect(another.text).toBe(none.text)
  }
})

// A system has a token, and never a page.
const people = roles.filter((role) => mayAtAll(actorFor(role), 'self.use'))

test.each(people)('the header leads a person with the role %s to open doors only', async (role) => {
  const actor = actorFor(role)
  const { text } = await running.as(actor).get('/me')
  const header = text.slice(0, text.indexOf('<main'))
  const links = [...header.matchAll(/<a href="(\/[^"]*)"/g)].map(([, link = '']) => link)
  expect(links.length).toBeGreaterThan(2)
  for (const link of links) {
    const { status } = await running.as(actor).get(link)
    // A list may lead on to its newest page.
    expect([link, status === 200 || status === 303]).toEqual([link, true])
  }
})

test('every refusal left its line in the audit', async () => {
  const before = await refusals()
  const actor = actorFor('auditor')
  const refused = routes.filter(
    (route) => route.action !== 'open' && !mayAtAll(actor, route.action),
  )
  for (const route of refused) await ask(route, actor)
  expect(refused.length).toBeGreaterThan(5)
  expect((await refusals()) - before).toBe(refused.length)
})

function ask({ method, path }: Route, actor: ReturnType<typeof actorFor> | undefined) {
  const address = path.replaceAll(/:\w+/g, NOBODY_KNOWS)
  return method === 'get' ? running.as(actor).get(address) : running.as(actor).post(address, {})
}

/** The address of something that is there: June 2026 of a contract, and what was found in it. */
function askOf({ method, path }: Route, contract: string, actor: ReturnType<typeof actorFor>) {
  const address = path
    .replace(':contract', contract)
    .replace(':period', '2026-06')
    .replace(':obligation', 'school-sessions')
    .replace(':kind', 'shortfall')
  return method === 'get' ? running.as(actor).get(address) : running.as(actor).post(address, {})
}

/** A token of another firm, or a case of a contract that somebody else manages. */
async function onRecord(part: ':token' | ':case'): Promise<string> {
  const id = `of-others-${part.slice(1)}`
  const [contractor, at] = ['EXAMPLE-2206', '2026-11-01T09:00:00.000Z']
  const token = { id, token_hash: id, name: 'Theirs', contractor, sees_restricted: 0 } as const
  await example.store.write((tx) =>
    part === ':token'
      ? tx
          .insertInto('api_token')
          .values({ ...token, made_by: 'x', made_at: at, ends_at: '2027-11-01T09:00:00.000Z' })
          .execute()
      : tx
          .insertInto('case')
          .values({
            id,
            contract: 'T-206',
            obligation: 'school-sessions',
            is_restricted: 0,
            opened_by: 'x',
            opened_at: at,
            opened_for: '2026-06',
          })
          .execute(),
  )
  return id
}

function actorFor(role: Role) {
  const isOurs = COUNCIL_ROLES.some((each) => each === role)
  return anActor(role, isOurs ? {} : { contractor: FIRM })
}

function patternOf(path: string): RegExp {
  const plain = path.split(/:\w+/).map((part) => RegExp.escape(part))
  return new RegExp(`^${plain.join('[^/]+')}$`)
}

async function refusals(): Promise<number> {
  const rows = await example.store.read
    .selectFrom('audit')
    .select('id')
    .where('outcome', '=', 'refused')
    .execute()
  return rows.length
}
