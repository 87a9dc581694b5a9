/**
 * Erases what was kept long enough, and keeps a list of what was erased, so that a restore does
 * not bring it back. Decisions, returns, notices and the audit are never erased here.
 */
import { randomUUID } from 'node:crypto'
import { addMonths, periodOf } from '../domain/calendar.ts'
import { recordAct, type Clock } from './audit.ts'
import type { Store, Writing } from './open-store.ts'
import type { ErasureTable } from './work-tables.ts'

/** How long things are kept after they ended, were made or were sent. */
export interface Retention {
  /** After the end of the month they are about; longer while the contract has an open case. */
  readonly annexMonths: number
  readonly jobDays: number
  readonly outboxBodyMonths: number
  readonly answerHours: number
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const ROWS_AT_ONCE = 400

/** What is erased by its age; the list names the moment before which it was. */
const BY_AGE = {
  sessions: (tx, before) =>
    tx.deleteFrom('session').where('ends_at', '<', before).executeTakeFirst(),
  'sign-in-links': (tx, before) =>
    tx.deleteFrom('sign_in_link').where('ends_at', '<', before).executeTakeFirst(),
  'sign-in-attempts': (tx, before) =>
    tx.deleteFrom('sign_in_attempt').where('ends_at', '<', before).executeTakeFirst(),
  answers: (tx, before) =>
    tx.deleteFrom('idempotency').where('made_at', '<', before).executeTakeFirst(),
  jobs: (tx, before) =>
    tx
      .deleteFrom('job')
      .where('state', 'in', ['done', 'failed'])
      .where('ended_at', '<', before)
      .executeTakeFirst(),
  'outbox-bodies': async (tx, before) => {
    const { numUpdatedRows } = await tx
      .updateTable('outbox')
      .set({ text_body: '', subject: '', recipient: '' })
      .where('state', '=', 'sent')
      .where('sent_at', '<', before)
      .where('recipient', '<>', '')
      .executeTakeFirst()
    return { numDeletedRows: numUpdatedRows }
  },
} as const satisfies Record<
  string,
  (tx: Writing, before: string) => Promise<{ readonly numDeletedRows: bigint }>
>

type ByAge = keyof typeof BY_AGE
type Kind = ByAge | 'annexes'

export type Erased = Readonly<Record<Kind, number>>

/** All of it in one transaction, with the list and the audit. */
export async function eraseOld(
  store: Store,
  clock: Clock,
  retention: Retention,
): Promise<Erased> {
  const now = clock.now()
  return store.write(async (tx) => {
    const counts: [Kind, number][] = []
    for (const [kind, before] of Object.entries(momentsOf(now, retention))) {
      const count = await eraseByAge(tx, kind as ByAge, before)
      if (count > 0) await listErased(tx, kind as ByAge, [`before/${before}`], now.toISOString())
      counts.push([kind as ByAge, count])
    }
    const annexes = await eraseAnnexes(tx, now, retention)
    const erased = Object.fromEntries([...counts, ['annexes', annexes]]) as Erased
    if (Object.values(erased).some((count) => count > 0)) {
      const act = { actor: 'system', action: 'erase', object: 'retention', detail: erased } as const
      await recordAct(tx, clock, act)
    }
    return erased
  })
}

function momentsOf(now: Date, retention: Retention): Readonly<Record<ByAge, string>> {
  const ago = (ms: number): string => new Date(now.getTime() - ms).toISOString()
  return {
    sessions: ago(0),
    'sign-in-links': ago(0),
    'sign-in-attempts': ago(0),
    answers: ago(retention.answerHours * HOUR_MS),
    jobs: ago(retention.jobDays * DAY_MS),
    // The same day of an earlier month; one that does not exist sorts after the month's last.
    'outbox-bodies': addMonths(periodOf(ago(0)), -retention.outboxBodyMonths) + ago(0).slice(7),
  }
}

async function eraseByAge(tx: Writing, kind: ByAge, before: string): Promise<number> {
  const { numDeletedRows } = await BY_AGE[kind](tx, before)
  return Number(numDeletedRows)
}

/** The rows of months long past; the decision keeps their hash and what was found. */
async function eraseAnnexes(
  tx: Writing,
  now: Date,
  { annexMonths }: Retention,
): Promise<number> {
  const at = now.toISOString()
  const old = await tx
    .selectFrom('annex')
    .innerJoin('decision', 'decision.id', 'annex.decision')
    .select('annex.decision')
    .where('annex.erased_at', 'is', null)
    .where('decision.period', '<', addMonths(periodOf(at), -annexMonths))
    .where((one) =>
      one.not(
        one.exists(
          one
            .selectFrom('case')
            .select('case.id')
            .whereRef('case.contract', '=', 'decision.contract')
            .where('case.closed_at', 'is', null),
        ),
      ),
    )
    .execute()
  const decisions = old.map(({ decision }) => decision)
  await eraseAnnexesOf(tx, decisions, at)
  const names = decisions.map((decision) => `decision/${decision}`)
  await listErased(tx, 'annexes', names, at)
  return decisions.length
}

async function eraseAnnexesOf(
  tx: Writing,
  decisions: readonly string[],
  at: string,
): Promise<void> {
  for (const some of inChunks(decisions)) {
    await tx
      .updateTable('annex')
      .set({ body: null, erased_at: at })
      .where('decision', 'in', some)
      .where('erased_at', 'is', null)
      .execute()
  }
}

async function listErased(
  tx: Writing,
  kind: Kind,
  objects: readonly string[],
  at: string,
): Promise<void> {
  const rows = objects.map((object) => ({ id: randomUUID(), kind, object, erased_at: at }))
  for (const some of inChunks(rows)) await tx.insertInto('erasure').values(some).execute()
}

/** Erases again what came back with an older database; gives how many of the list were newer. */
export async function eraseAgain(
  tx: Writing,
  erasures: readonly ErasureTable[],
): Promise<number> {
  const known = await tx.selectFrom('erasure').select('id').execute()
  const ids = new Set(known.map(({ id }) => id))
  const byId = new Map(erasures.map((each) => [each.id, each]))
  const newer = [...byId.values()].filter(({ id }) => !ids.has(id))
  for (const [at, some] of Map.groupBy(newer, ({ erased_at }) => erased_at)) {
    const annexes = some.filter(({ kind }) => kind === 'annexes')
    await eraseAnnexesOf(tx, annexes.map(({ object }) => object.replace('decision/', '')), at)
    for (const { kind, object } of some) {
      if (Object.hasOwn(BY_AGE, kind)) {
        await eraseByAge(tx, kind as ByAge, object.replace('before/', ''))
      }
    }
  }
  for (const some of inChunks(newer)) await tx.insertInto('erasure').values(some).execute()
  return newer.length
}

function inChunks<T>(all: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / ROWS_AT_ONCE)
  return Array.from({ length: count }, (_, index) =>
    all.slice(index * ROWS_AT_ONCE, (index + 1) * ROWS_AT_ONCE),
  )
}
