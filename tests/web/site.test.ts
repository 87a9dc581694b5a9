import { expect, test } from 'vitest'
import type { Route } from '#app/web/route.ts'
import { sendPage, type Page, type Site } from '#app/web/site.ts'
import { anExampleStore } from '../support/example-store.ts'
import { anActor, runningSite } from '../support/running-site.ts'

const HOSTILE = '<script>x</script> {{title}} \u202Eevil'
const PLAIN = { view: 'error', title: 'A page', model: { heading: 'A heading', detail: 'Words.' } }

/** The page as it is sent, at `/`. */
function only(page: Page): (site: Site) => readonly Route[] {
  return (site) => [
    {
      method: 'get',
      path: '/',
      action: 'open',
      answer: async ({ actor }, response) => sendPage(site, response, actor, page),
    },
  ]
}

test('a page is sent in its frame, for whoever asks', async () => {
  await using example = await anExampleStore()
  await using running = await runningSite(example.store, only(PLAIN))
  const nobody = await running.as(undefined).get('/')
  expect(nobody.status).toBe(200)
  expect(nobody.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(nobody.text).toContain('<title>A page – Goodterms</title>')
  expect(nobody.text).not.toContain('Sign out')
  const officer = await running.as(anActor('officer', { name: 'Robin Example' })).get('/')
  expect(officer.text).toContain('Robin Example')
  expect(officer.text).toContain('action="/sign-out" method="post"')
})

test('a page has a status of its own where it says so', async () => {
  await using example = await anExampleStore()
  await using running = await runningSite(example.store, only({ ...PLAIN, status: 422 }))
  expect((await running.as(undefined).get('/')).status).toBe(422)
})

test('text from outside stays text, and what turns it round is made visible', async () => {
  await using example = await anExampleStore()
  const model = { heading: HOSTILE, detail: '' }
  await using running = await runningSite(example.store, only({ ...PLAIN, model }))
  const { text } = await running.as(anActor('officer', { name: HOSTILE })).get('/')
  expect(text).not.toMatch(/<script|\u202E/)
  expect(text).toContain('&lt;script&gt;x&lt;/script&gt; {{title}} [U+202E]evil')
})

test('what somebody typed goes back as it came, but never as a part of the page', async () => {
  await using example = await anExampleStore()
  const asTyped = { detail: HOSTILE }
  await using running = await runningSite(example.store, only({ ...PLAIN, asTyped }))
  const { text } = await running.as(undefined).get('/')
  expect(text).toContain('&lt;script&gt;x&lt;/script&gt; {{title}} \u202Eevil')
  expect(text).not.toContain('<script')
})
