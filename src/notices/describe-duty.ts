/**
 * What is asked of the contractor, in the contract's own words: the clause, who set it, the
 * target and the time it counts over. A duty without a clause says so.
 */
import type { Finding } from '../assessment/types.ts'
import { inWords } from '../domain/calendar.ts'
import type { Contract } from '../domain/contract.ts'
import { frameworkLine } from '../rules/framework-line.ts'
import type { Obligation, RuleSet } from '../rules/grammar.ts'
import { sentenceOf } from '../rules/in-words/sentence.ts'
import { timeInWords } from './dates-in-words.ts'
import { targetInWords } from './describe-figures.ts'
import { NOT_VERIFIED } from './describe-sources.ts'
import { asSentence, eachMeasured } from './finding-in-rules.ts'

/** Who put the duty into the contract, as a sentence to the contractor. */
const SET_BY: Readonly<Record<NonNullable<Finding['setBy']>, string>> = {
  bidder: 'You offered this in your bid.',
  council: 'The council set this.',
  law: 'The law sets this.',
}

const NO_CLAUSE = 'No clause on record'

/** `Schedule 4, paragraph 3.2`, `Clause 14.2`, that the law sets it, or that there is none. */
export function clauseOf(finding: Finding, obligation: Obligation | undefined): string {
  if (finding.clause !== undefined) {
    return /^\d/.test(finding.clause) ? `Clause ${finding.clause}` : finding.clause
  }
  // What binds together with others is added to them by law.
  const isAddedByLaw = typeof obligation?.binds === 'object'
  return finding.setBy === 'law' || isAddedByLaw ? 'Set by law' : NO_CLAUSE
}

/** Where neither a clause nor the law stands behind it, nothing formal can follow. */
export function lacksClause(finding: Finding, obligation: Obligation): boolean {
  return clauseOf(finding, obligation) === NO_CLAUSE
}

/** The words of the clause and who set it, then the target and the time it counts over. */
export function asksOf(
  finding: Finding,
  obligation: Obligation,
  { contract, ruleSet }: { readonly contract: Contract; readonly ruleSet: RuleSet },
): readonly string[] {
  const targets = eachMeasured(finding, ruleSet, targetInWords)
  const time = timeInWords(finding, contract)
  const window = time === '' ? '' : ` ${time}`
  const isAny = 'any' in obligation.requires && obligation.requires.any.length > 1
  return [
    ...sourceOfDuty(finding, obligation, ruleSet),
    ...targets.map((target) => `The target is ${target}${window}.`),
    ...(isAny ? ['Any one of these is enough.'] : []),
    ...howItFallsDue(finding, contract, ruleSet),
  ]
}

/** Where only a part of the target is due by now: by which profile, and from when on. */
function howItFallsDue(
  finding: Finding,
  contract: Contract,
  { profiles }: RuleSet,
): readonly string[] {
  if (finding.evidence.every(({ atEnd }) => atEnd === undefined)) return []
  const adoption = contract.obligations.find(({ id }) => id === finding.obligation)
  const { profile = '', nothingDueUpTo } = adoption ?? {}
  const title = profiles.get(profile)?.title
  return [
    ...(title === undefined ? [] : [`It falls due by the profile “${title}”.`]),
    ...(nothingDueUpTo === undefined
      ? []
      : [`Nothing falls due up to ${inWords(nothingDueUpTo)}.`]),
  ]
}

function sourceOfDuty(
  finding: Finding,
  obligation: Obligation,
  ruleSet: RuleSet,
): readonly string[] {
  const { basis } = obligation
  const sentence = sentenceOf(obligation, ruleSet)
  const verified = basis.standing === 'memory' ? ` (${NOT_VERIFIED})` : ''
  const line = frameworkLine(obligation, ruleSet)
  const framework = line === undefined ? [] : [`${line.name} says: ${inQuotes(line.words)}`]
  // The framework's own words say more than the name of the document.
  const isQuoted = line?.reference.title === basis.title
  const law = isQuoted ? [] : [`This rests on: ${basis.title}${verified}.`]
  if (finding.clause === undefined) {
    return [`What is asked: ${asSentence(sentence)}`, ...law, ...framework]
  }
  const clause = clauseOf(finding, obligation)
  const words = finding.words === undefined ? [] : [quoted(clause, finding.words)]
  const said = words.length > 0 ? words : [`${clause} asks: ${asSentence(sentence)}`]
  const setBy = finding.setBy === undefined ? [] : [SET_BY[finding.setBy]]
  return [...said, ...setBy, ...(finding.setBy === 'law' ? law : []), ...framework]
}

function quoted(clause: string, words: string): string {
  return `${clause} of your contract says: ${inQuotes(words)}`
}

/** A quotation that ends its own sentence ends ours. */
function inQuotes(words: string): string {
  const text = words.trim()
  return `“${text}”${/[.!?]$/.test(text) ? '' : '.'}`
}
