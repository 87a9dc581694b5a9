/**
 * Gathers what the page of one contract shows, as far as whoever asks may see it: a fixed number
 * of queries, and never a row of pay.
 */
import type { Decision, Finding } from '../../assessment/types.ts'
import { may, type Actor, type Belongs } from '../../access/may.ts'
import { MONTHS_ON_A_PATH, type PathMonth } from '../../checks/measure-path.ts'
import {
  standingsOnRecord,
  type StandingsOnRecord,
} from '../../checks/record/standings-on-record.ts'
import { addMonths, periodOf, type IsoDate, type Period } from '../../domain/calendar.ts'
import type { Contract } from '../../domain/contract.ts'
import type { RuleSet } from '../../rules/grammar.ts'
import { casesOf, type CaseOnRecord } from '../../store/cases.ts'
import {
  decidedMonths,
  decisionBodies,
  noticesOnRecord,
  receivedMonths,
  registerEntry,
  returnsOnRecord,
  type DecidedMonth,
  type NoticeOnRecord,
  type RegisterEntry,
  type ReturnOnRecord,
} from '../../store/contract-history.ts'
import { contractBelongs, contractVersions } from '../../store/contracts.ts'
import { managersOf } from '../../store/portfolio.ts'
import { todayInLondon } from '../../today.ts'
import type { Site } from '../site.ts'

// A window may be the whole contract, and reaches back as far as it does.
const FIRST_MONTH = '1900-01'

export interface ContractRecord {
  readonly entry: RegisterEntry
  readonly managers: readonly string[]
  /** Every version, the oldest first; empty while nothing is adopted. */
  readonly versions: readonly Contract[]
  /** Every month that was decided, the newest first. */
  readonly months: readonly DecidedMonth[]
  /** The month that is shown; undefined where none was decided. */
  readonly shown: ShownMonth | undefined
  /** Up to the month that is shown, the oldest first. */
  readonly path: readonly PathMonth[]
  readonly returns: readonly ReturnOnRecord[]
  readonly received: ReadonlySet<Period>
  readonly notices: readonly NoticeOnRecord[]
  readonly cases: readonly CaseOnRecord[]
  /** How far the figures of each finding can be relied on. */
  readonly standings: StandingsOnRecord
  readonly ruleSet: RuleSet
  readonly today: IsoDate
  readonly rights: Rights
}

export interface ShownMonth {
  readonly period: Period
  readonly isNewest: boolean
  readonly contractVersion: number
  readonly findings: readonly Finding[]
}

/** What whoever asks may see and do here. */
export interface Rights {
  readonly seesRestricted: boolean
  readonly readsCases: boolean
  readonly changesCases: boolean
  readonly readsDrafts: boolean
  /** Adopts, and so also imports what was adopted. */
  readonly adopts: boolean
}

/** Undefined where there is no such contract, or the month was not decided. */
export async function contractRecord(
  { store: { read }, rules, now }: Site,
  actor: Actor,
  asked: { readonly contract: string; readonly period: Period | undefined },
): Promise<ContractRecord | undefined> {
  const { contract: id } = asked
  const entry = await registerEntry(read, id)
  const belongs = await contractBelongs(read, id)
  if (entry === undefined || belongs === undefined) return undefined
  const rights = rightsOf(actor, belongs)
  const today = todayInLondon(now())
  const months = await decidedMonths(read, id)
  const newest = months[0]?.period
  const period = asked.period ?? newest
  const from = addMonths(period ?? periodOf(today), 1 - MONTHS_ON_A_PATH)
  const decided =
    period === undefined ? [] : await decisionBodies(read, id, { from, to: period })
  const judgedBy = decided.at(-1)?.ruleSet
  const known = judgedBy === undefined ? undefined : await rules.byHash(judgedBy)
  const { ruleSet } = known ?? (await rules.liveIn(periodOf(today)))
  const path = decided.map((each) => pathMonth(each, rights))
  const last = path.at(-1)
  const { seesRestricted: withRestricted, readsDrafts: withDrafts } = rights
  return {
    entry,
    managers: (await managersOf(read, [id])).map(({ name }) => name),
    versions: await contractVersions(read, [id]),
    months,
    shown:
      last === undefined
        ? undefined
        : {
            period: last.period,
            isNewest: last.period === newest,
            contractVersion: decided.at(-1)?.contractVersion ?? 0,
            findings: last.assessment.decision.findings,
          },
    path,
    returns: await returnsOnRecord(read, id, from),
    received: await receivedMonths(read, id),
    notices: await noticesOnRecord(read, id, { since: from, withDrafts, withRestricted }),
    standings: await standingsOnRecord(read, [id], { from: FIRST_MONTH, to: period ?? from }),
    cases: rights.readsCases ? await casesOf(read, id, { withRestricted }) : [],
    ruleSet,
    today,
    rights,
  }
}

function rightsOf(actor: Actor, belongs: Belongs): Rights {
  return {
    seesRestricted: actor.seesRestricted,
    readsCases: may(actor, 'case.read', belongs),
    changesCases: may(actor, 'case.change', belongs),
    readsDrafts: may(actor, 'draft.read', belongs),
    adopts: may(actor, 'contract.adopt', belongs),
  }
}

function pathMonth(
  { period, body }: { readonly period: Period; readonly body: string },
  { seesRestricted }: Rights,
): PathMonth {
  const { findings } = JSON.parse(body) as Decision
  const visible = findings.filter(({ visibility }) => seesRestricted || visibility === 'open')
  return { period, assessment: { decision: { findings: visible } } }
}
