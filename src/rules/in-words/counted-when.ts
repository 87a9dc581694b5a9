/**
 * What counts for a measure and what does not, as sentences with the labels of the return's own
 * form. It says which rows are looked at, never how many there are.
 */
import { listInWords } from '../../domain/in-sentences.ts'
import { columnLabel, columnsOf, figureLabel, parameterTitle, type LabelRules } from './labels.ts'
import type {
  ChangeMeasure,
  FloorMeasure,
  LevelMeasure,
  Measure,
  OnTimeMeasure,
  RowCondition,
  Sum,
} from '../measure.ts'
import { conditionsInWords } from './row-condition-in-words.ts'

/** A sentence; where it ends with a colon, what it announces stands in the list. */
export interface Counted {
  readonly says: string
  readonly list: readonly string[]
}

// More, or longer, cannot be taken in within a sentence.
const CONDITIONS_IN_A_SENTENCE = 2
const LETTERS_IN_A_SENTENCE = 160

export function countedWhen(measure: Measure, rules: LabelRules): readonly Counted[] {
  switch (measure.shape) {
    case 'share':
      return partAndWhole(measure.part, measure.whole, measure, rules)
    case 'count':
      return sumSays(measure.part, '', rules)
    case 'change-from-baseline':
      return [
        ...partAndWhole(measure.part, measure.per, measure, rules),
        ...plain(changeSays(measure)),
      ]
    case 'level-at-date':
      return [
        ...partAndWhole(measure.part, measure.whole, measure, rules),
        ...plain(levelSays(measure, rules)),
      ]
    case 'floor-for-each-row':
      return [rowsSay(measure.of, measure.where, '', rules), ...plain(floorSays(measure, rules))]
    case 'on-time':
      return [rowsSay(measure.of, measure.where, '', rules), ...plain(onTimeSays(measure, rules))]
    case 'document-in-force': {
      const label = figureLabel(measure.of, rules)
      return plain([`Counted: what stands under ${label}, if in force on the month's last day.`])
    }
  }
}

function partAndWhole(
  part: Sum,
  whole: Sum | undefined,
  { words }: Pick<Measure, 'words'>,
  rules: LabelRules,
): readonly Counted[] {
  if (whole === undefined) return sumSays(part, '', rules)
  return [...sumSays(part, words.part, rules), ...sumSays(whole, words.whole, rules)]
}

/** Which rows are added up, and what is done with each; a number needs no such words. */
function sumSays(
  { figure, where, sum, distinct, times }: Sum,
  name: string,
  rules: LabelRules,
): readonly Counted[] {
  if (rules.figures.get(figure)?.kind !== 'rows') return []
  const amount = sum === undefined ? 'row' : columnLabel(sum, figure, rules)
  return [
    rowsSay(figure, where, name, rules),
    ...plain([
      distinct === undefined
        ? ''
        : `Rows with the same ${columnLabel(distinct, figure, rules)} ` +
          'count only once over the whole time.',
      times === undefined
        ? ''
        : `Each ${amount} is multiplied by ${parameterTitle(times.parameter, rules)} for its row.`,
    ]),
  ]
}

function rowsSay(
  figure: string,
  where: RowCondition | undefined,
  name: string,
  rules: LabelRules,
): Counted {
  const counted = name === '' ? 'Counted' : `Counted as ${name}`
  const label = figureLabel(figure, rules)
  if (where === undefined) return { says: `${counted}: every row of ${label}.`, list: [] }
  const { parameters } = rules
  const conditions = conditionsInWords(where, { columns: columnsOf(figure, rules), parameters })
  const inOne = listInWords(conditions, 'and')
  const isLong =
    conditions.length > CONDITIONS_IN_A_SENTENCE || inOne.length > LETTERS_IN_A_SENTENCE
  return isLong && conditions.length > 1
    ? { says: `${counted}: rows of ${label} for which all of these hold:`, list: conditions }
    : { says: `${counted}: rows of ${label} where ${inOne}.`, list: [] }
}

function changeSays({ part, per, perWhere, as }: ChangeMeasure): readonly string[] {
  const divided = as === 'points' ? 'Each side is a share of its own whole' : 'Each side is divided'
  const where = perWhere === undefined ? '' : ', if the baseline has what it is divided by'
  return [
    'The baseline is in the contract: answers to the same figures for an earlier time.',
    per === undefined
      ? 'Where the time checked is shorter than the baseline, it is compared with the matching ' +
        'share of the baseline.'
      : `${divided} before the two are compared${where}: more work is no change of its own.`,
    part.times === undefined
      ? ''
      : 'Both sides are multiplied by the values of one day: a factor that falls is no saving.',
  ]
}

function levelSays(
  { over, response, words }: LevelMeasure,
  rules: LabelRules,
): readonly string[] {
  const level = over === undefined ? [] : ['Counted from the baseline in the contract.']
  if (response === undefined) return level
  const asked = figureLabel(response.outOf.figure, rules)
  const least = parameterTitle(response.atLeast.parameter, rules)
  return [
    ...level,
    `Too few answers tell nothing: ${words.whole} must reach the share of ${asked} that ` +
      `${least} sets.`,
  ]
}

function floorSays(measure: FloorMeasure, rules: LabelRules): readonly string[] {
  const { of, period, floorOn, uplift, countBy, neverBelow = [] } = measure
  const [from, to] = period.map((column) => columnLabel(column, of, rules))
  const days = floorOn === 'every-day' ? `on every day from ${from} to ${to}` : `on ${from} alone`
  const due = uplift === 'contract' ? "by the contract's own rule" : 'from its own first day'
  const others = neverBelow.map(({ parameter }) => parameterTitle(parameter, rules))
  return [
    `Rows with the same ${columnLabel(countBy, of, rules)} are one head, which is at the rate ` +
      'only if every row is.',
    `The rate that decides is the one in force ${days}. A new rate is due ${due}.`,
    others.length === 0
      ? ''
      : `Pay that we name as enough is never below ${listInWords(others, 'or')} either.`,
  ]
}

function onTimeSays(measure: OnTimeMeasure, rules: LabelRules): readonly string[] {
  const { of, received, payableFrom, paid, days, dispute, dayOne } = measure
  const label = (column: string) => columnLabel(column, of, rules)
  const term = parameterTitle(days.parameter, rules)
  const one = dayOne === 'day-of-receipt' ? 'the day of' : 'the day after'
  const start = payableFrom === undefined ? '' : ` or ${label(payableFrom)}, the later of the two`
  return [
    `Day 1 is ${one} ${label(received)}${start}. In time means that ${label(paid)} is no later ` +
      `than the last of the days that ${term} gives.`,
    'A row counts in the month in which it was paid. One that was not paid by its last day ' +
      'counts until it is.',
    dispute === undefined
      ? ''
      : `A row that was disputed by its last day is left out from ${label(dispute.from)} to ` +
        `${label(dispute.to)}, and those days are added to its term.`,
  ]
}

function plain(sentences: readonly string[]): readonly Counted[] {
  return sentences.filter((says) => says !== '').map((says) => ({ says, list: [] }))
}
