import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assignManagers } from '#app/store/contracts.ts'
import { findingRoutes } from '#app/web/findings/finding-routes.ts'
import { anExampleStore, type ExampleStore } from '../../support/part-of-example.ts'
import { correctReturn } from '../../support/recorded-evidence.ts'
import { anActor, runningSite, type RunningSite } from '../running-site.ts'

const MONTHS = { from: '2026-05', to: '2026-06' }
const WHY = '/contracts/T-206/2026-06/findings/school-sessions'
const WELLBEING = '/contracts/H-205/2026-06/findings/wellbeing-offered-to-employees'
const RESTRICTED = '/contracts/H-205/2026-06/findings/minimum-wage'
const START_MS = 60_000

const OFFICER = anActor()
const FEW = anActor({ id: 'few', seesRestricted: true })
const AUDITOR = anActor({ id: 'auditor', roles: ['auditor'] })
const MANAGER = anActor({ id: 'morgan', roles: ['contract-manager'] })

let example: ExampleStore
let site: RunningSite

beforeAll(async () => {
  example = await anExampleStore(['T-206', 'H-205', 'X-212', 'L-204'], MONTHS)
  await example.store.write((tx) => assignManagers(tx, 'T-206', ['morgan']))
  site = await runningSite(example, findingRoutes)
}, START_MS)
afterAll(async () => {
  await site.stop()
  await example[Symbol.asyncDispose]()
})

describe('the page of a finding', () => {
  test('says the outcome, the rule, each condition, and where the numbers come from', async () => {
    site.signIn(OFFICER)
    const html = await site.text(WHY)
    expect(html).toContain('Not met')
    expect(html).toContain('Decides the outcome')
    expect(html).toContain('June 2026, version 1')
    expect(html).toMatch(/Received <\/span>\d+ July 2026/)
    expect(html).toContain('Opening totals')
    expect(html).toContain('Tender, answer 5')
    expect(html).toContain(example.ruleSet.hash)
  })

  test('is there for those alone who may read the contract', async () => {
    const own = anActor({ roles: ['contractor'], contractor: await firmOf('T-206') })
    const other = anActor({ roles: ['contractor'], contractor: await firmOf('X-212') })
    const statuses: number[] = []
    for (const actor of [OFFICER, AUDITOR, MANAGER, own, other]) {
      site.signIn(actor)
      statuses.push((await site.get(WHY)).status)
    }
    expect(statuses).toEqual([200, 200, 200, 200, 404])
    site.signIn(MANAGER)
    expect((await site.get(WELLBEING)).status).toBe(404)
  })

  test('of a restricted finding is there for a named few', async () => {
    site.signIn(OFFICER)
    const refused = await site.get(RESTRICTED)
    const unknown = await site.get(RESTRICTED.replace('H-205', 'H-999'))
    expect([refused.status, unknown.status]).toEqual([404, 404])
    expect((await refused.text()).replaceAll('H-205', '')).toBe(
      (await unknown.text()).replaceAll('H-999', ''),
    )
    site.signIn(FEW)
    expect((await site.get(RESTRICTED)).status).toBe(200)
  })

  test.each(['2026-13', '0000-00', '2026-09', "2026-06' or '1'='1"])(
    'is not there in the month %s',
    async (period) => {
      site.signIn(OFFICER)
      const path = WHY.replace('2026-06', encodeURIComponent(period))
      expect((await site.get(path)).status).toBe(404)
    },
  )

  test('shows single rows to their contractor and to nobody of the council', async () => {
    const path = await pathWithRows()
    const [, , contract = ''] = path.split('/')
    site.signIn(FEW)
    expect(await site.text(path)).not.toContain('Your rows to look at')
    site.signIn(anActor({ roles: ['contractor'], contractor: await firmOf(contract) }))
    expect(await site.text(path)).toContain('Your rows to look at')
  })
})

describe('evidence of a figure', () => {
  test('is recorded with words, is shown, and is on the audit', async () => {
    site.signIn(OFFICER)
    const form = await formOf(WELLBEING)
    const words = 'Payroll letter of June, kept by the contractor'
    const answer = await site.post(`${WELLBEING}/evidence`, { ...form, words })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`${WELLBEING}#relied`)

    const html = await site.text(WELLBEING)
    expect(html).toContain(words)
    const rows = await example.store.read.selectFrom('audit').selectAll().execute()
    const acts = rows.filter(({ action }) => action === 'evidence.record')
    expect(acts.length).toBeGreaterThan(0)
    expect(acts.every(({ object }) => object.startsWith('contract/H-205/'))).toBe(true)
    expect(acts.some(({ detail }) => detail.includes('Payroll'))).toBe(false)
  })

  test('is kept from the contractor as far as it is an officer’s note', async () => {
    site.signIn(anActor({ roles: ['contractor'], contractor: await firmOf('H-205') }))
    const html = await site.text(WELLBEING)
    expect(html).not.toContain('What was recorded')
    expect(html).not.toContain('Record what you have seen')
  })

  test('is recorded by no auditor, and by no manager of another contract', async () => {
    for (const actor of [AUDITOR, MANAGER]) {
      site.signIn(actor)
      const { status } = await site.post(`${WELLBEING}/evidence`, {})
      expect([403, 404]).toContain(status)
    }
  })

  test.each([
    ['without a standing', { standing: '' }, 'Choose how far'],
    ['with a made-up standing', { standing: 'sworn' }, 'Choose how far'],
    ['without words', { words: '   ' }, 'Say what you have seen'],
    ['with a novel', { words: 'x'.repeat(501) }, 'at most 500 characters'],
    ['with a National Insurance number', { words: 'QQ 12 34 56 C' }, 'National Insurance'],
    ['with an address', { words: 'From sam@example.org' }, 'e-mail address'],
    ['of an answer that is not there', { answer: '2020-01 nothing' }, 'Choose which answer'],
  ])('%s is refused, and what was typed stays', async (_, changes, message) => {
    site.signIn(OFFICER)
    const form = { ...(await formOf(WHY)), words: 'Seen in the register', ...changes }
    const answer = await site.post(`${WHY}/evidence`, form)
    expect(answer.status).toBe(400)
    const html = await answer.text()
    expect(html).toContain('There is a problem')
    expect(html).toContain(message)
    expect(html).toContain(form.words.trim())
    expect(html).toMatch(/<title>Error: /)
    expect(html).toMatch(/govuk-error-summary[\s\S]*<a href="#(answer|standing|words)">/)
    expect(html).toMatch(/govuk-error-message/)
  })

  test('with text turned round is refused, and shows where it turns', async () => {
    site.signIn(OFFICER)
    const form = { ...(await formOf(WHY)), words: 'Seen \u202eregister' }
    const answer = await site.post(`${WHY}/evidence`, form)
    expect(answer.status).toBe(400)
    const html = await answer.text()
    expect(html).toContain('cannot be seen')
    expect(html).toContain('Seen [U+202E]register')
  })

  test('of a page that is out of date is refused', async () => {
    site.signIn(OFFICER)
    const form = { ...(await formOf(WHY)), seen: 'another', words: 'Seen' }
    const answer = await site.post(`${WHY}/evidence`, form)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('An answer was changed since you opened the page')
  })
})

describe('deciding again', () => {
  test('says the same, changes nothing, and is on the audit', async () => {
    site.signIn(OFFICER)
    await correctReturn(example.store, { contract: 'T-206', period: '2026-06' }, {})
    const answer = await site.post(`${WHY}/decide-again`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('Decided again: the same, to the byte')
    const acts = await example.store.read
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'contract.check')
      .execute()
    expect(acts.map(({ object, outcome }) => [object, outcome])).toEqual([
      ['contract/T-206/2026-06', 'done'],
    ])
    const decided = await example.store.read.selectFrom('decision').select('id').execute()
    expect(decided).toHaveLength(8)
  })

  test('is for those who may check the contract', async () => {
    site.signIn(AUDITOR)
    expect((await site.post(`${WHY}/decide-again`)).status).toBe(403)
  })
})

async function formOf(path: string): Promise<Readonly<Record<string, string>>> {
  const html = await site.text(path)
  const seen = /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? ''
  return { seen, answer: 'all', standing: 'verified' }
}

async function firmOf(contract: string): Promise<string> {
  const { contractor } = await example.store.read
    .selectFrom('contract')
    .select('contractor')
    .where('id', '=', contract)
    .executeTakeFirstOrThrow()
  return contractor
}

/** The page of a finding whose annex lists rows. */
async function pathWithRows(): Promise<string> {
  const annexes = await example.store.read
    .selectFrom('annex')
    .innerJoin('decision', 'decision.id', 'annex.decision')
    .select(['annex.body', 'decision.contract', 'decision.period'])
    .execute()
  for (const { body, contract, period } of annexes) {
    const { rows } = JSON.parse(body ?? '{"rows":[]}') as {
      readonly rows: readonly { readonly obligation: string }[]
    }
    const open = rows.find(({ obligation }) => obligation !== 'minimum-wage')
    if (open !== undefined) return `/contracts/${contract}/${period}/findings/${open.obligation}`
  }
  throw new Error('no finding of the example has rows')
}
