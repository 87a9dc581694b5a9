/**
 * One comparison of an obligation as a clause: what must be so, and over which time. Targets,
 * rates and days are named by whose they are, never by their values.
 */
import assert from 'node:assert/strict'
import type { Comparison, RuleSet } from '../grammar.ts'
import { changeInWords, countInWords, floorInWords, levelInWords, shareInWords } from './duties.ts'
import type { Measure } from '../measure.ts'
import { RETURN_RECEIVED_ON_TIME } from '../vocabulary.ts'

export type SentenceRules = Pick<RuleSet, 'measures' | 'figures' | 'parameters'>

export interface Clause {
  /** Empty where the duty names its own time. */
  readonly time: string
  readonly says: string
}

const OVER_TIME = 'over the time that the contract sets'
const AT_TIME = 'at the time that the contract sets'
const IN_SURVEY = 'in the newest survey'

export function requirementInWords(comparison: Comparison, rules: SentenceRules): Clause {
  const { fact } = comparison
  if (fact === RETURN_RECEIVED_ON_TIME) {
    const says = 'each monthly return must be received by the day on which it is due'
    return { time: '', says }
  }
  const measure = rules.measures.get(fact)
  assert(measure !== undefined, `the loader refuses an obligation without its measure ${fact}`)
  return { time: timeOf(measure, rules), says: dutyInWords(measure, comparison, rules) }
}

function timeOf(measure: Measure, { figures }: SentenceRules): string {
  if (measure.shape === 'floor-for-each-row') return ''
  const nature = figures.get('of' in measure ? measure.of : measure.part.figure)?.nature
  if (nature === 'survey') return IN_SURVEY
  return nature === 'stock' || measure.shape === 'document-in-force' ? AT_TIME : OVER_TIME
}

function dutyInWords(
  measure: Measure,
  comparison: Comparison,
  { parameters }: SentenceRules,
): string {
  switch (measure.shape) {
    case 'share':
      return shareInWords(measure, comparison, parameters)
    case 'on-time': {
      const day = measure.dayOne === 'day-of-receipt' ? 'day of receipt' : 'day after receipt'
      return `${shareInWords(measure, comparison, parameters)}, where the ${day} is day 1`
    }
    case 'count':
      return countInWords(measure, comparison, parameters)
    case 'change-from-baseline':
      return changeInWords(measure, comparison, parameters)
    case 'level-at-date':
      return levelInWords(measure, comparison, parameters)
    case 'floor-for-each-row':
      return floorInWords(measure, comparison, parameters)
    case 'document-in-force':
      return `${measure.words.part} must be in force`
  }
}
