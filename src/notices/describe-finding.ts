/**
 * One finding that needs attention, as a section of a notice: what the return shows, what is
 * asked and by whom, what would put it right, and which rows. Wording only; it judges nothing.
 */
import type { ConditionEvidence, Finding } from '../assessment/types.ts'
import { firstDay, inWords, lastDay, periodInWords } from '../domain/calendar.ts'
import { withoutRepeats } from '../domain/display.ts'
import { outcomeInWords } from '../domain/outcome-words.ts'
import type { Obligation, RuleSet } from '../rules/grammar.ts'
import type { Measure } from '../rules/measure.ts'
import { sentenceOf } from '../rules/in-words/sentence.ts'
import { cureWordsOf } from './cure-words.ts'
import { periodsInWords, timeInWords } from './dates-in-words.ts'
import { describeCure, isOutOfReach, lostTimeInWords } from './describe-cure.ts'
import { asksOf, clauseOf, lacksClause } from './describe-duty.ts'
import { differenceInWords, dueByNowInWords } from './describe-difference.ts'
import {
  amountsInWords,
  measuredInWords,
  resultInWords,
  targetInWords,
} from './describe-figures.ts'
import { describeForecast, forecastInBrief } from './describe-forecast.ts'
import { isAboutTheReturn, returnsShow, whenReceived } from './describe-return.ts'
import { describeRows } from './describe-rows.ts'
import { asSentence, eachMeasured, inRunningText, obligationOf } from './finding-in-rules.ts'
import type { NoticeInput } from './notice-kinds.ts'
import type { FindingModel, NoticeModel } from './notice-shape.ts'
import { hasComeLate, whoseToMend } from './whose-to-mend.ts'

const RETURN_HAS_COME =
  'Your return has come, so this month needs nothing more. Send your next return by its due day.'

export function describeFinding(
  finding: Finding,
  input: NoticeInput,
  position: number,
): FindingModel {
  const obligation = obligationOf(finding, input.ruleSet)
  const { assessment } = input
  const rows = assessment.annex.rows.filter((row) => row.obligation === finding.obligation)
  const words = cureWordsOf(finding, input)
  const tables = describeRows(rows)
  const notes = [...notesOf(finding), ...overlapsOf(finding, input)]
  return {
    id: `finding-${position}`,
    title: headingOf(finding, input.ruleSet),
    outcome: outcomeOf(finding, input.ruleSet),
    warnings: warningsOf(finding, obligation),
    covers: coversOf(finding, input),
    shows: showsOf(finding, input),
    clause: clauseOf(finding, obligation),
    asks: asksOf(finding, obligation, input),
    differences: withoutRepeats([
      ...eachMeasured(finding, input.ruleSet, (evidence, measure) =>
        differenceInWords(evidence, measure, finding.window?.open === true),
      ),
      lostTimeInWords(finding.cure, words),
    ]),
    forecast: describeForecast(finding, input),
    cureHeading: cureHeadingOf(finding, input),
    ...describeCure(finding.cure, words),
    ...(hasComeLate(finding, input) ? { noCure: RETURN_HAS_COME } : {}),
    ...tables,
    notes: withoutRepeats([...notes, ...obligation.wording.notes, ...ratingOf(finding)]),
    notChecked: obligation.wording.notChecked,
  }
}

/** Said to the contractor; a page of the council says it in its own words. */
export const WHAT_TO_SEND = 'What to send us'

function cureHeadingOf(finding: Finding, input: NoticeInput): string {
  if (whoseToMend(finding, input) !== 'contractor') return 'What happens next'
  if (finding.outcome === 'cannot-tell') return WHAT_TO_SEND
  if (isOutOfReach(finding.cure)) return 'What can no longer be put right'
  // What a restricted rule finds is what appears from the figures: others decide.
  const isAppearance = finding.outcome === 'not-met' && finding.visibility === 'restricted'
  return `What would put this right${isAppearance ? ', if these figures are right' : ''}`
}

/** One line about a finding that needs nothing. */
export function describeShortly(
  finding: Finding,
  input: NoticeInput,
): NoticeModel['fine'][number] {
  const { ruleSet } = input
  const obligation = obligationOf(finding, ruleSet)
  const figures = eachMeasured(finding, ruleSet, (evidence, measure) =>
    asSentence(measuredInWords(evidence, measure)),
  )
  const targets = eachMeasured(finding, ruleSet, targetInWords)
  const received = isAboutTheReturn(finding) ? [whenReceived(input)] : []
  const says = [
    ...received,
    ...figures,
    ...eachMeasured(finding, ruleSet, dueByNowInWords),
    ...forecastInBrief(finding, input),
    finding.message ?? '',
    ...notesOf(finding),
    ...overlapsOf(finding, input),
  ]
  return {
    title: finding.title,
    outcome: outcomeOf(finding, ruleSet),
    says: withoutRepeats(says).join(' '),
    clause: clauseOf(finding, obligation),
    asks: targets.length > 0 ? targetsIn(finding, targets, input) : sentenceOf(obligation, ruleSet),
  }
}

/** The heading that the rule gives this outcome, else its title and the outcome in words. */
export function headingOf(finding: Finding, ruleSet: RuleSet): string {
  const { headings } = obligationOf(finding, ruleSet).wording
  const words = outcomeOf(finding, ruleSet)
  return headings[finding.outcome] ?? `${finding.title}: ${inRunningText(words)}`
}

/** The outcome in the obligation's own words, where it has any. */
function outcomeOf(finding: Finding, ruleSet: RuleSet): string {
  return outcomeInWords(finding.outcome, obligationOf(finding, ruleSet).wording.outcomes)
}

/** What was left out or could not be placed, whether or not it mattered. */
function notesOf(finding: Finding): readonly string[] {
  // A notice says in words of its own when the return came.
  return isAboutTheReturn(finding) ? [] : finding.evidence.flatMap(({ trace }) => trace.notes)
}

/** `at least 12 by 31 August 2027`: an amount says nothing without the time it counts over. */
function targetsIn(
  finding: Finding,
  targets: readonly string[],
  { contract }: NoticeInput,
): string {
  const time = timeInWords(finding, contract)
  return `${targets.join('; ')}${time === '' ? '' : ` ${time}`}`
}

/** What may also be counted by another obligation of the same contract. */
function overlapsOf(
  finding: Finding,
  { assessment, contract, ruleSet }: NoticeInput,
): readonly string[] {
  const { period } = assessment.decision
  const bound = contract.obligations
    .filter(({ from, to }) => firstDay(period) <= (to ?? contract.to) && from <= lastDay(period))
    .map(({ id }) => id)
  const { overlaps = [] } = obligationOf(finding, ruleSet)
  return overlaps.flatMap(({ with: other, says }) => {
    const title = ruleSet.obligations.get(other)?.title ?? other
    return bound.includes(other) ? [`See also “${title}”: ${asSentence(says)}`] : []
  })
}

function warningsOf(finding: Finding, obligation: Obligation): readonly string[] {
  if (finding.outcome === 'behind') {
    return ['You are behind. This is a warning, not a shortfall.']
  }
  const isMissed = finding.outcome === 'not-met'
  return isMissed && lacksClause(finding, obligation)
    ? ['For that reason nothing formal can follow.']
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
  const received = isAboutTheReturn(finding) ? [whenReceived(input)] : []
  const unknown = finding.outcome === 'cannot-tell' ? [finding.message ?? ''] : []
  return withoutRepeats([...received, ...shown, ...unknown])
}

function showsOne(evidence: ConditionEvidence, measure: Measure, input: NoticeInput): string {
  const { opening } = evidence.trace
  const openingWords =
    opening === undefined
      ? ''
      : ` This includes opening totals up to ${inWords(opening.upTo)} (${opening.source}).`
  if (evidence.reported.kind === 'unknown') return resultInWords(evidence, measure)
  const colon = amountsInWords(evidence, measure) === '' ? ':' : ''
  const shown = measuredInWords(evidence, measure)
  return `${returnsShow(evidence, input)}${colon} ${shown}.${openingWords}`
}

function ratingOf(finding: Finding): readonly string[] {
  return [
    ...(finding.rating === undefined
      ? []
      : [`Rating on the council's own bands: ${finding.rating.rating}.`]),
    ...(finding.standing === 'evidence-seen' ? ['The council has seen evidence for this.'] : []),
    ...(finding.standing === 'verified' ? ['The council has verified this figure.'] : []),
  ]
}
