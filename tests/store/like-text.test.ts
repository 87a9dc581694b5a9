import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { likeText } from '#app/store/like-text.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

test.each(ENGINES)('on %s a text is found by any part of it, and by nothing else', async (engine) => {
  await using empty = await anEmptyStore(engine)
  const { read } = empty.store
  const finds = async (text: string, typed: string): Promise<boolean> => {
    const { rows } = await sql<{ found: number | boolean }>`
      select ${likeText(typed)(sql<string>`${text}`)} as found`.execute(read)
    return Number(rows[0]?.found) === 1
  }
  const word = fc.string({ unit: fc.constantFrom('a', 'B', '%', '_', '\\', "'", '"', ' ') })
  await fc.assert(
    fc.asyncProperty(word, word, async (text, typed) => {
      expect(await finds(text, typed)).toBe(text.toLowerCase().includes(typed.toLowerCase()))
    }),
    { numRuns: 60, seed: 7 },
  )
})
