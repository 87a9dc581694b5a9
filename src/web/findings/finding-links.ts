/**
 * Where a finding leads on: the notices of its month, and its case, as far as whoever asks may
 * read them. A contractor is led to what was issued, and to no case.
 */
import { may, type Actor, type Belongs } from '../../access/may.ts'
import type { Finding } from '../../assessment/types.ts'
import { periodInWords, type Period } from '../../domain/calendar.ts'
import { casesOf } from '../../store/cases.ts'
import { noticesOnRecord } from '../../store/contract-history.ts'
import type { Reading } from '../../store/open-store.ts'
import { caseAddress, newCaseAddress } from '../contracts/contract-addresses.ts'
import { noticeLine } from '../contracts/contract-lines.ts'

export interface FindingLink {
  readonly href: string
  readonly words: string
  readonly says: string
}

export async function findingLinks(
  read: Reading,
  actor: Actor,
  belongs: Belongs | undefined,
  place: {
    readonly contract: string
    readonly period: Period
    readonly finding: Pick<Finding, 'obligation' | 'outcome'>
  },
): Promise<readonly FindingLink[]> {
  const { contract, period } = place
  const notices = await noticesOnRecord(read, contract, {
    since: period,
    withDrafts: may(actor, 'draft.read', belongs),
    withRestricted: actor.seesRestricted,
  })
  const ofMonth = notices.filter((notice) => notice.period === period)
  return [
    ...ofMonth.map((notice) => {
      const { href, kind, subject, says } = noticeLine(notice, contract)
      return { href, words: `Notice: ${subject}`, says: `${kind}. ${says}` }
    }),
    ...(may(actor, 'case.read', belongs) ? await caseLinks(read, actor, belongs, place) : []),
  ]
}

/** Every case of the promise; where none is open and one is called for, where to open it. */
async function caseLinks(
  read: Reading,
  actor: Actor,
  belongs: Belongs | undefined,
  { contract, period, finding }: Parameters<typeof findingLinks>[3],
): Promise<readonly FindingLink[]> {
  const withRestricted = actor.seesRestricted
  const cases = await casesOf(read, contract, { withRestricted })
  const own = cases.filter(({ obligation }) => obligation === finding.obligation)
  const mayOpen = finding.outcome === 'not-met' && may(actor, 'case.change', belongs)
  const isOpen = own.some(({ closed_at }) => closed_at === null)
  const href = newCaseAddress(contract, period, finding.obligation)
  return [
    ...own.map(({ id, opened_for, openedBy, closed_at }) => ({
      href: caseAddress(id),
      words: closed_at === null ? 'Case, open' : 'Case, closed',
      says: `Opened for ${periodInWords(opened_for)} by ${openedBy}`,
    })),
    ...(mayOpen && !isOpen ? [{ href, words: 'Open a case', says: '' }] : []),
  ]
}
