/**
 * One finding that needs attention, as a section of a notice: what the return shows, what is
 * asked and by whom, what would put it right, and which rows. Wording only; it judges nothing.
 */
import type { AnnexRow, ConditionEvidence, Finding } from '../assessment/types.ts'
import { inWords, periodInWords } from '../domain/calendar.ts'
import { outcomeInWords } from '../domain/outcome-words.ts'
import type { RuleSet } from '../rules/grammar.ts'
import type { Measure } from '../rules/measure.ts'
import { cureWordsOf } from './cure-words.ts'
import { periodsInWords } from './dates-in-words.ts'
import { describeCure } from './describe-cure.ts'
import { asksOf, clauseOf } from './describe-duty.ts'
import {
  amountsInWords,
  differenceInWords,
  resultInWords,
  targetInWords,
} from './describe-figures.ts'
import { isAboutTheReturn, returnsShow, whenReceived } from './describe-return.ts'
import { describeRows } from './describe-rows.ts'
import { asSentence, eachMeasured, obligationOf, withoutRepeats } from './finding-in-rules.ts'
import type { NoticeInput } from './notice-kinds.ts'
import type { FindingModel, NoticeModel } from './notice-shape.ts'

// What came late cannot be made to come early.
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
  const isUnclear = finding.outcome === 'cannot-tell'
  const isOnTheReturn = isAboutTheReturn(finding)
  const notes = isOnTheReturn ? [] : notesOf(finding)
  return {
    id: `finding-${position}`,
    title: headingOf(finding, input.ruleSet),
    outcome: outcomeInWords(finding.outcome),
    warnings: warningsOf(finding),
    covers: coversOf(finding, input),
    shows: showsOf(finding, input),
    clause: clauseOf(finding),
    asks: asksOf(finding, obligation, input.ruleSet),
    differences: eachMeasured(finding, input.ruleSet, (evidence, measure) =>
      differenceInWords(evidence, measure, finding.window?.open === true),
    ),
    cureHeading: isUnclear ? 'What to send us' : 'What would put this right',
    ...describeCure(finding.cure, cureWordsOf(finding, input)),
    ...(isOnTheReturn && input.monthlyReturn !== undefined ? { noCure: RETURN_HAS_COME } : {}),
    // A reason that holds for the whole finding is said once, not row by row.
    ...describeRows(rows.filter((row) => !saysTheSame(row, finding))),
    notes: withoutRepeats([...notes, ...obligation.wording.notes, ...ratingOf(finding)]),
    notChecked: obligation.wording.notChecked,
  }
}

function saysTheSame(row: AnnexRow, finding: Finding): boolean {
  return row.message !== undefined && row.message === finding.message
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
  const figures = asSentence(results.join('; '))
  const targets = eachMeasured(finding, ruleSet, targetInWords)
  const received = isAboutTheReturn(finding) ? [whenReceived(input)] : []
  const notes = isAboutTheReturn(finding) ? [] : notesOf(finding)
  return {
    title: finding.title,
    outcome: outcomeInWords(finding.outcome),
    says: withoutRepeats([...received, figures, finding.message ?? '', ...notes]).join(' '),
    clause: clauseOf(finding),
    asks: targets.length > 0 ? targets.join('; ') : obligationOf(finding, ruleSet).sentence,
  }
}

/** The heading that the rule gives this outcome, else its title and the outcome in words. */
export function headingOf(finding: Finding, ruleSet: RuleSet): string {
  const { headings } = obligationOf(finding, ruleSet).wording
  const words = outcomeInWords(finding.outcome).toLowerCase()
  return headings[finding.outcome] ?? `${finding.title}: ${words}`
}

/** What was left out or could not be placed, whether or not it mattered. */
function notesOf({ evidence }: Finding): readonly string[] {
  return evidence.flatMap(({ trace }) => trace.notes)
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
  const received = isAboutTheReturn(finding) ? [whenReceived(input)] : []
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
  if (evidence.reported.kind === 'unknown') return result
  const shows = returnsShow(evidence, input)
  if (amounts === '') return `${shows}: ${result}.${openingWords}`
  if (evidence.reported.kind === 'truth') return `${shows} ${amounts}.${openingWords}`
  return `${shows} ${amounts}. That is ${result}.${openingWords}`
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
