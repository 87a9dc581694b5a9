import { expect, test } from 'vitest'
import { may, mayAtAll, type Belongs } from '#app/access/may.ts'
import { MATRIX, type Action } from '#app/access/matrix.ts'
import { COUNCIL_ROLES, CONTRACTOR_ROLES, type Role } from '#app/access/roles.ts'
import { allRoutes } from '#app/web/all-routes.ts'
import type { Route } from '#app/web/route.ts'
import {
  aFirm,
  aPerson,
  aRunningSite,
  cookieFor,
  onRecord,
  type RunningSite,
} from './a-site.ts'

const ROLES: readonly Role[] = [...COUNCIL_ROLES, ...CONTRACTOR_ROLES]
const SIGN_IN = {
  listensHereOnly: true,
  mail: 'folder',
  // Nobody is asked there: the walk stays on this machine.
  council: { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'y' },
} as const

/** What each page is for. A route that has no line here, or another, fails the walk. */
const LINES: Readonly<Record<string, Action | 'open'>> = {
  'get /sign-in': 'open',
  'post /sign-in': 'open',
  'get /sign-in/sent': 'open',
  'get /sign-in/link': 'open',
  'post /sign-in/link': 'open',
  'post /sign-in/example': 'open',
  'get /sign-in/council': 'open',
  'get /sign-in/council/back': 'open',
  'get /me': 'self.use',
  'post /me/sessions': 'self.use',
  'post /sign-out': 'self.use',
  'get /audit': 'audit.read',
  'get /audit.csv': 'audit.read',
  'get /people': 'people.read',
  'get /people/new': 'people.change',
  'post /people/new': 'people.change',
  'get /people/:person': 'people.read',
  'post /people/:person': 'people.change',
  'post /people/:person/disable': 'people.change',
  'post /people/:person/enable': 'people.change',
  'post /people/:person/deputies': 'people.change',
  'post /people/:person/deputies/end': 'people.change',
}

/**
 * For each part of an address that names a thing: one that is there, and what it belongs to. A
 * route whose part is not listed here fails the walk.
 */
const THINGS: Readonly<Record<string, readonly { id: string; belongs: Belongs }[]>> = {
  person: [
    { id: 'of-council', belongs: {} },
    { id: 'of-own-firm', belongs: { contractor: 'K-1' } },
    { id: 'of-other-firm', belongs: { contractor: 'K-2' } },
  ],
}

test('every route lets in exactly whom the table lets in, for every role and for nobody', async () => {
  await using running = await aRunningSite({ signIn: SIGN_IN })
  await withThings(running)
  const wrong: string[] = []
  for (const route of allRoutes(running.site, SIGN_IN)) {
    for (const { path, belongs } of addressesOf(route)) {
      for (const role of [...ROLES, 'nobody'] as const) {
        const expected = expectedFor(route, role, belongs)
        const seen = await outcomeFor(running, route, path, role)
        if (seen !== expected) {
          wrong.push(`${role} ${route.method} ${path}: ${seen}, should be ${expected}`)
        }
      }
    }
  }
  expect(wrong).toEqual([])
})

test('every route stands in the table above with what it is for, and nothing else does', async () => {
  await using running = await aRunningSite()
  const routes = allRoutes(running.site, SIGN_IN)
  const lines = routes.map(({ method, path, action }) => [`${method} ${path}`, action] as const)
  expect(Object.fromEntries(lines)).toEqual(LINES)
})

test('no role may do everything, and each may do something', () => {
  const actions = Object.values(MATRIX)
  for (const role of ROLES) {
    const allowed = actions.filter((line) => Object.hasOwn(line, role))
    expect(allowed.length).toBeGreaterThan(0)
    expect(allowed.length).toBeLessThan(actions.length)
  }
})

type Outcome = 'let in' | 'asked to sign in' | 'refused' | 'nothing there' | 'a fault'

function expectedFor(route: Route, role: Role | 'nobody', belongs: Belongs): Outcome {
  if (route.action === 'open') return 'let in'
  if (role === 'nobody') return 'asked to sign in'
  const actor = actorWith(role)
  if (!mayAtAll(actor, route.action)) return 'refused'
  if (route.belongs === undefined) return 'let in'
  return may(actor, route.action, belongs) ? 'let in' : 'nothing there'
}

async function outcomeFor(
  running: RunningSite,
  { method, path: pattern, action }: Route,
  path: string,
  role: Role | 'nobody',
): Promise<Outcome> {
  const headers = role === 'nobody' ? {} : { Cookie: await cookieFor(running, `a-${role}`) }
  const body = method === 'post' ? { body: new URLSearchParams({ walked: 'yes' }) } : {}
  const init = { method: method.toUpperCase(), headers, redirect: 'manual', ...body } as const
  const { status, headers: answer } = await fetch(running.address + path, init)
  const to = answer.get('Location') ?? ''
  if (status === 303 && to.startsWith('/sign-in?back=')) return 'asked to sign in'
  // An open page may itself say no, such as to a link that has ended.
  if (action === 'open') return status >= 500 && pattern !== '/sign-in/council' ? 'a fault' : 'let in'
  if (status === 404) return 'nothing there'
  if (status === 403) return 'refused'
  return status >= 500 ? 'a fault' : 'let in'
}

function addressesOf({ path }: Route): readonly { path: string; belongs: Belongs }[] {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const [name, ...others] = names
  if (name === undefined) return [{ path, belongs: {} }]
  const things = THINGS[name]
  if (things === undefined || others.some((each) => THINGS[each] === undefined)) {
    throw new Error(`the walk does not know what to put for ${names.join(', ')} in ${path}`)
  }
  return things.map(({ id, belongs }) => ({ path: path.replace(`:${name}`, id), belongs }))
}

function actorWith(role: Role) {
  const isFirm = role === 'contractor' || role === 'contractor-lead'
  const firm = isFirm ? { contractor: 'K-1' } : {}
  return { id: `a-${role}`, name: role, roles: [role], seesRestricted: false, ...firm }
}

async function withThings(running: RunningSite): Promise<void> {
  for (const firm of ['K-1', 'K-2']) await aFirm(running.store, firm)
  const actors = ROLES.map((role) => {
    const { id, contractor = null } = { contractor: undefined, ...actorWith(role) }
    return aPerson({ id, contractor, roles: [role] })
  })
  const things = [
    aPerson({ id: 'of-council' }),
    aPerson({ id: 'of-own-firm', contractor: 'K-1', roles: ['contractor'] }),
    aPerson({ id: 'of-other-firm', contractor: 'K-2', roles: ['contractor'] }),
  ]
  await onRecord(running.store, ...actors, ...things)
}
