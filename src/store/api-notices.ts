/**
 * Notices as the API lists and reads them: issued ones, and for the council the drafts in force.
 * Restricted ones are left out unless whoever asks sees them.
 */
import type { Sight, Span } from './api-lists.ts'
import type { NoticeTable } from './judging-tables.ts'
import type { Reading } from './open-store.ts'

export interface NoticeSight extends Sight {
  /** A contractor knows of no draft. */
  readonly seesDrafts: boolean
}

/** Issued notices, and the drafts that nothing has replaced; the newest month first. */
export async function noticeLines(
  read: Reading,
  contract: string,
  sight: NoticeSight,
  { offset, limit }: Span,
) {
  return noticesSeen(read, contract, sight)
    .select(NOTICE_LINE)
    .orderBy('period', 'desc')
    .orderBy('kind')
    .orderBy('drafted_at', 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute()
}

/** The newest of that month and kind. */
export async function noticeOnRecord(
  read: Reading,
  { contract, period, kind }: Pick<NoticeTable, 'contract' | 'period' | 'kind'>,
  sight: NoticeSight,
) {
  return noticesSeen(read, contract, sight)
    .select([...NOTICE_LINE, 'text_body', 'html_body'])
    .where('period', '=', period)
    .where('kind', '=', kind)
    .orderBy('drafted_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

const NOTICE_LINE = [
  'contract',
  'period',
  'kind',
  'reference',
  'is_restricted',
  'needs_approval',
  'subject',
  'approved_by',
  'issued_at',
] as const

function noticesSeen(read: Reading, contract: string, { seesRestricted, seesDrafts }: NoticeSight) {
  const all = read
    .selectFrom('notice')
    .where('contract', '=', contract)
    .where((one) =>
      seesDrafts
        ? one.or([one('issued_at', 'is not', null), one('superseded_at', 'is', null)])
        : one('issued_at', 'is not', null),
    )
  return seesRestricted ? all : all.where('is_restricted', '=', 0)
}
