/**
 * Cases, notices and returns as lines of their contract's page: what, when and who; never a row,
 * and never a text that was sent.
 */
import { inWords, periodInWords } from '../../domain/calendar.ts'
import { counted } from '../../domain/display.ts'
import type { MonthlyReturn } from '../../domain/monthly-return.ts'
import type { NoticeKind } from '../../notices/notice-kinds.ts'
import type { CaseOnRecord } from '../../store/cases.ts'
import type { NoticeOnRecord, ReturnOnRecord } from '../../store/contract-history.ts'
import { noticeAddress } from '../addresses.ts'
import { todayInLondon } from '../../today.ts'
import { caseAddress } from './contract-addresses.ts'
import type { ContractRecord } from './contract-record.ts'

const KINDS_IN_WORDS: Readonly<Record<NoticeKind, string>> = {
  'all-met': 'All met',
  behind: 'Behind target',
  shortfall: 'Shortfall',
  'data-query': 'Data query',
  'return-missing': 'Return missing',
  'restricted-note': 'Restricted note',
}

// Those who are neither a person nor a token.
const SENDERS: Readonly<Record<string, string>> = { example: 'the example' }

export function caseLine(one: CaseOnRecord, { ruleSet, today }: ContractRecord) {
  const isOpen = one.closed_at === null
  const review = one.review_on
  return {
    href: caseAddress(one.id),
    title: ruleSet.obligations.get(one.obligation)?.title ?? one.obligation,
    isRestricted: one.is_restricted === 1,
    isOpen,
    isForReview: isOpen && review !== null && review <= today,
    says: isOpen
      ? `Opened for ${periodInWords(one.opened_for)} by ${one.openedBy}` +
        (review === null ? '' : `, to be looked at again on ${inWords(review)}`)
      : `Opened for ${periodInWords(one.opened_for)}, closed on ${dayOf(one.closed_at)}`,
  }
}

export function noticeLine(notice: NoticeOnRecord, contract: string) {
  const { period, kind, subject, issued_at } = notice
  const needsApproval = notice.needs_approval === 1 ? ', waits for approval' : ''
  return {
    href: noticeAddress(contract, period, kind as NoticeKind),
    subject,
    month: periodInWords(period),
    kind: KINDS_IN_WORDS[kind as NoticeKind],
    isRestricted: notice.is_restricted === 1,
    isIssued: issued_at !== null,
    says:
      issued_at === null
        ? `Drafted on ${dayOf(notice.drafted_at)}${needsApproval}`
        : `Issued on ${dayOf(issued_at)}`,
  }
}

export function returnLine({ monthlyReturn, receivedOn, from }: ReturnOnRecord) {
  const { period, version, correctionReason, figures } = monthlyReturn
  return {
    month: periodInWords(period),
    version: String(version),
    received: `${inWords(receivedOn)}, from ${SENDERS[from] ?? from}`,
    corrected: correctionReason === undefined ? '' : `Corrected: ${correctionReason}`,
    holds: holdsInWords(figures),
  }
}

/** How much was sent, and nothing of what it says. */
function holdsInWords(figures: MonthlyReturn['figures']): string {
  const answers = Object.values(figures)
  const rows = answers.reduce(
    (sum, answer) => sum + ('rows' in answer ? answer.rows.length : 0),
    0,
  )
  const lines = rows === 0 ? '' : `, ${counted(rows, 'row')}`
  return `${counted(answers.length, 'figure')}${lines}`
}

function dayOf(instant: string | null): string {
  return instant === null ? '' : inWords(todayInLondon(new Date(instant)))
}
