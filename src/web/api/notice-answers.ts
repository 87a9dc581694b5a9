/**
 * Notices as the API answers them: drafts to the council alone, issued ones also to the contractor.
 */
import { may } from '../../access/may.ts'
import { noticeLines, noticeOnRecord, type NoticeSight } from '../../store/api-notices.ts'
import { apiNotice } from './api-addresses.ts'
import type { ApiAsk, ApiRoute } from './api-route.ts'
import { answered, listAnswer, pageAsked } from './answered.ts'

export const NOTICE_ROUTES: readonly ApiRoute[] = [
  {
    endpoint: 'listNotices',
    action: 'notice.read',
    answer: async (ask, { store }) => {
      const { contract = '' } = ask.params
      const { span } = pageAsked(ask.query)
      const found = await noticeLines(store.read, contract, sightOf(ask), span)
      const itemOf = (line: Line) => ({
        ...lineOf(line),
        href: apiNotice(line.contract, line.period, line.kind),
      })
      return answered(listAnswer(found, ask, itemOf))
    },
  },
  {
    endpoint: 'readNotice',
    action: 'notice.read',
    answer: async (ask, { store }) => {
      const { contract = '', period = '', kind = '' } = ask.params
      const found = await noticeOnRecord(store.read, { contract, period, kind }, sightOf(ask))
      if (found === undefined) return undefined
      return answered({ ...lineOf(found), text: found.text_body, html: found.html_body })
    },
  },
]

function sightOf({ actor, belongs }: ApiAsk): NoticeSight {
  return {
    seesRestricted: actor.seesRestricted,
    seesDrafts: may(actor, 'draft.read', belongs),
  }
}

type Line = Awaited<ReturnType<typeof noticeLines>>[number]

function lineOf(line: Line) {
  return {
    contract: line.contract,
    period: line.period,
    kind: line.kind,
    reference: line.reference,
    status: statusOf(line),
    restricted: line.is_restricted === 1,
    needsApproval: line.needs_approval === 1,
    subject: line.subject,
  }
}

function statusOf({ approved_by, issued_at }: Line): 'draft' | 'approved' | 'issued' {
  if (issued_at !== null) return 'issued'
  return approved_by === null ? 'draft' : 'approved'
}
