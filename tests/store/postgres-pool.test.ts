import { expect, inject, test } from 'vitest'
import { openPool } from '#app/store/postgres-pool.ts'

test('counts and sums are numbers, and one that would not be exact is never passed on', async () => {
  const pool = openPool(inject('postgresUrl'), () => undefined)
  const { rows } = await pool.query('select count(*) as count, sum(x) as sum from generate_series(1, 4) x')
  expect(rows).toEqual([{ count: 4, sum: 10 }])
  await expect(pool.query('select 9007199254740993::bigint as large')).rejects.toThrow('is whole')
  await pool.end()
})

test('losing a connection that nobody uses is told, and does not end the program', async () => {
  const { promise, resolve } = Promise.withResolvers<Error>()
  const pool = openPool(inject('postgresUrl'), resolve)
  const other = openPool(inject('postgresUrl'), () => undefined)
  const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid')
  await other.query('select pg_terminate_backend($1)', [rows[0]?.pid])
  expect((await promise).message).toContain('terminat')
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await pool.end()
  await other.end()
})
