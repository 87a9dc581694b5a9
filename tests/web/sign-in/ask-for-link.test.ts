import { expect, test } from 'vitest'
import { isSecret } from '#app/access/secrets.ts'
import { askForLink, linkAddress } from '#app/web/sign-in/ask-for-link.ts'
import { anEmptyStore } from '../../support/stores.ts'
import { aPerson, NOON, onRecord } from '../a-site.ts'

const LONGEST_LINE = 76

test('the token in the mail is the one whose hash is kept', async () => {
  await using empty = await anEmptyStore('sqlite')
  const { store } = empty
  await onRecord(store, aPerson({ id: 'p', email: 'robin@council.example' }))
  const site = { store, baseUrl: 'https://goodterms.example', now: () => NOON }
  await askForLink(site, { address: 'robin@council.example', back: '/people' })
  const mail = await store.read.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()
  const link = await store.read.selectFrom('sign_in_link').selectAll().executeTakeFirstOrThrow()
  const url = new URL(/https\S+/.exec(mail.text_body)?.[0] ?? '')
  expect(isSecret(url.searchParams.get('token') ?? '')).toBe(true)
  expect(url.searchParams.get('back')).toBe('/people')
  expect(link.token_hash).not.toContain(url.searchParams.get('token'))
  expect(link.ends_at).toBe('2026-11-23T12:10:00.000Z')
})

test('a link of the embedded default fits into one line of a mail', () => {
  const link = linkAddress('http://127.0.0.1:3000', 'A'.repeat(22), '/people')
  expect(link.length).toBeLessThanOrEqual(LONGEST_LINE)
  expect(linkAddress('http://127.0.0.1:3000', 'A', '/')).not.toContain('back')
})
