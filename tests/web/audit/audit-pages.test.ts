import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import express from 'express'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#app/access/may.ts'
import { recordAct, recordRefusal } from '#app/store/audit.ts'
import type { Engine } from '#app/store/open-store.ts'
import { set } from '#app/store/settings.ts'
import { setActor } from '#app/web/actor-of.ts'
import { auditRoutes } from '#app/web/audit/audit-pages.ts'
import { guardedRoutes } from '#app/web/guarded-routes.ts'
import type { Site } from '#app/web/site.ts'
import { loadViews } from '#app/web/view-engine.ts'
import { anEmptyStore, ENGINES } from '../../support/stores.ts'

const VIEWS = join(import.meta.dirname, '../../../views')
const an = (role: Actor['roles'][number], id = 'person-1'): Actor => ({
  id,
  name: 'Made-up Person',
  roles: [role],
  seesRestricted: false,
})

describe.each(ENGINES)('the page of the audit on %s', (engine) => {
  test('shows an auditor every act and refusal, the newest first', async () => {
    await using served = await servedAudit(engine, an('auditor'))
    const { status, text } = await served.get('/audit')
    expect(status).toBe(200)
    expect(text.indexOf('/people')).toBeGreaterThan(0)
    expect(text.indexOf('/people')).toBeLessThan(text.indexOf('contract/R-041/2026-10'))
    expect(text).toContain('refused')
  })

  test('shows an officer only what the officer did', async () => {
    await using served = await servedAudit(engine, an('officer', 'person-2'))
    const { text } = await served.get('/audit')
    expect(text).toContain('/people')
    expect(text).not.toContain('contract/R-041/2026-10')
    expect(text).toContain('What you did')
    expect(text).not.toContain('The chain')
    expect((await served.get('/audit?actor=system')).text).not.toContain('R-041')
    expect((await served.get('/audit.csv')).text).not.toContain('R-041')
  })

  test('is closed to a contractor', async () => {
    await using served = await servedAudit(engine, an('contractor'))
    expect((await served.get('/audit')).status).toBe(403)
    expect((await served.get('/audit.csv')).status).toBe(403)
  })

  test('finds acts by object, person, action and day, and takes signs as signs', async () => {
    await using served = await servedAudit(engine, an('auditor'))
    const has = async (query: string) =>
      (await served.get(`/audit?${query}`)).text.includes('contract/R-041/2026-10')
    expect(await has('object=r-041')).toBe(true)
    expect(await has('object=R-042')).toBe(false)
    expect(await has('object=%25')).toBe(false)
    expect(await has('object=R_041')).toBe(false)
    expect(await has('actor=system')).toBe(true)
    expect(await has('actor=person-2')).toBe(false)
    expect(await has('action=check')).toBe(true)
    expect(await has('day=2026-11-23')).toBe(true)
    expect(await has('day=2026-11-22')).toBe(false)
  })

  test('says what is wrong with a day, and gives no file for it', async () => {
    await using served = await servedAudit(engine, an('auditor'))
    const { status, text } = await served.get('/audit?day=23+Nov')
    expect(status).toBe(400)
    expect(text).toContain('&quot;23 Nov&quot; is not a day. Write it as 2026-11-23.')
    expect((await served.get('/audit.csv?day=23+Nov')).status).toBe(303)
  })

  test('shows fifty acts at a time', async () => {
    await using served = await servedAudit(engine, an('auditor'))
    await served.acts(60)
    const first = await served.get('/audit')
    const older = /href="([^"]*)" rel="next"/.exec(first.text)?.[1]
    expect(older).toBeDefined()
    expect(first.text).not.toContain('contract/R-041/2026-10')
    const second = await served.get(older?.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=') ?? '')
    expect(second.text).toContain('contract/R-041/2026-10')
    expect(second.text).toContain('>Newest<')
  })

  test('says what the last walk along the chain found', async () => {
    await using served = await servedAudit(engine, an('administrator'))
    expect((await served.get('/audit')).text).toContain('has not been verified yet')
    const found = { at: '2026-07-01T09:00:00.000Z', seq: 9, hash: 'abc', isWhole: true }
    await served.verified(found)
    expect((await served.get('/audit')).text).toContain('up to seal 9 on 1 July 2026, 10:00:00')
    await served.verified({ ...found, isWhole: false })
    expect((await served.get('/audit')).text).toContain('it is broken')
  })

  test('gives the same as a table, and records that it was taken away', async () => {
    await using served = await servedAudit(engine, an('auditor'))
    const { text, type } = await served.get('/audit.csv?object=R-041')
    expect(type).toContain('text/csv')
    expect(text.split('\r\n')).toHaveLength(3)
    expect(text).toContain('"system","system","check.decide","contract/R-041/2026-10","done"')
    expect((await served.get('/audit')).text).toContain('audit.csv')
  })
})

async function servedAudit(engine: Engine, actor: Actor) {
  const empty = await anEmptyStore(engine)
  const { store } = empty
  const now = () => new Date('2026-11-23T09:00:00Z')
  const act = { actor: 'system', action: 'check.decide', object: 'contract/R-041/2026-10' } as const
  await store.write((tx) => recordAct(tx, { now }, { ...act, detail: { key: 'abc' } }))
  const officer = { id: 'person-2', roles: ['officer'] } as const
  await recordRefusal({ store, now }, { actor: officer, action: 'people.change', object: '/people' })
  const site = {
    store,
    views: await loadViews(VIEWS),
    frameOf: (title: string) => ({
      title,
      stylesheet: '',
      council: '',
      isWide: true,
      contact: { name: '', ways: [] },
      pages: [],
      person: '',
    }),
    baseUrl: 'http://goodterms.example',
    now,
    today: () => '2026-11-23',
    rules: { liveIn: () => Promise.reject(new Error('not asked')), byHash: async () => undefined },
  } satisfies Site
  const app = express()
  app.set('query parser', false)
  app.use((_request, response, next) => {
    setActor(response, actor)
    next()
  })
  app.use(guardedRoutes(site, auditRoutes(site)))
  const server = createServer(app).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return {
    async get(path: string) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' })
      const type = answer.headers.get('Content-Type') ?? ''
      return { status: answer.status, type, text: await answer.text() }
    },
    async acts(count: number) {
      await store.write(async (tx) => {
        for (let number = 0; number < count; number += 1) {
          await recordAct(tx, { now }, { ...act, object: `contract/X-${number}/2026-10` })
        }
      })
    },
    verified: (found: object) =>
      store.write((tx) => set(tx, 'audit_verified', JSON.stringify(found))),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await empty[Symbol.asyncDispose]()
    },
  }
}
