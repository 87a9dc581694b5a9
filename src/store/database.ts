/**
 * What queries are given: the database to read, or a transaction to write in. Types only.
 */
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

export type Reading = Kysely<Tables>
export type Writing = Transaction<Tables>
export type Engine = 'sqlite' | 'postgres'
