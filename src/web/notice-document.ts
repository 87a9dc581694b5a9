/**
 * A drafted notice as the document it is: its own HTML or text, unchanged, under a policy that
 * lets nothing run and allows exactly the styles that the draft came with.
 */
import { createHash } from 'node:crypto'
import type { NoticeDraft } from '../notices/draft-notices.ts'
import { noticePolicy } from './security-headers.ts'

export interface NoticeDocument {
  readonly type: 'html' | 'text'
  readonly body: string
  readonly policy: string
}

const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g

/** `shortfall` is the notice's HTML, `shortfall.txt` its text; undefined for any other name. */
export function noticeDocument(
  name: string,
  notices: readonly NoticeDraft[],
): NoticeDocument | undefined {
  const isText = name.endsWith('.txt')
  const kind = isText ? name.slice(0, -'.txt'.length) : name
  const notice = notices.find((each) => each.kind === kind)
  return notice && documentOf(notice, isText ? 'text' : 'html')
}

/** The bytes as they are: nothing in them is made anew. */
export function documentOf(
  { html, text }: Pick<NoticeDraft, 'html' | 'text'>,
  type: NoticeDocument['type'],
): NoticeDocument {
  if (type === 'text') return { type, body: text, policy: noticePolicy([]) }
  return { type, body: html, policy: noticePolicy(styleHashes(html)) }
}

export function styleHashes(html: string): readonly string[] {
  return [...html.matchAll(STYLE)].map(([, style = '']) =>
    createHash('sha256').update(style).digest('base64'),
  )
}
