/**
 * One finding as a section of its contract's page: the outcome, both sides of every condition,
 * where each figure came from, the clause, and what would put it right. Words only; it judges
 * nothing, and shows no row of pay.
 */
import type { ConditionEvidence, Finding } from '../assessment/types.ts'
import type { CheckedContract } from '../checks/check-return.ts'
import { reportedInWords, requiredInWords } from '../checks/figure-words.ts'
import type { IsoDate } from '../domain/calendar.ts'
import { needsSomebody } from '../domain/outcome-words.ts'
import { timeInWords } from '../notices/dates-in-words.ts'
import { clauseOf } from '../notices/describe-duty.ts'
import { amountsInWords, resultInWords } from '../notices/describe-figures.ts'
import { describeFinding } from '../notices/describe-finding.ts'
import { frameworkLine } from '../rules/framework-line.ts'
import type { Obligation, RuleSet } from '../rules/grammar.ts'
import type { Measure } from '../rules/measure.ts'
import { sentenceOf } from '../rules/in-words/sentence.ts'
import { checkAddress } from './addresses.ts'
import { targetBarsOf } from './target-bar.ts'
import { sourcesOf } from './finding-sources.ts'
import { lookOf, markOf } from './outcome-looks.ts'
import { webLink, type WebLink } from './web-link.ts'

const RATING_TAGS: Readonly<Record<string, string>> = {
  green: 'govuk-tag--green',
  amber: 'govuk-tag--yellow',
  red: 'govuk-tag--red',
  grey: 'govuk-tag--grey',
}

// To an officer; the notice says it to the contractor.
const WHO_SET_IT: Readonly<Record<NonNullable<Finding['setBy']>, string>> = {
  council: 'set by the council',
  bidder: 'offered by the contractor in its bid',
  law: 'set by law',
}

export function findingView(
  finding: Finding,
  checked: CheckedContract,
  ruleSet: RuleSet,
  draftedOn: IsoDate,
) {
  const obligation = ruleSet.obligations.get(finding.obligation)
  const described = describeFinding(finding, { ...checked, ruleSet, draftedOn }, 1)
  const { cureHeading, forecast, notes, notChecked } = described
  const { past, fromNowOn, impossible, noCure } = described
  return {
    id: finding.obligation,
    title: finding.title,
    look: lookOf(finding.outcome, described.outcome),
    isRestricted: finding.visibility === 'restricted',
    ratings: ratingOf(finding),
    sentence: obligation === undefined ? '' : sentenceOf(obligation, ruleSet),
    catalogueHref: checkAddress(finding.obligation),
    window: timeInWords(finding, checked.contract),
    message: finding.message ?? '',
    forCouncil: finding.forCouncil ?? '',
    conditions: finding.evidence.map((each) => conditionView(each, ruleSet)),
    forecast,
    // What needs nobody has nothing to be put right; all else has a cure or says that it has none.
    hasCure: needsSomebody(finding),
    cureHeading,
    past,
    fromNowOn,
    impossible,
    noCure,
    ...dutyOf(finding, obligation, ruleSet),
    sources: sourcesOf(finding, checked, ruleSet),
    notes,
    notChecked,
  }
}

function ratingOf({ rating }: Finding): readonly { word: string; tag: string }[] {
  if (rating === undefined) return []
  return [{ word: rating.rating, tag: RATING_TAGS[rating.colour] ?? '' }]
}

function conditionView(evidence: ConditionEvidence, ruleSet: RuleSet) {
  const measure = ruleSet.measures.get(evidence.measure)
  const required = requiredInWords(evidence, measure)
  const reported = reportedOf(evidence, measure)
  return {
    mark: markOf(evidence.answer),
    // Whether the return came is the one condition that is no measure.
    what: measure?.title ?? 'The return came by the day it was due',
    // Sums of what cannot be told would read as the answer.
    amounts:
      evidence.reported.kind === 'unknown' || measure === undefined
        ? ''
        : amountsInWords(evidence, measure),
    reported,
    // A yes is all that a yes or no can be asked for.
    required: evidence.required.kind === 'truth' ? '' : required,
    bars: targetBarsOf(evidence, measure, `Reported ${reported}, required ${required}.`),
  }
}

function reportedOf(evidence: ConditionEvidence, measure: Measure | undefined): string {
  const { reported, trace } = evidence
  if (reported.kind !== 'truth') return reportedInWords(evidence, measure)
  const words = measure === undefined ? trace.notes.join(' ') : resultInWords(evidence, measure)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Where the duty stands: the contract's clause and words, and the law or policy behind it. */
function dutyOf(
  finding: Finding,
  obligation: Obligation | undefined,
  ruleSet: RuleSet,
): {
  clause: string
  words: string
  setBy: string
  framework: readonly { name: string; words: string }[]
  basis: readonly WebLink[]
} {
  const line = obligation === undefined ? undefined : frameworkLine(obligation, ruleSet)
  return {
    clause: clauseOf(finding, obligation),
    words: finding.words ?? '',
    setBy: finding.setBy === undefined ? '' : WHO_SET_IT[finding.setBy],
    framework: line === undefined ? [] : [{ name: line.name, words: line.words }],
    basis: obligation === undefined ? [] : [webLink(obligation.basis)],
  }
}
