/**
 * One sentence in plain English that says what an obligation asks, made from its JSON: so it
 * cannot say anything else than what is checked.
 */
import { asSentence } from '../../domain/in-sentences.ts'
import { applicabilityInWords } from './applicability-in-words.ts'
import type { Obligation } from '../grammar.ts'
import { requirementInWords, type Clause, type SentenceRules } from './requirement-in-words.ts'

export function sentenceOf(
  obligation: Pick<Obligation, 'requires' | 'appliesWhen'>,
  rules: SentenceRules,
): string {
  const { requires } = obligation
  const isAny = 'any' in requires
  const comparisons = isAny ? requires.any : requires.all
  const duty = joined(
    comparisons.map((comparison) => requirementInWords(comparison, rules)),
    isAny,
  )
  const applies = applicabilityInWords(obligation, rules)
  return asSentence(applies === '' ? duty : `${applies}: ${duty}`)
}

function joined(clauses: readonly Clause[], isAny: boolean): string {
  const [first] = clauses
  // A time that all of them share is said once.
  const isShared = clauses.every(({ time }) => time === first?.time)
  const said = clauses.map(({ time, says }) => (isShared ? says : `${before(time)}${says}`))
  const opening = isAny && clauses.length > 1 ? 'either ' : ''
  return `${isShared ? before(first?.time ?? '') : ''}${opening}${list(said, isAny ? 'or' : 'and')}`
}

function before(time: string): string {
  return time === '' ? '' : `${time}, `
}

// A clause has commas of its own.
function list(clauses: readonly string[], joint: 'and' | 'or'): string {
  const last = clauses.at(-1) ?? ''
  if (clauses.length < 2) return last
  const between = clauses.length === 2 ? ', ' : '; '
  return `${clauses.slice(0, -1).join(between)}${between}${joint} ${last}`
}
