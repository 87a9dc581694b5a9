/**
 * One finding that needs attention, as a section of a notice: what the return shows, what is
 * asked and by whom, what would put it right, and which rows. Wording only; it judges nothing.
 */
import assert from 'node:assert/strict'
import type { ConditionEvidence, Finding } from '../assessment/types.ts'
import { inWords, inWordsWithWeekday, periodInWords } from '../domain/calendar.ts'
import { targetShareInWords } from '../domain/display.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Measure, Obligation, RuleSet } from '../rules/grammar.ts'
import { RETURN_RECEIVED_ON_TIME } from '../rules/vocabulary.ts'
import { periodsInWords, returnDueDay, windowInWords } from './dates-in-words.ts'
import { describeCure, type CureWords } from './describe-cure.ts'
import {
  amountsInWords,
  differenceInWords,
  isShare,
  resultInWords,
  shareInWords,
  targetInWords,
} from './describe-figures.ts'
import { describeRows } from './describe-rows.ts'
import { NOT_VERIFIED } from './describe-sources.ts'
import type { NoticeInput } from './notice-kinds.ts'
import type { FindingModel, NoticeModel } from './notice-shape.ts'

const OUTCOMES_IN_WORDS: Readonly<Record<Outcome, string>> = {
  met: 'Met',
  'not-met': 'Not met',
  'on-course': 'On course',
  behind: 'Behind',
  'cannot-tell': 'Cannot tell',
  'not-due': 'Not due yet',
  'not-applicable': 'Does not apply',
}

export function describeFinding(
  finding: Finding,
  input: NoticeInput,
  position: number,
): FindingModel {
  const obligation = obligationOf(finding, input.ruleSet)
  const { assessment } = input
  const rows = assessment.annex.rows.filter((row) => row.obligation === finding.obligation)
  const notes = finding.evidence.flatMap((evidence) => evidence.trace.notes)
  return {
    id: `finding-${position}`,
    title: headingOf(finding, input.ruleSet),
    outcome: OUTCOMES_IN_WORDS[finding.outcome],
    warnings: warningsOf(finding),
    covers: coversOf(finding, input),
    shows: showsOf(finding, input),
    clause: clauseOf(finding),
    asks: asksOf(finding, obligation, input.ruleSet),
    differences: eachMeasured(finding, input.ruleSet, differenceInWords),
    ...describeCure(finding.cure, cureWordsOf(finding, input.ruleSet)),
    ...describeRows(rows),
    notes: withoutRepeats([...notes, ...obligation.wording.notes, ...standingOf(finding)]),
    notChecked: obligation.wording.notChecked,
  }
}

/** One line about a finding that needs nothing. */
export function describeShortly(
  finding: Finding,
  input: NoticeInput,
): NoticeModel['fine'][number] {
  const { ruleSet } = input
  const results = eachMeasured(finding, ruleSet, (evidence, measure) => {
    const amounts = amountsInWords(evidence)
    const result = resultInWords(evidence, measure)
    return amounts === '' ? result : `${amounts}: ${result}`
  })
  const targets = eachMeasured(finding, ruleSet, targetInWords)
  const received = isAboutTheReturn(finding) ? [receivedInWords(input)] : []
  return {
    title: finding.title,
    outcome: OUTCOMES_IN_WORDS[finding.outcome],
    says: [...received, ...results].join('; '),
    clause: clauseOf(finding),
    asks: targets.length > 0 ? targets.join('; ') : obligationOf(finding, ruleSet).sentence,
  }
}

/** The heading that the rule gives this outcome, else its title and the outcome in words. */
export function headingOf(finding: Finding, ruleSet: RuleSet): string {
  const { headings } = obligationOf(finding, ruleSet).wording
  const words = OUTCOMES_IN_WORDS[finding.outcome].toLowerCase()
  return headings[finding.outcome] ?? `${finding.title}: ${words}`
}

/** True for the finding that asks whether the month's return came in time. */
export function isAboutTheReturn(finding: Finding): boolean {
  return finding.evidence.some((evidence) => evidence.measure === RETURN_RECEIVED_ON_TIME)
}

/** `Your return (version 2, received 12 November 2026)` */
export function returnInWords(input: NoticeInput): string {
  const { monthlyReturn, assessment } = input
  if (monthlyReturn === undefined) return `Your return for ${periodInWords(assessment.decision.period)}`
  const received =
    monthlyReturn.receivedOn === undefined ? '' : `, received ${inWords(monthlyReturn.receivedOn)}`
  return `Your return (version ${monthlyReturn.version}${received})`
}

function warningsOf(finding: Finding): readonly string[] {
  if (finding.outcome === 'behind') {
    return ['You are behind. This is a warning, not a shortfall.']
  }
  const isWithoutClause = finding.outcome === 'not-met' && finding.clause === undefined
  return isWithoutClause && finding.visibility === 'open'
    ? ['No clause for this is on record, so nothing formal can follow.']
    : []
}

function coversOf(finding: Finding, input: NoticeInput): string {
  const { period } = input.assessment.decision
  if (finding.window === undefined) return periodInWords(period)
  const { from, to } = finding.window
  return periodsInWords(from, to < period ? to : period)
}

function showsOf(finding: Finding, input: NoticeInput): readonly string[] {
  const shown = eachMeasured(finding, input.ruleSet, (evidence, measure) =>
    showsOne(evidence, measure, input),
  )
  const received = isAboutTheReturn(finding) ? [`${receivedInWords(input)}.`] : []
  const unknown = finding.outcome === 'cannot-tell' ? [finding.message ?? ''] : []
  return withoutRepeats([...received, ...shown, ...unknown])
}

function showsOne(evidence: ConditionEvidence, measure: Measure, input: NoticeInput): string {
  const amounts = amountsInWords(evidence)
  const result = resultInWords(evidence, measure)
  const { opening } = evidence.trace
  const openingWords =
    opening === undefined
      ? ''
      : ` This includes opening totals up to ${inWords(opening.upTo)} (${opening.source}).`
  if (evidence.reported.kind === 'unknown') return amounts === '' ? result : `${amounts}. ${result}`
  const shows = showsVerb(evidence, input)
  if (amounts === '') return `${shows}: ${result}.${openingWords}`
  return `${shows} ${amounts}. That is ${result}.${openingWords}`
}

function showsVerb(evidence: ConditionEvidence, input: NoticeInput): string {
  const { returns } = evidence.trace
  const [first, last] = [returns[0], returns.at(-1)]
  if (first === undefined || last === undefined || returns.length === 1) {
    return `${returnInWords(input)} shows`
  }
  const months = periodsInWords(first.period, last.period)
  const latest = returnInWords(input).replace(/^Your return \(/, '(the last is ')
  return `Your returns for ${months}${input.monthlyReturn === undefined ? '' : ` ${latest}`} show`
}

function receivedInWords(input: NoticeInput): string {
  const { monthlyReturn, ruleSet, assessment, draftedOn } = input
  const { period } = assessment.decision
  const dueDay = returnDueDay(period, ruleSet.council)
  const due = `It ${draftedOn > dueDay ? 'was' : 'is'} due by ${inWordsWithWeekday(dueDay)}`
  if (monthlyReturn === undefined) {
    return `We have no return from you for ${periodInWords(period)}. ${due}`
  }
  if (monthlyReturn.receivedOn === undefined) return `The day we received it is not on record. ${due}`
  return `Received ${inWordsWithWeekday(monthlyReturn.receivedOn)}. ${due}`
}

/** `Schedule 4, paragraph 3.2`, `Clause 14.2`, or that there is none. */
function clauseOf(finding: Finding): string {
  if (finding.clause === undefined) return 'No clause on record'
  return /^\d/.test(finding.clause) ? `Clause ${finding.clause}` : finding.clause
}

function asksOf(finding: Finding, obligation: Obligation, ruleSet: RuleSet): readonly string[] {
  const targets = eachMeasured(finding, ruleSet, targetInWords)
  const window = finding.window === undefined ? '' : ` ${windowInWords(finding.window)}`
  const isAny = 'any' in obligation.requires && obligation.requires.any.length > 1
  return [
    ...sourceOfDuty(finding, obligation),
    ...targets.map((target) => `The target is ${target}${window}.`),
    ...(isAny ? ['Any one of these is enough.'] : []),
  ]
}

function sourceOfDuty(finding: Finding, obligation: Obligation): readonly string[] {
  const { basis, sentence } = obligation
  const verified = basis.standing === 'memory' ? ` (${NOT_VERIFIED})` : ''
  const law = `This rests on: ${basis.title}${verified}.`
  if (finding.clause === undefined) {
    const none = finding.visibility === 'open' ? ['No clause of your contract is on record.'] : []
    return [...none, asSentence(sentence), law]
  }
  const words = finding.words === undefined ? [] : [quoted(clauseOf(finding), finding.words)]
  const said = words.length > 0 ? words : [`${clauseOf(finding)} asks: ${asSentence(sentence)}`]
  switch (finding.setBy) {
    case 'bidder':
      return [...said, 'You offered this in your bid.']
    case 'law':
      return [...said, `The law sets this. ${law}`]
    case 'council':
      return [...said, 'The council set this.']
    case undefined:
      return said
  }
}

function quoted(clause: string, words: string): string {
  const text = words.trim()
  return `${clause} of your contract says: “${text}”${/[.!?]$/.test(text) ? '' : '.'}`
}

function standingOf(finding: Finding): readonly string[] {
  switch (finding.standing) {
    case 'reported':
      return []
    case 'evidence-seen':
      return ['The council has seen evidence for this figure.']
    case 'verified':
      return ['The council has verified this figure.']
  }
}

function cureWordsOf(finding: Finding, ruleSet: RuleSet): CureWords {
  const evidence = finding.evidence.find((one) => one.answer !== 'yes') ?? finding.evidence[0]
  const measure = evidence === undefined ? undefined : ruleSet.measures.get(evidence.measure)
  const window = finding.window === undefined ? '' : windowInWords(finding.window)
  if (evidence === undefined || measure === undefined) {
    return { part: '', whole: '', window, target: '', pace: '' }
  }
  const { reported, required, operator } = evidence
  const isOpen = finding.window?.open === true && isShare(measure)
  return {
    ...measure.words,
    window,
    target:
      required.kind === 'number' && isShare(measure) ? targetShareInWords(required.lo) : '',
    pace: isOpen && reported.kind === 'number' ? shareInWords(reported.lo, operator) : '',
  }
}

function eachMeasured(
  finding: Finding,
  ruleSet: RuleSet,
  describe: (evidence: ConditionEvidence, measure: Measure) => string,
): readonly string[] {
  return finding.evidence.flatMap((evidence) => {
    if (evidence.measure === RETURN_RECEIVED_ON_TIME) return []
    const measure = ruleSet.measures.get(evidence.measure)
    assert(measure !== undefined, `the rule set has no measure ${evidence.measure}`)
    const words = describe(evidence, measure)
    return words === '' ? [] : [words]
  })
}

function obligationOf(finding: Finding, ruleSet: RuleSet): Obligation {
  const obligation = ruleSet.obligations.get(finding.obligation)
  assert(obligation !== undefined, `the rule set has no obligation ${finding.obligation}`)
  return obligation
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function withoutRepeats(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))]
}
