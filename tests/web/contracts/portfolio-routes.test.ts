import { describe, expect, test } from 'vitest'
import type { Actor } from '#app/access/may.ts'
import type { Store } from '#app/store/open-store.ts'
import { aFinding, aNotice } from '../../checks/a-checked-contract.ts'
import { AT, recordMadeUp, recordPerson } from '../../support/a-register.ts'
import { anEmptyStore, ENGINES } from '../../support/stores.ts'
import { aContractorOf, MANAGER, OFFICER, served, siteOn } from './a-site.ts'

const PARAMETERS = [
  'search',
  'kind',
  'manager',
  'contractor',
  'outcome',
  'need',
  'standing',
  'sort',
  'page',
]
const HOSTILE = [
  "' or '1'='1",
  "'; drop table contract; --",
  '1 union select name from person',
  '") or 1=1 --',
  '%_!\\',
  '\u202e\u0000\u{1f600}',
]

async function council(store: Store): Promise<void> {
  await recordPerson(store, 'P-1', 'Morgan Sampleton')
  await recordMadeUp(
    store,
    {
      id: 'A-1',
      title: 'School meals',
      managers: ['P-1'],
      months: [{ period: '2026-10', notices: [aNotice()] }],
    },
    {
      id: 'A-2',
      title: 'Repairs <b>north</b>',
      managers: ['P-2'],
      months: [{ period: '2026-10', findings: [aFinding({ outcome: 'met' })] }],
    },
  )
}

describe('the portfolio', () => {
  test('shows a manager the own contracts, and what needs somebody there', async () => {
    await using empty = await anEmptyStore('sqlite')
    await council(empty.store)
    await using web = await served(await siteOn(empty.store))
    const { status, text } = await web.get('/')
    expect(status).toBe(200)
    expect(text).toContain('A-1 School meals')
    expect(text).not.toContain('A-2')
    expect(text).toContain('A-1, October 2026: not met')
    expect(text).toMatch(/needs__count">1<\/span> <span[^>]*>finding not met, without a case/)
    expect(text).toMatch(/needs__count">1<\/span> <span[^>]*>draft waits for approval/)
  })

  test('shows an officer all contracts, and markup as text', async () => {
    await using empty = await anEmptyStore('sqlite')
    await council(empty.store)
    await using web = await served(await siteOn(empty.store))
    const { text } = await web.get('/', OFFICER)
    expect(text).toContain('A-2 Repairs &lt;b&gt;north&lt;/b&gt;')
  })

  test('counts the returns that the pages of its contracts call overdue', async () => {
    await using empty = await anEmptyStore('sqlite')
    await recordMadeUp(
      empty.store,
      // October is due and was not decided; September was, without a return.
      { id: 'A-1', months: [{ period: '2026-09' }] },
      { id: 'A-2', months: [{ period: '2026-09', isWithoutReturn: true }, { period: '2026-10' }] },
      { id: 'A-3', from: '2026-08-01', to: '2026-09-30' },
    )
    await using web = await served(await siteOn(empty.store))
    const said = await Promise.all(
      ['A-1', 'A-2', 'A-3'].map(async (id) => {
        const { text } = await web.get(`/contracts/${id}`, OFFICER)
        return text.match(/Return for [^<]*<strong[^>]*>Overdue/g)?.length
      }),
    )
    expect(said).toEqual([1, 1, 2])
    const { text } = await web.get('/', OFFICER)
    expect(text).toMatch(/needs__count">4<\/span> <span[^>]*>returns overdue/)
    const { text: list } = await web.get('/?need=overdue&standing=all', OFFICER)
    expect(list.match(/href="\/contracts\/A-\d"/g)).toHaveLength(3)
  })

  test('tells a contractor of returns alone, of its own contracts', async () => {
    await using empty = await anEmptyStore('sqlite')
    await council(empty.store)
    await using web = await served(await siteOn(empty.store))
    const { text } = await web.get('/', aContractorOf('FIRM-A-2'))
    expect(text).toContain('A-2 Repairs')
    expect(text).not.toContain('A-1')
    expect(text).toContain('returns overdue')
    expect(text).not.toMatch(/without a case|waits? for approval|cases? to look at/)
    const asked = await web.get('/?need=to-approve&standing=all', aContractorOf('FIRM-A-1'))
    expect(asked.text).toContain('A-1 School meals')
  })

  test('sends those who follow no contracts to what there is for them', async () => {
    await using empty = await anEmptyStore('sqlite')
    await using web = await served(await siteOn(empty.store))
    const administrator: Actor = { ...MANAGER, roles: ['administrator'] }
    const { status, headers } = await web.get('/', administrator)
    expect([status, headers.get('location')]).toEqual([303, '/people'])
  })

  test('comes anew by itself while checks run, and only then', async () => {
    await using empty = await anEmptyStore('sqlite')
    await using web = await served(await siteOn(empty.store))
    expect((await web.get('/')).headers.get('refresh')).toBeNull()
    await empty.store.write((tx) => tx.insertInto('job').values(RUNNING).execute())
    const { text, headers } = await web.get('/')
    expect(text).toContain('Checking: 37 of 138')
    expect(headers.get('refresh')).toBe('10')
    const searched = await web.get('/?search=meals')
    expect(searched.text).toContain('Checking: 37 of 138')
    expect(searched.headers.get('refresh')).toBeNull()
  })

  test('has no page beyond its last, however large the number', async () => {
    await using empty = await anEmptyStore('sqlite')
    await council(empty.store)
    await using web = await served(await siteOn(empty.store))
    expect((await web.get('/?page=1')).status).toBe(200)
    const { status, text } = await web.get('/?page=1000000000')
    expect(status).toBe(404)
    expect(text).toContain('The list has one page.')
    expect((await web.get('/?page=99999999999999999999')).status).toBe(400)
  })

  test('finds nothing by a percent sign, and what is meant by a word', async () => {
    await using empty = await anEmptyStore('sqlite')
    await council(empty.store)
    await using web = await served(await siteOn(empty.store))
    expect((await web.get('/?search=%25', OFFICER)).text).toContain('No contract fits.')
    expect((await web.get('/?search=MEALS', OFFICER)).text).toContain('A-1 School meals')
  })

  test.each(ENGINES)('on %s takes SQL for a text or refuses it, and loses nothing', async (engine) => {
    await using empty = await anEmptyStore(engine)
    await council(empty.store)
    await using web = await served(await siteOn(empty.store))
    for (const name of PARAMETERS) {
      for (const text of HOSTILE) {
        const query = new URLSearchParams({ [name]: text }).toString()
        const answer = await web.get(`/?${query}`, OFFICER)
        expect([200, 400]).toContain(answer.status)
        expect(answer.text).not.toContain('A-1 School meals')
      }
    }
    expect((await web.get('/', OFFICER)).text).toContain('A-1 School meals')
  })

  test('refuses a name that stands twice in its address', async () => {
    await using empty = await anEmptyStore('sqlite')
    await using web = await served(await siteOn(empty.store))
    expect((await web.get('/?search=a&search=b')).status).toBe(400)
  })
})

const RUNNING = {
  id: 'J-1',
  kind: 'check-months',
  same_as: null,
  input: '{}',
  state: 'running',
  attempts: 1,
  due_at: AT,
  locked_until: null,
  done_count: 37,
  of_count: 138,
  outcome: null,
  made_at: AT,
  ended_at: null,
} as const
