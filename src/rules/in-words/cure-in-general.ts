/**
 * What would put a shortfall right, in general: by the shape of the measure and the side of its
 * limit. How much it takes is worked out for each finding and printed in its notice.
 */
import assert from 'node:assert/strict'
import type { Comparison, Obligation, RuleSet } from '../grammar.ts'
import { figureLabel, type LabelRules } from './labels.ts'
import type { ChangeMeasure, LevelMeasure, Measure } from '../measure.ts'
import { requiredOf } from '../used-by-obligation.ts'
import { RETURN_RECEIVED_ON_TIME } from '../vocabulary.ts'

type Counting = Pick<Measure, 'words' | 'unit'>

const HOW_MUCH =
  'The amounts in the notice are tried before they are printed: in full they reach the target, ' +
  'one unit less does not.'

export function cureInGeneral(
  obligation: Pick<Obligation, 'requires'>,
  rules: LabelRules & Pick<RuleSet, 'measures'>,
): readonly string[] {
  const comparisons = requiredOf(obligation)
  const isAny = 'any' in obligation.requires && comparisons.length > 1
  const cures = comparisons.flatMap((comparison) => cureOf(comparison, rules))
  return [...(isAny ? ['Any one of what is asked is enough.'] : []), ...new Set(cures)]
}

function cureOf(
  { fact, operator }: Comparison,
  rules: LabelRules & Pick<RuleSet, 'measures'>,
): readonly string[] {
  if (fact === RETURN_RECEIVED_ON_TIME) {
    return [
      'Send the return that is missing. One that came late stays late: send the next ones by the ' +
        'day on which they are due.',
    ]
  }
  const measure = rules.measures.get(fact)
  assert(measure !== undefined, `the loader refuses an obligation without its measure ${fact}`)
  const isLimit = operator === 'atMost' || operator === 'below'
  return cureOfMeasure(measure, isLimit, rules)
}

function cureOfMeasure(measure: Measure, isLimit: boolean, rules: LabelRules): readonly string[] {
  switch (measure.shape) {
    case 'share':
      return [shareCure(measure, isLimit), HOW_MUCH]
    case 'count':
      return [countCure(measure, isLimit), HOW_MUCH]
    case 'change-from-baseline':
      return [changeCure(measure, isLimit), HOW_MUCH]
    case 'level-at-date':
      return levelCure(measure, isLimit)
    case 'floor-for-each-row':
      return [
        'Pay what is owed for each row that is below the rate, and report it in a later return.',
        'From then on pay at least the rate. The notice names each row, what is owed and the new ' +
          'rate.',
      ]
    case 'on-time':
      return [
        'Pay what is overdue, and report the day of payment in a later return.',
        'Pay the next ones on time. The notice says how many bring the share back to the target; ' +
          'a time that is over keeps its share.',
      ]
    case 'document-in-force':
      return [
        `Report under ${figureLabel(measure.of, rules)} one that is in force, by the day that ` +
          'the notice names.',
      ]
  }
}

function shareCure({ words }: Pick<Measure, 'words'>, isLimit: boolean): string {
  const { part, whole } = words
  return isLimit
    ? `Bring ${part} down, or add to ${whole} without adding to ${part}: either is enough.`
    : `More ${part} out of ${theSame(whole)}, or more on top of them: either is enough.`
}

function countCure({ words: { part }, unit }: Counting, isLimit: boolean): string {
  if (isLimit) {
    return `Keep ${part} within what is left until the time ends. What is over cannot be undone.`
  }
  // Hours, counted in minutes, are many too.
  const isMany = ['people', 'times', 'minutes'].includes(unit)
  return (
    `More ${part}, as ${isMany ? 'many as are' : 'much as is'} still lacking, before the time ` +
    'ends. After that this target can no longer be met.'
  )
}

function changeCure(measure: ChangeMeasure, isLimit: boolean): string {
  const { words, per, direction } = measure
  const isLess = (direction === 'less') !== isLimit
  if (per === undefined) return countCure(measure, isLess)
  const base = theSame(words.whole)
  return isLess ? `Bring ${words.part} down for ${base}.` : `More ${words.part} out of ${base}.`
}

function levelCure(measure: LevelMeasure, isLimit: boolean): readonly string[] {
  const { words, whole, response } = measure
  const base = whole === undefined ? '' : ` out of ${theSame(words.whole)}`
  const answers = 'Where too few have answered, get more answers and report the survey again.'
  return [
    isLimit ? `Bring ${words.part}${base} down.` : `More ${words.part}${base}, and keep it so.`,
    ...(response === undefined ? [] : [answers]),
    HOW_MUCH,
  ]
}

function theSame(whole: string): string {
  return `the same ${whole.replace(/^the /, '')}`
}
