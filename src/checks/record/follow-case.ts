/**
 * Opens a case from a finding that is not met, notes what was done, and closes it with a reason:
 * each act in one transaction with its line in the audit. Who may do it is asked before.
 */
import { randomUUID } from 'node:crypto'
import type { Actor } from '../../access/may.ts'
import type { IsoDate, Period } from '../../domain/calendar.ts'
import { recordAct, type Clock } from '../../store/audit.ts'
import {
  caseById,
  findingInForce,
  openCaseOf,
  recordCase,
  recordCaseClosed,
  recordCaseEvent,
  setReviewDay,
} from '../../store/cases.ts'
import type { Store, Writing } from '../../store/open-store.ts'

export const CASE_EVENTS = ['opened', 'note', 'closed'] as const
export type CaseEventKind = (typeof CASE_EVENTS)[number]

interface By extends Clock {
  readonly store: Store
  readonly actor: Pick<Actor, 'id' | 'roles'>
}

export type Opened =
  | { readonly is: 'opened' | 'open-already'; readonly id: string }
  /** There is no finding in force that is not met. */
  | { readonly is: 'nothing-missed' }

/** One open case for a contract and obligation: a second try is told which. */
export function openCase(
  by: By,
  asked: {
    readonly contract: string
    readonly period: Period
    readonly obligation: string
    readonly words: string
    readonly reviewOn: IsoDate
  },
): Promise<Opened> {
  const { contract, period, obligation, words, reviewOn } = asked
  return by.store.write(async (tx): Promise<Opened> => {
    const finding = await findingInForce(tx, contract, period, obligation)
    if (finding?.outcome !== 'not-met') return { is: 'nothing-missed' }
    const already = await openCaseOf(tx, contract, obligation)
    if (already !== undefined) return { is: 'open-already', id: already }
    const id = randomUUID()
    const opened = {
      id,
      contract,
      obligation,
      is_restricted: finding.isRestricted ? 1 : 0,
      opened_for: period,
      review_on: reviewOn,
    } as const
    await recordCase(tx, opened, { at: by.now().toISOString(), person: by.actor.id })
    await recordEvent(tx, by, id, 'opened', words)
    return { is: 'opened', id }
  })
}

/** False where the case has been closed. */
export function noteOnCase(
  by: By,
  id: string,
  note: { readonly words: string; readonly reviewOn?: IsoDate },
): Promise<boolean> {
  return by.store.write(async (tx) => {
    if (!(await isOpen(tx, id))) return false
    if (note.reviewOn !== undefined) await setReviewDay(tx, id, note.reviewOn)
    await recordEvent(tx, by, id, 'note', note.words)
    return true
  })
}

/** False where the case has been closed before. */
export function closeCase(by: By, id: string, because: string): Promise<boolean> {
  return by.store.write(async (tx) => {
    if (!(await isOpen(tx, id))) return false
    await recordCaseClosed(tx, id, { at: by.now().toISOString(), because })
    await recordEvent(tx, by, id, 'closed', because)
    return true
  })
}

async function isOpen(tx: Writing, id: string): Promise<boolean> {
  const found = await caseById(tx, id)
  return found !== undefined && found.closed_at === null
}

async function recordEvent(
  tx: Writing,
  { actor, now }: By,
  id: string,
  what: CaseEventKind,
  words: string,
): Promise<void> {
  const at = now().toISOString()
  await recordCaseEvent(tx, id, { at, person: actor.id, what, words })
  // What was typed stays in the case: the audit holds no free text.
  const object = `case/${id}`
  await recordAct(tx, { now }, { actor, action: 'case.change', object, detail: { what } })
}
