/**
 * The pages of a council with 3,000 contracts and 36 months: how many queries each takes, and that
 * none of them reads a whole table of months.
 */
import { CompiledQuery, type KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#app/access/may.ts'
import { openCase } from '#app/checks/record/follow-case.ts'
import { openStore, type Reading, type Store } from '#app/store/open-store.ts'
import { aCheckedContract, aFinding } from '../../checks/a-checked-contract.ts'
import { aContract, anAdoption, aReturn } from '../../support/a-return.ts'
import { fillLargeRegister, WHOLE } from '../../support/large-register.ts'
import { emptyPlace, type EmptyPlace } from '../../support/stores.ts'
import { aContractorOf, MANAGER, OFFICER, served, siteOn, type Served } from './a-site.ts'

const START_MS = 120_000
const QUERIES_MAX = 20
// Those with a line for each contract and month, or more.
const OF_MONTHS = /^SCAN (decision|decision_body|finding|notice|monthly_return|latest|pressing)\b/
const ITS_MANAGER: Actor = { ...MANAGER, id: 'P-04' }
const FINDING = aFinding({ obligation: 'made-up-1' })
const ITS_PAGE = `/contracts/${WHOLE}`
const PORTFOLIOS = [
  '/',
  '/?page=1&sort=title',
  '/?search=services&sort=contractor',
  '/?outcome=not-met&standing=all',
  ...['not-met', 'overdue', 'to-approve', 'review', 'ours'].map((need) => `/?need=${need}`),
]

let place: EmptyPlace
let store: Store
let web: Served
let queries = 0
let caseAddress = ''
const asked: CompiledQuery[] = []

beforeAll(async () => {
  place = await emptyPlace('sqlite')
  const opened = await openStore(place.place, { onQuery: () => (queries += 1) })
  if (!opened.ok) throw new Error('the store was not opened')
  store = opened.value
  await fillLargeRegister(store, {
    contracts: 3_000,
    months: 36,
    newest: '2026-10',
    ruleSet: 'a',
    contract: aContract({ from: '2023-04-01', obligations: [anAdoption('made-up-1')] }),
    monthlyReturn: aReturn(),
    decision: aCheckedContract([FINDING]).assessment.decision,
  })
  const reviewOn = '2027-01-04'
  const newCase = { contract: 'N-0009', period: '2026-10', obligation: 'made-up-1', reviewOn }
  const by = { store, now: () => new Date('2026-11-23T09:00:00Z'), actor: MANAGER }
  const one = await openCase(by, { ...newCase, words: 'Followed' })
  caseAddress = one.is === 'nothing-missed' ? '' : `/cases/${one.id}`
  web = await served(await siteOn({ ...store, read: watched(store.read) }))
}, START_MS)
afterAll(async () => {
  await web[Symbol.asyncDispose]()
  await store.close()
  await place[Symbol.asyncDispose]()
})

describe.each([
  ['an officer', OFFICER],
  ['a manager', ITS_MANAGER],
  ['a contractor', aContractorOf('K-0004')],
] as const)('with 3,000 contracts and 36 months %s', (_, actor) => {
  test.each([...PORTFOLIOS, ITS_PAGE, `${ITS_PAGE}/2025-02`])(
    'gets %s by less than 20 queries, none of which reads all months of all contracts',
    async (path) => {
      queries = 0
      asked.length = 0
      const { status } = await web.get(path, actor)
      expect({ path, status }).toEqual({ path, status: 200 })
      expect(queries).toBeGreaterThan(3)
      expect(queries).toBeLessThan(QUERIES_MAX)
      const plans = await Promise.all([...asked].map(planOf))
      expect(plans.flat().filter((step) => OF_MONTHS.test(step))).toEqual([])
    },
  )
})

test('a case takes less than 20 queries', async () => {
  queries = 0
  const { status } = await web.get(caseAddress, OFFICER)
  expect(status).toBe(200)
  expect(queries).toBeLessThan(QUERIES_MAX)
})

test('a plan that reads a whole table of months is seen', async () => {
  const all = CompiledQuery.raw('select * from finding')
  expect((await planOf(all)).filter((step) => OF_MONTHS.test(step))).toHaveLength(1)
})

async function planOf({ sql, parameters }: CompiledQuery): Promise<readonly string[]> {
  const explained = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters])
  const { rows } = await store.read.executeQuery<{ detail: string }>(explained)
  return rows.map(({ detail }) => detail)
}

/** The same, with each query put aside as it is sent. */
function watched(read: Reading): Reading {
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      asked.push(read.getExecutor().compileQuery(node, queryId))
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return read.withPlugin(plugin)
}
