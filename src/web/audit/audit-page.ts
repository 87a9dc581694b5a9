/**
 * The page of the audit: who did what, when, and what was refused. It shows what is on record, and
 * what the last walk along the chain found.
 */
import type { ListedAct } from '../../store/audit-list.ts'
import { auditAddress, type AuditAsked } from './audit-asked.ts'

export const ACTS_ON_PAGE = 50

/** What the last walk found, as it is kept among the settings. */
interface Verified {
  readonly at: string
  readonly seq: number
  readonly hash: string
  readonly isWhole: boolean
}

/** One act more than fits says that there are older ones. */
export function auditPage(
  acts: readonly ListedAct[],
  asked: AuditAsked,
  chain: { readonly isShown: boolean; readonly verified: string | undefined },
) {
  const shown = acts.slice(0, ACTS_ON_PAGE)
  const last = acts.length > ACTS_ON_PAGE ? shown.at(-1) : undefined
  const { object, actor, action, day, dayProblem, search } = asked
  return {
    object,
    actor,
    action,
    day,
    dayProblem,
    chain: chain.isShown ? chainOf(chain.verified) : { words: '', isBroken: false, hash: '' },
    isOwn: !chain.isShown,
    isSearch: [object, actor, action, day].some((text) => text !== ''),
    acts: shown.map(actRow),
    isEmpty: shown.length === 0,
    csvHref: auditAddress('/audit.csv', asked),
    olderHref: last === undefined ? '' : auditAddress('/audit', asked, last.id),
    newestHref: search.before === undefined ? '' : auditAddress('/audit', asked),
  }
}

function chainOf(setting: string | undefined) {
  if (setting === undefined) {
    const words = 'The chain has not been verified yet. Whoever runs Goodterms does it with the '
    return { words: `${words}command “audit verify”.`, isBroken: false, hash: '' }
  }
  const { at, seq, hash, isWhole } = JSON.parse(setting) as Verified
  const when = timeInWords(at)
  const words = isWhole
    ? `The chain was verified up to seal ${seq} on ${when}: it is whole.`
    : `The chain was verified on ${when}, and it is broken: rows were changed past Goodterms.`
  return { words, isBroken: !isWhole, hash: isWhole ? hash : '' }
}

function actRow(act: ListedAct) {
  return {
    number: String(act.id),
    at: act.at,
    when: timeInWords(act.at),
    who: act.name ?? act.actor,
    role: act.role === act.actor ? '' : act.role,
    action: act.action,
    object: act.object,
    isRefused: act.outcome === 'refused',
    detail: detailInWords(act.detail),
  }
}

export function detailInWords(detail: string): string {
  const members = JSON.parse(detail) as Readonly<Record<string, string | number | boolean>>
  return Object.entries(members)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
}

/** `23 November 2026, 09:00:00`, as clocks in London show it. */
export function timeInWords(instant: string): string {
  return TIME.format(new Date(instant)).replace(' at ', ', ')
}

const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})
