/**
 * What no notice may go without, by the names that templates print: the linter's list. A notice
 * that lacks its clause, its cure or its deadline is not a notice.
 */
import type { NoticeKind } from './notice-kinds.ts'

/** What a notice must print, whatever is found: each part with the names that hold it. */
const PARTS = {
  clause: ['findings.clause'],
  period: ['period'],
  figure: ['findings.shows'],
  requirement: ['findings.asks'],
  cure: [
    'findings.past.steps',
    'findings.past.choices',
    'findings.fromNowOn.steps',
    'findings.fromNowOn.choices',
    'findings.impossible',
  ],
  'what to do': ['toDo', 'noToDo'],
  deadline: ['answerBy'],
  'how to reply': ['contact.email'],
  'who signs': ['approval.status', 'approval.name', 'approval.post'],
} as const
type Part = keyof typeof PARTS
export type Parts = Readonly<Record<string, readonly string[]>>

/** Where nothing needs attention, the same parts stand in the short list. */
const PARTS_WHEN_ALL_IS_MET: Readonly<Record<Part, readonly string[]>> = {
  ...PARTS,
  clause: ['fine.clause'],
  figure: ['fine.says'],
  requirement: ['fine.asks'],
  cure: ['nothingToPutRight'],
  'what to do': ['nothingToPutRight'],
}

/** So that a repeat is recognisable before the mail is opened. */
export const SUBJECT_PARTS: Parts = { reference: ['reference'] }

export function partsOf(kind: NoticeKind): Parts {
  return kind === 'all-met' ? PARTS_WHEN_ALL_IS_MET : PARTS
}
