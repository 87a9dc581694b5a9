import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noticeRoutes } from '#app/web/notices/notice-routes.ts'
import { anExampleStore, type ExampleStore } from '../../support/part-of-example.ts'
import { issue, recordApprover } from '../../support/issued-notice.ts'
import { anActor, runningSite, type RunningSite } from '../running-site.ts'

const START_MS = 60_000
const DRAFT = '/contracts/X-212/2026-04/notices/all-met'
const ISSUED = '/contracts/T-206/2026-04/notices'
const RESTRICTED = '/contracts/H-205/2026-04/notices/restricted-note'
const OFFICER = anActor()
const FEW = anActor({ id: 'few', seesRestricted: true })

let example: ExampleStore
let site: RunningSite
let draft: string
let issued: string

beforeAll(async () => {
  const months = { from: '2026-04', to: '2026-04' }
  example = await anExampleStore(['T-206', 'X-212', 'H-205'], months)
  await recordApprover(example.store, { id: 'approver', name: 'Ada Approver' })
  draft = DRAFT.replace('all-met', await kindOf('X-212'))
  const kind = await kindOf('T-206')
  await issue(example.store, { contract: 'T-206', period: '2026-04', kind })
  issued = `${ISSUED}/${kind}`
  site = await runningSite(example, noticeRoutes)
}, START_MS)
afterAll(async () => {
  await site.stop()
  await example[Symbol.asyncDispose]()
})

describe('a draft', () => {
  test('has a page, and its document in a sandbox of its own', async () => {
    site.signIn(OFFICER)
    expect(await site.text(draft)).toContain('As drafted')
    const document = await site.get(`${draft}.html`)
    expect(document.headers.get('content-security-policy')).toContain('sandbox')
    expect(document.headers.get('content-security-policy')).toContain("default-src 'none'")
    const text = await site.get(`${draft}.txt`)
    expect(text.headers.get('content-type')).toContain('text/plain')
  })

  test('is not there for its contractor', async () => {
    site.signIn(await contractorOf('X-212'))
    for (const path of [draft, `${draft}.html`, `${draft}.txt`, `${draft}/issued.html`]) {
      expect((await site.get(path)).status).toBe(404)
    }
  })
})

describe('an issued notice', () => {
  test('is read by its contractor as it was issued', async () => {
    site.signIn(await contractorOf('T-206'))
    const html = await site.text(issued)
    expect(html).toContain('As issued')
    expect(html).toContain('Ada Approver')
    expect(html).not.toContain('As drafted')
    const bytes = await site.text(`${issued}/issued.html`)
    expect(bytes).toBe(await bodyOf('T-206'))
    expect(await site.text(`${issued}.html`)).toBe(bytes)
  })

  test('is not there for another contractor', async () => {
    site.signIn(await contractorOf('X-212'))
    const refused = await site.get(issued)
    const unknown = await site.get(issued.replace('T-206', 'T-999'))
    expect([refused.status, unknown.status]).toEqual([404, 404])
  })
})

test('a restricted note is there for a named few', async () => {
  site.signIn(OFFICER)
  expect((await site.get(RESTRICTED)).status).toBe(404)
  expect((await site.get(`${RESTRICTED}.txt`)).status).toBe(404)
  site.signIn(FEW)
  expect(await site.text(RESTRICTED)).toContain('For a named few')
})

test.each(['nonsense', 'shortfall%00', '..%2Fall-met', 'constructor'])(
  'there is no kind of notice named %s',
  async (kind) => {
    site.signIn(OFFICER)
    expect((await site.get(`${ISSUED}/${kind}`)).status).toBe(404)
  },
)

async function kindOf(contract: string): Promise<string> {
  return (await noticeOf(contract)).kind
}

async function bodyOf(contract: string): Promise<string> {
  return (await noticeOf(contract)).html_body
}

function noticeOf(contract: string) {
  return example.store.read
    .selectFrom('notice')
    .selectAll()
    .where('contract', '=', contract)
    .where('is_restricted', '=', 0)
    .executeTakeFirstOrThrow()
}

async function contractorOf(id: string) {
  const { contractor } = await example.store.read
    .selectFrom('contract')
    .select('contractor')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return anActor({ id: 'somebody', roles: ['contractor'], contractor })
}
