import { describe, expect, test } from 'vitest'
import { personByEmail, personById } from '#app/store/people.ts'
import { ENGINES } from '../../support/stores.ts'
import {
  aFirm,
  aPerson,
  aRunningSite,
  cookieFor,
  get,
  onRecord,
  post,
  signedIn,
  type RunningSite,
} from '../a-site.ts'

const auditOf = ({ store }: RunningSite) =>
  store.read.selectFrom('audit').selectAll().orderBy('id').execute()

describe.each(ENGINES)('people on %s', (engine) => {
  test('are added by an administrator, and the audit says who got which roles', async () => {
    await using running = await aRunningSite({ engine })
    const { cookie, person: admin } = await signedIn(running, ['administrator'])
    const form = {
      name: 'Robin Mockford',
      email: 'Robin@Council.Example',
      'role-officer': 'yes',
      'role-auditor': 'yes',
    }
    const saved = await post(running, '/people/new', form, { Cookie: cookie })
    expect(saved.status).toBe(303)
    const robin = await personByEmail(running.store.read, 'robin@council.example')
    expect(robin).toMatchObject({ name: 'Robin Mockford', roles: ['auditor', 'officer'] })
    const acts = await auditOf(running)
    expect(acts).toMatchObject([
      { actor: admin.id, action: 'people.change', object: `person/${robin?.id}`, outcome: 'done' },
    ])
    const detail: unknown = JSON.parse(acts[0]?.detail ?? '')
    expect(detail).toEqual({ before: '', after: 'auditor officer', address: 'as before' })
    expect(JSON.stringify(acts)).not.toMatch(/robin/i)
  })
})

test('whose role changes is signed out at once, and links sent before are dead', async () => {
  await using running = await aRunningSite()
  const { cookie } = await signedIn(running, ['administrator'])
  const { cookie: theirs, person } = await signedIn(running, ['auditor'])
  const form = { name: person.name, email: person.email, 'role-officer': 'yes' }
  expect((await get(running, '/me', { Cookie: theirs })).status).toBe(200)
  await post(running, `/people/${person.id}`, form, { Cookie: cookie })
  expect((await get(running, '/me', { Cookie: theirs })).status).toBe(303)
})

test('whose name alone changes stays signed in', async () => {
  await using running = await aRunningSite()
  const { cookie } = await signedIn(running, ['administrator'])
  const { cookie: theirs, person } = await signedIn(running, ['auditor'])
  const form = { name: 'New', email: person.email, post: 'Other', 'role-auditor': 'yes' }
  await post(running, `/people/${person.id}`, form, { Cookie: cookie })
  expect((await personById(running.store.read, person.id))?.name).toBe('New')
  expect((await get(running, '/me', { Cookie: theirs })).status).toBe(200)
})

test('whoever is disabled is signed out at once, and comes back only when let in', async () => {
  await using running = await aRunningSite()
  const { cookie } = await signedIn(running, ['administrator'])
  const { cookie: theirs, person } = await signedIn(running, ['auditor'])
  await post(running, `/people/${person.id}/disable`, {}, { Cookie: cookie })
  expect((await get(running, '/me', { Cookie: theirs })).status).toBe(303)
  await post(running, `/people/${person.id}/enable`, {}, { Cookie: cookie })
  expect((await get(running, '/me', { Cookie: theirs })).status).toBe(303)
  const fresh = await cookieFor(running, person.id)
  expect((await get(running, '/me', { Cookie: fresh })).status).toBe(200)
})

test.each([
  ['another role', { 'role-administrator': 'yes', 'role-approver': 'yes' }],
  ['restricted findings', { 'role-administrator': 'yes', 'sees-restricted': 'yes' }],
  ['fewer roles', { 'role-officer': 'yes' }],
])('nobody gives themselves %s, and the attempt is on record', async (_what, rights) => {
  await using running = await aRunningSite()
  const { cookie, person } = await signedIn(running, ['administrator'])
  await signedIn(running, ['administrator'])
  const form = { name: person.name, email: person.email, ...rights }
  const response = await post(running, `/people/${person.id}`, form, { Cookie: cookie })
  expect(response.status).toBe(403)
  expect(await personById(running.store.read, person.id)).toEqual(person)
  expect(await auditOf(running)).toMatchObject([
    { actor: person.id, action: 'people.change', outcome: 'refused' },
  ])
})

test('nobody disables themselves', async () => {
  await using running = await aRunningSite()
  const { cookie, person } = await signedIn(running, ['administrator'])
  await signedIn(running, ['administrator'])
  const response = await post(running, `/people/${person.id}/disable`, {}, { Cookie: cookie })
  expect(response.status).toBe(403)
  expect((await get(running, '/me', { Cookie: cookie })).status).toBe(200)
})

test('an administrator corrects their own name without touching their rights', async () => {
  await using running = await aRunningSite()
  const { cookie, person } = await signedIn(running, ['administrator'], { seesRestricted: true })
  const form = { name: 'Corrected', email: person.email }
  await post(running, `/people/${person.id}`, form, { Cookie: cookie })
  const after = await personById(running.store.read, person.id)
  expect(after).toEqual({ ...person, name: 'Corrected', post: '' })
})

test('a form with problems shows them, and what was typed', async () => {
  await using running = await aRunningSite()
  const { cookie } = await signedIn(running, ['administrator'])
  const form = { name: '<b>Robin</b>', email: 'nonsense', contractor: 'K-9' }
  const response = await post(running, '/people/new', form, { Cookie: cookie })
  const page = await response.text()
  expect(response.status).toBe(422)
  expect(page).toContain('No contractor on record has that number or name.')
  expect(page).toContain('value="&lt;b&gt;Robin&lt;/b&gt;"')
})

test('a contractor’s person is put on record by the number or the name of the firm', async () => {
  await using running = await aRunningSite()
  await aFirm(running.store, 'K-1')
  const { cookie } = await signedIn(running, ['administrator'])
  const form = { name: 'Sam', email: 's@firm.example', contractor: 'Firm K-1' }
  await post(running, '/people/new', { ...form, 'role-contractor-lead': 'yes' }, { Cookie: cookie })
  const sam = await personByEmail(running.store.read, 's@firm.example')
  expect(sam).toMatchObject({ contractor: 'K-1', roles: ['contractor-lead'] })
})

describe('a contractor’s lead', () => {
  test('sees the people of the own firm, and nobody else', async () => {
    await using running = await aRunningSite()
    await aFirm(running.store, 'K-1')
    await aFirm(running.store, 'K-2')
    const own = { contractor: 'K-1', name: 'Own Colleague', roles: ['contractor' as const] }
    const other = { id: 'other', contractor: 'K-2', name: 'Rival', roles: ['contractor' as const] }
    await onRecord(running.store, aPerson(own), aPerson(other))
    await onRecord(running.store, aPerson({ id: 'council', name: 'Council Officer' }))
    const { cookie } = await signedIn(running, ['contractor-lead'], { contractor: 'K-1' })
    const page = await (await get(running, '/people', { Cookie: cookie })).text()
    expect(page).toContain('Own Colleague')
    expect(page).not.toMatch(/Rival|Council Officer/)
    const unknown = await get(running, '/people/nobody', { Cookie: cookie })
    const bodies = [await unknown.text()]
    for (const id of ['other', 'council']) {
      const response = await get(running, `/people/${id}`, { Cookie: cookie })
      expect(response.status).toBe(404)
      bodies.push(await response.text())
    }
    expect(new Set(bodies).size).toBe(1)
  })

  test('invites people into the own firm only, and gives contractor’s roles only', async () => {
    await using running = await aRunningSite()
    await aFirm(running.store, 'K-1')
    await aFirm(running.store, 'K-2')
    const { cookie } = await signedIn(running, ['contractor-lead'], { contractor: 'K-1' })
    const form = {
      name: 'Sam',
      email: 's@firm.example',
      contractor: 'K-2',
      'role-contractor': 'yes',
      'role-administrator': 'yes',
      'sees-restricted': 'yes',
    }
    await post(running, '/people/new', form, { Cookie: cookie })
    const sam = await personByEmail(running.store.read, 's@firm.example')
    const kept = { contractor: 'K-1', roles: ['contractor'], seesRestricted: false }
    expect(sam).toMatchObject(kept)
  })

  test('takes nobody’s restricted findings away by changing a name', async () => {
    await using running = await aRunningSite()
    await aFirm(running.store, 'K-1')
    const sam = { contractor: 'K-1', roles: ['contractor' as const], seesRestricted: true }
    const person = aPerson({ id: 'sam', ...sam })
    await onRecord(running.store, person)
    const { cookie } = await signedIn(running, ['contractor-lead'], { contractor: 'K-1' })
    const form = { name: 'Samantha', email: person.email, 'role-contractor': 'yes' }
    await post(running, '/people/sam', form, { Cookie: cookie })
    const after = await personById(running.store.read, 'sam')
    expect(after).toMatchObject({ name: 'Samantha', seesRestricted: true })
  })

  test('changes nobody outside the firm, whatever the address', async () => {
    await using running = await aRunningSite()
    await aFirm(running.store, 'K-1')
    const before = aPerson({ id: 'council' })
    await onRecord(running.store, before)
    const { cookie } = await signedIn(running, ['contractor-lead'], { contractor: 'K-1' })
    const form = { name: 'X', email: 'x@y.example', 'role-contractor': 'yes' }
    for (const path of ['/people/council', '/people/council/disable']) {
      expect((await post(running, path, form, { Cookie: cookie })).status).toBe(404)
    }
    expect(await personById(running.store.read, 'council')).toEqual(before)
    const refusals = (await auditOf(running)).filter(({ outcome }) => outcome === 'refused')
    expect(refusals).toHaveLength(2)
  })

  test('is not told that an address belongs to somebody elsewhere', async () => {
    await using running = await aRunningSite()
    await aFirm(running.store, 'K-1')
    await onRecord(running.store, aPerson({ email: 'x@y.example' }))
    const { cookie } = await signedIn(running, ['contractor-lead'], { contractor: 'K-1' })
    const form = { name: 'X', email: 'x@y.example', 'role-contractor': 'yes' }
    const response = await post(running, '/people/new', form, { Cookie: cookie })
    expect(response.status).toBe(422)
    expect(await response.text()).not.toContain('on record already')
  })
})
