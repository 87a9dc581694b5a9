/**
 * A notice as drafted and as issued: what an officer sees to first, who may approve it, and once it
 * is issued its number, approver and day. It shows bytes and changes none.
 */
import type { Actor } from '../../access/may.ts'
import { inWords, periodInWords } from '../../domain/calendar.ts'
import { RESTRICTED_KIND, type NoticeKind } from '../../notices/notice-kinds.ts'
import type { StoredNotice } from '../../store/notices.ts'
import { contractAddress, noticeAddress } from '../addresses.ts'

export const KINDS_IN_WORDS: Readonly<Record<NoticeKind, string>> = {
  'all-met': 'All met',
  behind: 'Behind target',
  shortfall: 'Shortfall',
  'data-query': 'Data query',
  'return-missing': 'Return missing',
  'restricted-note': 'Restricted note',
}

export interface NoticePlace {
  readonly contract: string
  readonly period: string
  readonly kind: NoticeKind
}

/** The notices that somebody may read: contractors read what was issued, a named few the rest. */
export function readable(
  notices: readonly StoredNotice[],
  { readsDrafts, seesRestricted }: { readonly readsDrafts: boolean } & Pick<
    Actor,
    'seesRestricted'
  >,
): readonly StoredNotice[] {
  return notices
    .filter(({ issued_at: at }) => readsDrafts || at !== null)
    .filter(({ is_restricted: restricted }) => seesRestricted || restricted === 0)
}

export function noticePage(
  { contract, period, kind }: NoticePlace,
  notices: readonly StoredNotice[],
  approvers: readonly string[],
) {
  const href = noticeAddress(contract, period, kind)
  const draft = notices.find(({ issued_at: at }) => at === null)
  const issued = notices.filter(({ issued_at: at }) => at !== null)
  const [shown] = notices
  return {
    contract,
    month: periodInWords(period),
    contractHref: contractAddress(contract, period),
    kind: KINDS_IN_WORDS[kind],
    subject: shown?.subject ?? '',
    isRestricted: kind === RESTRICTED_KIND,
    drafts: draft === undefined ? [] : [draftView(draft, href, approvers)],
    issued: issued.map((notice, index) => issuedView(notice, href, index === 0)),
  }
}

function draftView(notice: StoredNotice, href: string, approvers: readonly string[]) {
  const needsApproval = notice.needs_approval === 1
  return {
    reference: notice.reference,
    draftedOn: inWords(notice.drafted_at.slice(0, 10)),
    first: JSON.parse(notice.before_approval) as readonly string[],
    approval: needsApproval
      ? approvalInWords(approvers)
      : 'This kind of notice needs no approval: it claims nothing formal.',
    htmlHref: `${href}.html`,
    textHref: `${href}.txt`,
  }
}

function approvalInWords(approvers: readonly string[]): string {
  return approvers.length === 0
    ? 'Nobody who may approve it is on record: an administrator names an approver.'
    : `It may be approved by ${approvers.join(', ')}.`
}

/** The document is offered for the newest alone: earlier ones were replaced by it. */
function issuedView(notice: StoredNotice, href: string, isNewest: boolean) {
  return {
    reference: notice.reference,
    issuedOn: inWords((notice.issued_at ?? '').slice(0, 10)),
    approver: notice.approver ?? 'Needed no approval',
    documents: isNewest
      ? [{ htmlHref: `${href}/issued.html`, textHref: `${href}/issued.txt` }]
      : [],
  }
}
