import { describe, expect, test } from 'vitest'
import { personByEmail, personById } from '#app/store/people.ts'
import { firstAdministratorLink } from '#app/web/sign-in/first-administrator.ts'
import { ENGINES } from '../../support/stores.ts'
import { aPerson, aRunningSite, get, onRecord, post, setCookieOf, signedIn } from '../a-site.ts'

const tokenOf = (link = '') => new URL(link).searchParams.get('token') ?? ''

describe.each(ENGINES)('the first administrator on %s', (engine) => {
  test('comes in by the link that was printed, and then there is no other', async () => {
    await using running = await aRunningSite({ engine })
    const link = await firstAdministratorLink(running.site)
    expect(link?.startsWith(`${running.site.baseUrl}/sign-in/link?token=`)).toBe(true)
    const used = await post(running, '/sign-in/link', { token: tokenOf(link), back: '/people' })
    expect(used.headers.get('Location')).toBe('/people')
    const people = await get(running, '/people', { Cookie: setCookieOf(used) })
    expect(people.status).toBe(200)
    expect(await firstAdministratorLink(running.site)).toBeUndefined()
  })

  test('is one person, however often the service is started, and the newest link counts', async () => {
    await using running = await aRunningSite({ engine })
    const first = await firstAdministratorLink(running.site, 'head@council.example')
    const second = await firstAdministratorLink(running.site, 'head@council.example')
    const known = await personByEmail(running.store.read, 'head@council.example')
    expect(known).toMatchObject({ id: 'first-administrator', roles: ['administrator'] })
    const press = async (link: string | undefined) =>
      (await post(running, '/sign-in/link', { token: tokenOf(link) })).status
    expect([await press(first), await press(second)]).toEqual([410, 303])
  })
})

test('somebody else who has the address keeps it', async () => {
  await using running = await aRunningSite()
  await onRecord(running.store, aPerson({ id: 'p', email: 'head@council.example' }))
  await firstAdministratorLink(running.site, 'head@council.example')
  const first = await personById(running.store.read, 'first-administrator')
  expect(first?.email).toBe('first-administrator@goodterms.invalid')
})

test('a first administrator who was disabled gets no new link', async () => {
  await using running = await aRunningSite()
  await signedIn(running, ['officer'], { id: 'first-administrator', isDisabled: true })
  expect(await firstAdministratorLink(running.site)).toBeUndefined()
})
