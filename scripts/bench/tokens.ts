/**
 * `npm run bench -- tokens`: how long it takes to find out that a token is no good, by how many of
 * its first characters are right. There should be no slope: nobody can guess a token by its time.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashOfToken, newToken } from '#app/access/api-token.ts'
import { openStore } from '#app/store/open-store.ts'
import { recordToken } from '#app/store/tokens.ts'
import { tokenActor } from '#app/web/api/token-actor.ts'

const TRIES = 10_000
const SHARED = [3, 13, 23, 33, 43]

const folder = mkdtempSync(join(tmpdir(), 'goodterms-tokens-'))
const opened = await openStore({ engine: 'sqlite', file: join(folder, 'goodterms.sqlite') })
if (!opened.ok) throw new Error('the store was not opened')
const store = opened.value
const good = newToken()
await store.write((tx) =>
  recordToken(tx, {
    id: 'good',
    token_hash: hashOfToken(good),
    name: 'A system',
    contractor: null,
    sees_restricted: 0,
    made_by: 'somebody',
    made_at: '2026-11-01T09:00:00.000Z',
    ends_at: '2027-11-01T09:00:00.000Z',
  }),
)

const known = { store, now: () => new Date('2026-11-23T09:00:00Z') }
const took = new Map(SHARED.map((shared) => [shared, [] as number[]]))
for (let round = 0; round < TRIES / SHARED.length; round += 1) {
  for (const shared of SHARED) {
    const wrong = good.slice(0, shared) + newToken().slice(shared)
    const began = performance.now()
    await tokenActor(`Bearer ${wrong}`, known)
    took.get(shared)?.push((performance.now() - began) * 1000)
  }
}
for (const [shared, times] of took) {
  const sorted = times.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  console.log(`${String(shared).padStart(2)} characters right: median ${median.toFixed(1)} µs`)
}
console.log(`${TRIES} wrong tokens`)
await store.close()
rmSync(folder, { recursive: true, force: true })
