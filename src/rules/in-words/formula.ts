/**
 * How a measure is worked out, as a formula in words: labels of the return's own form, and the
 * signs of school arithmetic. Rates stand in it by their titles.
 */
import { listInWords } from '../../domain/in-sentences.ts'
import { columnLabel, columnsOf, figureLabel, parameterTitle, type LabelRules } from './labels.ts'
import type {
  ChangeMeasure,
  FloorMeasure,
  LevelMeasure,
  Measure,
  RateSource,
  Sum,
} from '../measure.ts'
import { conditionsInWords } from './row-condition-in-words.ts'

// What counts is said apart: a formula with more conditions than this cannot be read.
const CONDITIONS_IN_A_FORMULA = 2

export function formulaOf(measure: Measure, rules: LabelRules): string {
  const formula = formulaInWords(measure, rules)
  return `${formula.charAt(0).toUpperCase()}${formula.slice(1)}`
}

function formulaInWords(measure: Measure, rules: LabelRules): string {
  switch (measure.shape) {
    case 'share':
      return `${sumInWords(measure.part, rules)} ÷ ${sumInWords(measure.whole, rules)}`
    case 'count':
      return withoutBrackets(sumInWords(measure.part, rules))
    case 'change-from-baseline':
      return changeFormula(measure, rules)
    case 'level-at-date':
      return levelFormula(measure, rules)
    case 'floor-for-each-row':
      return floorFormula(measure, rules)
    case 'on-time':
      return `number of ${measure.words.part} ÷ number of ${measure.words.whole}`
    case 'document-in-force':
      return `${figureLabel(measure.of, rules)} in force: yes or no`
  }
}

/** `(“Minutes worked”, where “Trained” is “Yes”)`. */
function sumInWords(sum: Sum, rules: LabelRules): string {
  const amount = amountInWords(sum, rules)
  const times = sum.times === undefined ? '' : ` × ${parameterTitle(sum.times.parameter, rules)}`
  const where = whereInWords(sum, rules)
  return where === '' ? `${amount}${times}` : `(${amount}${times}, ${where})`
}

// What stands alone needs none.
function withoutBrackets(sum: string): string {
  return sum.replace(/^\((.*)\)$/, '$1')
}

function amountInWords({ figure: id, sum, distinct }: Sum, rules: LabelRules): string {
  if (rules.figures.get(id)?.kind !== 'rows') return figureLabel(id, rules)
  const once = distinct === undefined ? '' : `, each ${columnLabel(distinct, id, rules)} once`
  if (sum !== undefined) return `${columnLabel(sum, id, rules)}${once}`
  return distinct === undefined
    ? `number of rows of ${figureLabel(id, rules)}`
    : `number of different ${columnLabel(distinct, id, rules)} in ${figureLabel(id, rules)}`
}

function whereInWords({ figure: id, where }: Sum, rules: LabelRules): string {
  if (where === undefined) return ''
  const { parameters } = rules
  const conditions = conditionsInWords(where, { columns: columnsOf(id, rules), parameters })
  return conditions.length > CONDITIONS_IN_A_FORMULA
    ? 'for the rows that count'
    : `where ${listInWords(conditions, 'and')}`
}

function changeFormula({ part, per, as, direction }: ChangeMeasure, rules: LabelRules): string {
  const amount = sumInWords(part, rules)
  const each =
    per === undefined ? withoutBrackets(amount) : `${amount} ÷ ${sumInWords(per, rules)}`
  const change = direction === 'less' ? 'baseline − now' : 'now − baseline'
  return `${as === 'points' ? change : `(${change}) ÷ baseline`}; each of them: ${each}`
}

function levelFormula({ part, whole, over }: LevelMeasure, rules: LabelRules): string {
  const level = sumInWords(part, rules)
  if (whole !== undefined) return `${level} ÷ ${sumInWords(whole, rules)}`
  if (over === undefined) return withoutBrackets(level)
  return `${level} − the same in the contract's baseline`
}

function floorFormula(measure: FloorMeasure, rules: LabelRules): string {
  const { of, floor, rate, countBy, result } = measure
  const head = columnLabel(countBy, of, rules)
  const hourly = rate.map((source) => rateInWords(source, of, rules))
  const lowest = hourly.length > 1 ? `the lowest of ${listInWords(hourly, 'and')}` : hourly.join('')
  const least = parameterTitle(floor.parameter, rules)
  const heads =
    result === 'share'
      ? `number of different ${head} at or above ${least} ÷ number of different ${head} that count`
      : `every ${head} that counts is at or above ${least}: yes or no`
  return `${heads}; pay for an hour: ${lowest}`
}

function rateInWords({ amount, minutes, weeks }: RateSource, of: string, rules: LabelRules) {
  const time = columnLabel(minutes, of, rules)
  const paid = columnLabel(amount, of, rules)
  if (weeks === undefined) return `${paid} ÷ ${time} × 60`
  return `${paid} ÷ (${time} × ${parameterTitle(weeks.parameter, rules)}) × 60`
}
