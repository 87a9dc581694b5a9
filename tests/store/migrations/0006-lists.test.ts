import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { LIST_INDEXES } from '#app/store/migrations/0006-lists.ts'
import { anEmptyStore } from '../../support/stores.ts'

const LISTS = {
  case_of_contract: `select id from "case" where contract = 'A-1'`,
  case_by_review: `select id from "case" where closed_at is null and review_on <= '2026-11-23'`,
  notice_to_approve: `select contract from notice where superseded_at is null
    and issued_at is null and needs_approval = 1 and period >= '2026-01'`,
} as const

test('each list has its index', () => {
  const named = LIST_INDEXES.map((statement) => /create index (\w+)/.exec(statement)?.[1])
  expect(named).toEqual(Object.keys(LISTS))
})

test.each(Object.entries(LISTS))('%s is what its list goes by', async (index, list) => {
  await using empty = await anEmptyStore('sqlite')
  const plan = await sql<{ detail: string }>`explain query plan ${sql.raw(list)}`.execute(
    empty.store.read,
  )
  expect(plan.rows.map(({ detail }) => detail).join()).toContain(`INDEX ${index}`)
})
