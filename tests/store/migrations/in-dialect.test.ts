import { expect, test } from 'vitest'
import { inDialect } from '#app/store/migrations/in-dialect.ts'

test('each database gets its own words, and nothing else is put in', () => {
  const statement = 'create table t (id {numbered}, pence {whole number}) {strict}'
  expect(inDialect(statement, 'sqlite')).toBe(
    'create table t (id integer primary key autoincrement, pence integer) strict',
  )
  expect(inDialect(statement, 'postgres')).toBe(
    'create table t (id bigint generated always as identity primary key, pence bigint) ',
  )
})

test('a word that no database has is a mistake', () => {
  expect(() => inDialect('create {something}', 'sqlite')).toThrow('no database has a word')
})
