/**
 * The addresses of notices: a page for each, and its documents as they are. A contractor finds only
 * what was issued, and a restricted note is there only for those who may see it.
 */
import type { Response } from 'express'
import { may, type Belongs } from '../../access/may.ts'
import { periodInWords } from '../../domain/calendar.ts'
import { NOTICE_KINDS, RESTRICTED_KIND } from '../../notices/notice-kinds.ts'
import { contractBelongs } from '../../store/contracts.ts'
import { approversOf, noticesOfKind, type StoredNotice } from '../../store/notices.ts'
import { documentOf, type NoticeDocument } from '../notice-document.ts'
import type { Ask, GuardedRoute, Route } from '../route.ts'
import { sendPage, type Site } from '../site.ts'
import { KINDS_IN_WORDS, noticePage, readable, type NoticePlace } from './notice-page.ts'

const PATH = '/contracts/:contract/:period/notices/:kind'

/** Which of the notices of a kind a document is of. */
type Which = 'first' | 'issued'

export function noticeRoutes(site: Site): readonly Route[] {
  return [
    documentRoute(site, `${PATH}.html`, 'html', 'first'),
    documentRoute(site, `${PATH}.txt`, 'text', 'first'),
    documentRoute(site, `${PATH}/issued.html`, 'html', 'issued'),
    documentRoute(site, `${PATH}/issued.txt`, 'text', 'issued'),
    {
      method: 'get',
      path: PATH,
      action: 'notice.read',
      belongs: (ask) => noticeBelongs(site, ask, 'first'),
      async answer(ask, response) {
        const { place, notices } = await foundFor(site, ask)
        const isRestricted = place.kind === RESTRICTED_KIND
        const approvers = await approversOf(site.store.read, { isRestricted })
        const model = noticePage(place, notices, approvers)
        const words = `${KINDS_IN_WORDS[place.kind]}, ${place.contract}`
        const title = `${words}, ${periodInWords(place.period)}`
        sendPage(site, response, ask.actor, { view: 'notice', title, model })
      },
    },
  ]
}

function documentRoute(
  site: Site,
  path: string,
  type: NoticeDocument['type'],
  which: Which,
): GuardedRoute {
  return {
    method: 'get',
    path,
    action: 'notice.read',
    belongs: (ask) => noticeBelongs(site, ask, which),
    async answer(ask, response) {
      const { notices } = await foundFor(site, ask)
      const notice = chosen(notices, which)
      if (notice === undefined) throw new Error('a notice was there, and is gone')
      sendDocument(response, notice, type)
    },
  }
}

function sendDocument(
  response: Response,
  { html_body: html, text_body: text }: StoredNotice,
  type: NoticeDocument['type'],
): void {
  const document = documentOf({ html, text }, type)
  response.set('Content-Security-Policy', document.policy)
  response.type(document.type).send(document.body)
}

async function noticeBelongs(
  site: Site,
  ask: Ask,
  which: Which,
): Promise<Belongs | undefined> {
  const { belongs, notices } = await foundFor(site, ask)
  return chosen(notices, which) && belongs
}

function chosen(notices: readonly StoredNotice[], which: Which): StoredNotice | undefined {
  return notices.find(({ issued_at: at }) => which === 'first' || at !== null)
}

/** Everything of that kind which whoever asks may read. */
async function foundFor(
  { store }: Site,
  { actor, params }: Ask,
): Promise<{
  readonly place: NoticePlace
  readonly belongs: Belongs | undefined
  readonly notices: readonly StoredNotice[]
}> {
  const { contract = '', period = '' } = params
  const kind = NOTICE_KINDS.find((each) => each === params['kind'])
  const belongs = await contractBelongs(store.read, contract)
  const place = { contract, period, kind: kind ?? 'all-met' }
  if (kind === undefined || belongs === undefined) return { place, belongs, notices: [] }
  const all = await noticesOfKind(store.read, contract, period, kind)
  const readsDrafts = may(actor, 'draft.read', belongs)
  return { place, belongs, notices: readable(all, { ...actor, readsDrafts }) }
}
