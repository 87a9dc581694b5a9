/**
 * The words that the sentences of a cure need beside its steps: nouns, window, target, pace, and
 * what to send where something cannot be told.
 */
import type { Finding } from '../assessment/types.ts'
import { targetShareInWords } from '../domain/display.ts'
import type { UnknownReason } from '../domain/outcome.ts'
import { windowInWords } from './dates-in-words.ts'
import type { CureWords } from './describe-cure.ts'
import { isShare, shareInWords } from './describe-figures.ts'
import type { NoticeInput } from './notice-kinds.ts'
import { isFaultOfOurs, rowsToClarify, whoseToMend } from './whose-to-mend.ts'

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
  'no-baseline': 'Send the baseline, the period it is for, and how it was measured.',
  'nothing-to-measure':
    'If it is right that there was nothing, you need do nothing. If not, send {return}.',
  'rate-not-known': 'You need send nothing. We will enter the rate and check again.',
  'within-bounds': 'Send {return} with what is missing.',
}

const MEND_ROWS = 'Fill in what is missing in the rows we name, and send {return}.'
const REST_IS_OURS = 'The rest is for us to settle.'
const OURS_TO_MEND = 'You need send nothing. We will settle this and check again.'
const FAULT_OF_OURS = 'You need send nothing. We will put the fault right and check again.'

export function cureWordsOf(finding: Finding, input: NoticeInput): CureWords {
  const { ruleSet } = input
  const evidence = finding.evidence.find((one) => one.answer !== 'yes') ?? finding.evidence[0]
  const measure = evidence === undefined ? undefined : ruleSet.measures.get(evidence.measure)
  const window = finding.window === undefined ? '' : windowInWords(finding.window)
  const said = finding.message ?? ''
  const isOpen = finding.window?.open === true
  const about = { window, isOpen, said, toSend: whatToSend(finding, input) }
  if (evidence === undefined || measure === undefined) {
    return { ...about, part: '', whole: '', target: '', pace: '' }
  }
  const { reported, required, operator } = evidence
  const hasTarget = required.kind === 'number' && isShare(measure)
  const hasPace = reported.kind === 'number' && isShare(measure) && isOpen
  return {
    ...about,
    ...measure.words,
    target: hasTarget ? targetShareInWords(required.lo) : '',
    pace: hasPace ? shareInWords(reported.lo, operator) : '',
  }
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
  const isSaid = reason === 'no-target' || reason === 'rate-not-known'
  const isOurs = whoseToMend(finding, input) === 'council'
  return isOurs && !isSaid ? OURS_TO_MEND : WHAT_TO_SEND[reason]
}
