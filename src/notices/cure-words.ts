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

const WHAT_TO_SEND: Readonly<Record<UnknownReason, string>> = {
  'not-reported':
    'Send a new version of your return with what is missing. Where there is nothing to report, ' +
    'say so: a blank is not a nil.',
  unreadable: 'Check what we name here and send it again in a new version of your return.',
  'no-target':
    'You need send no figures. Tell us which target you think was agreed, and where it stands.',
  'no-baseline': 'Send the baseline, the period it is for, and how it was measured.',
  'nothing-to-measure':
    'If it is right that there was nothing, tell us so. If not, send a new version of your return.',
  'rate-not-known': 'You need send nothing. We will enter the rate and check again.',
  'within-bounds': 'Send a new version of your return with what is missing in the rows we name.',
}

const FAULT_OF_OURS = 'You need send nothing. We will put the fault right and check again.'

export function cureWordsOf(finding: Finding, { ruleSet }: NoticeInput): CureWords {
  const evidence = finding.evidence.find((one) => one.answer !== 'yes') ?? finding.evidence[0]
  const measure = evidence === undefined ? undefined : ruleSet.measures.get(evidence.measure)
  const window = finding.window === undefined ? '' : windowInWords(finding.window)
  const said = finding.message ?? ''
  const isOpen = finding.window?.open === true
  const about = { window, isOpen, said, toSend: whatToSend(finding) }
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

// A finding that could not be worked out at all has no evidence: nobody can send what is missing.
function whatToSend({ evidence, reason }: Finding): string {
  if (evidence.length === 0) return FAULT_OF_OURS
  return WHAT_TO_SEND[reason ?? 'not-reported']
}
