/**
 * Fills an empty SQLite store with as many contracts and months as a large council has, by a few
 * statements over whole sets: small made-up bodies, four findings a month.
 */
import { sql } from 'kysely'
import type { Store, Writing } from '#app/store/open-store.ts'
import type { Contract } from '#app/domain/contract.ts'
import type { Decision } from '#app/assessment/types.ts'
import type { MonthlyReturn } from '#app/domain/monthly-return.ts'

export interface LargeRegister {
  readonly contracts: number
  readonly months: number
  /** The newest month, `2026-10`. */
  readonly newest: string
  readonly ruleSet: string
  /** Bodies that a contract and month has, but for its own names. */
  readonly contract: Contract
  readonly monthlyReturn: MonthlyReturn
  readonly decision: Decision
}

const AT = '2026-11-20T09:00:00.000Z'
const MANAGERS = 40
/** The one contract whose decisions are whole: its page is asked for. */
export const WHOLE = 'N-0003'

export async function fillLargeRegister(store: Store, large: LargeRegister): Promise<void> {
  await store.write((tx) => fillRegister(tx, large))
  await store.write((tx) => fillReturns(tx, large))
  await store.write((tx) => fillDecisions(tx, large))
  await store.write((tx) => fillFindings(tx, large))
}

async function fillRegister(tx: Writing, { contracts, contract }: LargeRegister): Promise<void> {
  const body = JSON.stringify(contract)
  await sql`
    insert into contractor select printf('K-%04d', value), printf('Made-up Works %d Ltd', value),
      'Nowhere 1', ${AT}, null from (${upTo(contracts / 3)})`.execute(tx)
  await sql`
    insert into person select printf('P-%02d', value), printf('Manager %d', value),
      printf('m%d@council.example', value), 'Manager', null, 0, ${AT}, null
      from (${upTo(MANAGERS)})`.execute(tx)
  await sql`
    insert into contract select printf('N-%04d', value), printf('Services %d', value),
      printf('K-%04d', 1 + value % ${contracts / 3}), 'repairs', ${contract.from}, ${contract.to},
      null, null, null, 1, ${AT}, null from (${upTo(contracts)})`.execute(tx)
  await sql`
    insert into contract_manager select id, printf('P-%02d', 1 + rowid % ${MANAGERS})
      from contract`.execute(tx)
  await sql`
    insert into contract_version select id, 1, ${contract.from.slice(0, 7)},
      json_set(${body}, '$.id', id), 'hash', ${AT}, 'P-01' from contract`.execute(tx)
}

/** One contract in twenty sent nothing for its newest month. */
async function fillReturns(tx: Writing, large: LargeRegister): Promise<void> {
  const body = JSON.stringify(large.monthlyReturn)
  await sql`
    insert into monthly_return select contract.id, month.period, 1,
      json_set(${body}, '$.contract', contract.id, '$.period', month.period), 'hash', ${AT},
      '2026-11-10', 'P-01' from contract, (${monthsOf(large)}) as month
      where not (${isMissing(large)})`.execute(tx)
}

async function fillDecisions(tx: Writing, large: LargeRegister): Promise<void> {
  const body = JSON.stringify(large.decision)
  await sql`
    insert into rule_set values (${large.ruleSet}, '{}', ${AT}, 'system')
      on conflict do nothing`.execute(tx)
  await sql`
    insert into decision select contract.id || '/' || month.period, contract.id, month.period,
      'key', ${large.ruleSet}, 1, iif(${isMissing(large)}, null, 1),
      iif(contract.rowid % 3 = 0, 'not-met', 'met'), '2026-11-20', ${AT}, null
      from contract, (${monthsOf(large)}) as month`.execute(tx)
  await sql`
    insert into decision_body select id, iif(contract = ${WHOLE},
      json_set(${body}, '$.contract', contract, '$.period', period), '{"findings":[]}')
      from decision`.execute(tx)
  await sql`
    insert into notice select id || '/n', id, contract, period, 'shortfall', id, 0,
      iif(worst = 'not-met', 1, 0), '[]', 'One thing to put right', 'text', ${'x'.repeat(500)},
      ${AT}, null, null, null from decision`.execute(tx)
}

async function fillFindings(tx: Writing, { contracts }: LargeRegister): Promise<void> {
  await sql`
    insert into finding select decision.id, contract, period, printf('made-up-%d', one.value),
      iif(one.value = 1 and worst = 'not-met', 'not-met', 'met'), null, null, 0, '[{}]'
      from decision, (${upTo(4)}) as one`.execute(tx)
  await sql`
    insert into "case" select id, id, 'made-up-1', 0, 'P-01', ${AT}, '2026-09',
      iif(rowid % 2 = 0, '2026-11-01', '2027-03-01'), null, null from contract
      where rowid % 6 = 0 limit ${contracts}`.execute(tx)
}

function upTo(count: number) {
  return sql`with recursive counted(value) as (
    select 1 union all select value + 1 from counted where value < ${Math.floor(count)}
  ) select value from counted`
}

function monthsOf({ months, newest }: LargeRegister) {
  return sql`select strftime('%Y-%m', ${`${newest}-01`}, (1 - value) || ' months') as period
    from (${upTo(months)})`
}

function isMissing({ newest }: LargeRegister) {
  return sql`contract.rowid % 20 = 0 and month.period = ${newest}`
}
