import { expect, test } from 'vitest'
import { deputiesOf } from '#app/store/deputies.ts'
import { aFirm, aPerson, aRunningSite, get, onRecord, post, signedIn } from '../a-site.ts'

const days = { from: '23/11/2026', to: '24 November 2026' }

test('a deputy is named for some days, acts as approver in them, and is taken back', async () => {
  await using running = await aRunningSite()
  const { cookie } = await signedIn(running, ['administrator'])
  await onRecord(running.store, aPerson({ id: 'head', roles: ['approver'] }))
  const { cookie: theirs, person: kit } = await signedIn(running, ['officer'], { name: 'Kit' })
  const form = { deputy: kit.id, ...days }
  const named = await post(running, '/people/head/deputies', form, { Cookie: cookie })
  expect(named.status).toBe(303)
  const page = await (await get(running, '/people/head', { Cookie: cookie })).text()
  expect(page).toContain('Kit, from 23 November 2026 to 24 November 2026')
  expect(await (await get(running, '/me', { Cookie: theirs })).text()).toContain('Approver:')

  const end = { deputy: kit.id, from: '2026-11-23' }
  await post(running, '/people/head/deputies/end', end, { Cookie: cookie })
  expect(await deputiesOf(running.store.read, 'head')).toEqual([])
  expect(await (await get(running, '/me', { Cookie: theirs })).text()).not.toContain('Approver:')
  const acts = await running.store.read.selectFrom('audit').selectAll().execute()
  expect(acts.map(({ object }) => object)).toEqual(['person/head', 'person/head'])
})

test.each([
  ['nobody', { deputy: '', ...days }],
  ['the approver', { deputy: 'head', ...days }],
  ['somebody of a contractor', { deputy: 'firm', ...days }],
  ['somebody disabled', { deputy: 'gone', ...days }],
  ['a day that does not exist', { deputy: 'kit', from: '31/02/2026', to: '24/11/2026' }],
  ['a last day before the first', { deputy: 'kit', from: '24/11/2026', to: '23/11/2026' }],
])('a deputy is not named with %s', async (_what, form) => {
  await using running = await aRunningSite()
  await aFirm(running.store, 'K-1')
  const { cookie } = await signedIn(running, ['administrator'])
  await onRecord(
    running.store,
    aPerson({ id: 'head', roles: ['approver'] }),
    aPerson({ id: 'kit' }),
    aPerson({ id: 'gone', isDisabled: true }),
    aPerson({ id: 'firm', contractor: 'K-1', roles: ['contractor'] }),
  )
  const response = await post(running, '/people/head/deputies', form, { Cookie: cookie })
  expect(response.status).toBe(422)
  expect(await deputiesOf(running.store.read, 'head')).toEqual([])
})

test('nobody makes themselves a deputy, and the attempt is on record', async () => {
  await using running = await aRunningSite()
  const { cookie, person } = await signedIn(running, ['administrator'])
  await onRecord(running.store, aPerson({ id: 'head', roles: ['approver'] }))
  const form = { deputy: person.id, ...days }
  const response = await post(running, '/people/head/deputies', form, { Cookie: cookie })
  expect(response.status).toBe(403)
  const acts = await running.store.read.selectFrom('audit').selectAll().execute()
  expect(acts).toMatchObject([{ actor: person.id, outcome: 'refused' }])
})

test('somebody who approves nothing has no deputy', async () => {
  await using running = await aRunningSite()
  const { cookie } = await signedIn(running, ['administrator'])
  await onRecord(running.store, aPerson({ id: 'officer' }), aPerson({ id: 'kit' }))
  const form = { deputy: 'kit', ...days }
  const response = await post(running, '/people/officer/deputies', form, { Cookie: cookie })
  expect(response.status).toBe(422)
})
