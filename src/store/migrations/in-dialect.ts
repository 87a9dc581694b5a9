/**
 * The few words in which the two databases differ when tables are made. Steps are written with
 * `{numbered}`, `{whole number}` and `{strict}`; nothing else is ever put into them.
 */
import type { Engine } from '../database.ts'

const WORDS: Readonly<Record<Engine, Readonly<Record<string, string>>>> = {
  sqlite: {
    // Rows are numbered as they come, and no number is given twice.
    numbered: 'integer primary key autoincrement',
    'whole number': 'integer',
    // PostgreSQL always keeps to the types of columns; SQLite does where it is asked to.
    strict: 'strict',
  },
  postgres: {
    numbered: 'bigint generated always as identity primary key',
    'whole number': 'bigint',
    strict: '',
  },
}

export function inDialect(statement: string, engine: Engine): string {
  return statement.replaceAll(/\{([a-z ]+)\}/g, (_whole, word: string) => {
    const said = WORDS[engine][word]
    if (said === undefined) throw new Error(`no database has a word for {${word}}`)
    return said
  })
}
