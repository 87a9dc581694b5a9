/**
 * Cases on record: a shortfall followed to its end, with everything that was said of it. Of one
 * contract and obligation one at most is open. Who may do what is decided above.
 */
import type { IsoDate, Period } from '../domain/calendar.ts'
import type { Instant } from './column-types.ts'
import type { CaseTable } from './judging-tables.ts'
import type { Reading, Writing } from './open-store.ts'

export interface CaseOnRecord extends CaseTable {
  readonly openedBy: string
}

export interface CaseEvent {
  readonly at: Instant
  readonly person: string
  readonly what: string
  readonly words: string
}

export interface ByPerson {
  readonly at: Instant
  readonly person: string
}

export async function recordCase(
  tx: Writing,
  opened: Pick<
    CaseTable,
    'id' | 'contract' | 'obligation' | 'is_restricted' | 'opened_for' | 'review_on'
  >,
  { at, person }: ByPerson,
): Promise<void> {
  await tx
    .insertInto('case')
    .values({
      ...opened,
      opened_by: person,
      opened_at: at,
      closed_at: null,
      closed_because: null,
    })
    .execute()
}

export async function recordCaseEvent(
  tx: Writing,
  id: string,
  { at, person, what, words }: CaseEvent,
): Promise<void> {
  await tx.insertInto('case_event').values({ case_id: id, at, person, what, words }).execute()
}

export async function setReviewDay(tx: Writing, id: string, on: IsoDate): Promise<void> {
  await tx.updateTable('case').set({ review_on: on }).where('id', '=', id).execute()
}

export async function recordCaseClosed(
  tx: Writing,
  id: string,
  closed: { readonly at: Instant; readonly because: string },
): Promise<void> {
  await tx
    .updateTable('case')
    .set({ closed_at: closed.at, closed_because: closed.because })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .execute()
}

export async function openCaseOf(
  read: Reading,
  contract: string,
  obligation: string,
): Promise<string | undefined> {
  const found = await read
    .selectFrom('case')
    .select('id')
    .where('contract', '=', contract)
    .where('obligation', '=', obligation)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return found?.id
}

export async function caseById(read: Reading, id: string): Promise<CaseOnRecord | undefined> {
  return withOpener(read).where('case.id', '=', id).executeTakeFirst()
}

/** The open ones first, then the newest. */
export async function casesOf(
  read: Reading,
  contract: string,
  { withRestricted }: { readonly withRestricted: boolean },
): Promise<readonly CaseOnRecord[]> {
  const cases = await withOpener(read)
    .where('case.contract', '=', contract)
    .where('case.is_restricted', 'in', withRestricted ? [0, 1] : [0])
    .orderBy('case.opened_at', 'desc')
    .execute()
  return cases.toSorted((a, b) => Number(a.closed_at !== null) - Number(b.closed_at !== null))
}

function withOpener(read: Reading) {
  return read
    .selectFrom('case')
    .leftJoin('person', 'person.id', 'case.opened_by')
    .selectAll('case')
    .select(({ fn }) => fn.coalesce('person.name', 'case.opened_by').as('openedBy'))
}

/** In the order in which they came. */
export async function caseEvents(read: Reading, id: string): Promise<readonly CaseEvent[]> {
  return read
    .selectFrom('case_event')
    .leftJoin('person', 'person.id', 'case_event.person')
    .select(({ fn }) => [
      'case_event.at',
      'case_event.what',
      'case_event.words',
      fn.coalesce('person.name', 'case_event.person').as('person'),
    ])
    .where('case_event.case_id', '=', id)
    .orderBy('case_event.id')
    .execute()
}

export interface FindingOnRecord {
  readonly outcome: string
  readonly isRestricted: boolean
  readonly ruleSet: string
}

/** The finding in force of one obligation in a month. */
export async function findingInForce(
  read: Reading,
  contract: string,
  period: Period,
  obligation: string,
): Promise<FindingOnRecord | undefined> {
  const found = await read
    .selectFrom('decision')
    .innerJoin('finding', 'finding.decision', 'decision.id')
    .select(['finding.outcome', 'finding.is_restricted', 'decision.rule_set as ruleSet'])
    .where('decision.contract', '=', contract)
    .where('decision.period', '=', period)
    .where('decision.superseded_at', 'is', null)
    .where('finding.obligation', '=', obligation)
    .executeTakeFirst()
  if (found === undefined) return undefined
  const { outcome, is_restricted, ruleSet } = found
  return { outcome, isRestricted: is_restricted === 1, ruleSet }
}
