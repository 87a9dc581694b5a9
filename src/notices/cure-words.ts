/**
 * The words that the sentences of a cure need beside its steps: nouns, window, deadline, target,
 * and what to send where something cannot be told.
 */
import type { ConditionEvidence, Finding } from '../assessment/types.ts'
import { inWords } from '../domain/calendar.ts'
import { targetShareInWords } from '../domain/display.ts'
import type { UnknownReason } from '../domain/outcome.ts'
import type { Measure } from '../rules/measure.ts'
import { endOfWindow, timeInWords, timeLikeInWords } from './dates-in-words.ts'
import type { NoticeInput } from './notice-kinds.ts'
import { exactOf, isShare } from './number-in-words.ts'
import { isFaultOfOurs, rowsToClarify, whoseToMend } from './whose-to-mend.ts'

/** What the sentences of a cure name beside the step itself. */
export interface CureWords {
  /** The measure's nouns: `Building Futures hours` out of `hours worked`. */
  readonly part: string
  readonly whole: string
  /** ` for the same work done`; empty where a change is not divided by work. */
  readonly sameWork: string
  /** `in the contract year to 31 March 2027`; empty where there is no window. */
  readonly window: string
  /** `31 March 2027`, the end of the window; empty where there is none. */
  readonly end: string
  /** `in a month like March 2026`: for what is over, and can only be done better another time. */
  readonly timeLike: string
  /** Whether the time over which the target counts still runs. */
  readonly isOpen: boolean
  /** `10%`; empty where there is no target. */
  readonly target: string
  /** What stands at a date, and is not added up over time. */
  readonly isLevel: boolean
  /** Why it cannot be told, which a notice says before it comes to the cure. */
  readonly said: string
  /** What to send so that it can be told. */
  readonly toSend: string
}

/** Sent again where one has come, else sent: a first return is no new version. */
export function newReturn({ monthlyReturn }: NoticeInput): string {
  return monthlyReturn === undefined ? 'your return' : 'a new version of your return'
}

// In each, `{return}` stands for the return that is to be sent.
const WHAT_TO_SEND: Readonly<Record<UnknownReason, string>> = {
  'not-reported':
    'Send {return} with what is missing. Where there is nothing to report, say so: a blank is ' +
    'not a nil.',
  unreadable: 'Check what we name here and send it in {return}.',
  'no-target':
    'You need send no figures. If you know which target was agreed, tell us where it stands.',
  'no-baseline':
    'You need send no figures. If you have records of the time before, tell us what they show.',
  'nothing-to-measure':
    'If it is right that there was nothing, you need do nothing. If not, send {return}.',
  'rate-not-known': 'You need send nothing. We will enter the rate and check again.',
  'within-bounds': 'Send {return} with what is missing.',
  'too-few-answers':
    'Get more answers, in this survey or in the next one, and send {return} with them. Until ' +
    'then we cannot tell.',
}

// What the council has to settle, and to which the contractor may still add something.
const SAID_TO_CONTRACTOR: readonly UnknownReason[] = ['no-target', 'no-baseline', 'rate-not-known']

const MEND_ROWS = 'Fill in what is missing in the rows we name, and send {return}.'
const REST_IS_OURS = 'The rest is for us to settle.'
const OURS_TO_MEND = 'You need send nothing. We will settle this and check again.'
const FAULT_OF_OURS = 'You need send nothing. We will put the fault right and check again.'

export function cureWordsOf(finding: Finding, input: NoticeInput): CureWords {
  const { contract, ruleSet } = input
  const evidence = finding.evidence.find((one) => one.answer !== 'yes') ?? finding.evidence[0]
  const measure = evidence === undefined ? undefined : ruleSet.measures.get(evidence.measure)
  const lastDay = endOfWindow(finding, contract)
  const end = lastDay === undefined ? '' : inWords(lastDay)
  const window = timeInWords(finding, contract)
  const said = finding.message ?? ''
  const isOpen = finding.window?.open === true
  const timeLike = timeLikeInWords(finding, contract, input.assessment.decision.period)
  const about = { window, end, timeLike, isOpen, said, toSend: whatToSend(finding, input) }
  if (evidence === undefined || measure === undefined) {
    return { ...about, part: '', whole: '', sameWork: '', target: '', isLevel: false }
  }
  const target = isShare(measure) ? exactOf(evidence.atEnd ?? evidence.required) : undefined
  return {
    ...about,
    ...measure.words,
    sameWork: sameWorkOf(evidence, measure),
    target: target === undefined ? '' : targetShareInWords(target),
    isLevel: measure.shape === 'level-at-date',
  }
}

/** What a change is divided by on both sides, where it is. */
function sameWorkOf({ trace }: ConditionEvidence, measure: Measure): string {
  const hasDriver = measure.shape === 'change-from-baseline' && trace.sums.length > 2
  return hasDriver ? ` for the same ${measure.words.whole}` : ''
}

function whatToSend(finding: Finding, input: NoticeInput): string {
  return sendingFor(finding, input).replace('{return}', newReturn(input))
}

function sendingFor(finding: Finding, input: NoticeInput): string {
  if (rowsToClarify(finding, input).length > 0) {
    return finding.forCouncil === undefined ? MEND_ROWS : `${MEND_ROWS} ${REST_IS_OURS}`
  }
  if (isFaultOfOurs(finding)) return finding.forCouncil === undefined ? FAULT_OF_OURS : OURS_TO_MEND
  const reason = finding.reason ?? 'not-reported'
  const isOurs = whoseToMend(finding, input) === 'council'
  return isOurs && !SAID_TO_CONTRACTOR.includes(reason) ? OURS_TO_MEND : WHAT_TO_SEND[reason]
}
