/**
 * What counts for a measure and what does not, as sentences with the labels of the return's own
 * form. It says which rows are looked at, never how many there are.
 */
import type { Figure } from '../domain/figure.ts'
import { asSentence, inRunningText, listInWords, quoted } from '../domain/in-sentences.ts'
import type { RuleSet } from './grammar.ts'
import type {
  ChangeMeasure,
  FloorMeasure,
  LevelMeasure,
  Measure,
  OnTimeMeasure,
  RowCondition,
  Sum,
} from './measure.ts'
import { conditionsInWords, type RowLabels } from './row-condition-in-words.ts'

export type CountingRules = Pick<RuleSet, 'figures' | 'parameters'>

/** A sentence; where it ends with a colon, what it announces stands in the list. */
export interface Counted {
  readonly says: string
  readonly list: readonly string[]
}

// More than this cannot be taken in within a sentence.
const CONDITIONS_IN_A_SENTENCE = 2

export function countedWhen(measure: Measure, rules: CountingRules): readonly Counted[] {
  switch (measure.shape) {
    case 'share': {
      const { part, whole, words } = measure
      return [...sumSays(part, words.part, rules), ...sumSays(whole, words.whole, rules)]
    }
    case 'count':
      return sumSays(measure.part, '', rules)
    case 'change-from-baseline':
      return [...changeSums(measure, rules), ...plain(...changeSays(measure))]
    case 'level-at-date':
      return levelSays(measure, rules)
    case 'floor-for-each-row':
      return [rowsSay(measure.of, measure.where, '', rules), ...plain(...floorSays(measure, rules))]
    case 'on-time':
      return [rowsSay(measure.of, measure.where, '', rules), ...plain(...onTimeSays(measure, rules))]
    case 'document-in-force': {
      const label = quoted(rules.figures.get(measure.of)?.label ?? '')
      return plain(`Counted: a document under ${label} that is in force on the last day of the time.`)
    }
  }
}

/** Which rows are added up, and what is done with each; a number needs no such words. */
function sumSays(sum: Sum, name: string, rules: CountingRules): readonly Counted[] {
  const figure = rules.figures.get(sum.figure)
  if (figure?.kind !== 'rows') return []
  const { distinct, times } = sum
  const amount = sum.sum === undefined ? 'row' : quoted(labelOf(sum.sum, figure))
  return [
    rowsSay(sum.figure, sum.where, name, rules),
    ...plain(
      distinct === undefined
        ? ''
        : `Rows with the same ${quoted(labelOf(distinct, figure))} count once in the whole time.`,
      times === undefined
        ? ''
        : `Each ${amount} is multiplied by ${titleOf(times.parameter, rules)} for its row.`,
    ),
  ]
}

function rowsSay(
  id: string,
  where: RowCondition | undefined,
  name: string,
  rules: CountingRules,
): Counted {
  const figure = rules.figures.get(id)
  const counted = name === '' ? 'Counted' : `Counted as ${name}`
  const label = quoted(figure?.label ?? '')
  if (where === undefined) return { says: `${counted}: every row of ${label}.`, list: [] }
  const conditions = conditionsInWords(where, labelsOf(figure, rules))
  if (conditions.length > CONDITIONS_IN_A_SENTENCE) {
    return { says: `${counted}: rows of ${label} for which all of these hold:`, list: conditions }
  }
  const says = `${counted}: rows of ${label} where ${listInWords(conditions, 'and')}.`
  return { says, list: [] }
}

function changeSums(
  { part, per, words }: ChangeMeasure,
  rules: CountingRules,
): readonly Counted[] {
  if (per === undefined) return sumSays(part, '', rules)
  return [...sumSays(part, words.part, rules), ...sumSays(per, words.whole, rules)]
}

function changeSays({ part, per, as }: ChangeMeasure): readonly string[] {
  return [
    'The baseline stands in the contract: answers to the same figures for an earlier time.',
    per === undefined
      ? 'A time shorter than that of the baseline is compared with as much of it as falls due.'
      : `Both are ${as === 'points' ? 'shares' : 'divided before they are compared'}, so that ` +
        'more work is no change of its own.',
    part.times === undefined
      ? ''
      : 'Both sides are multiplied by the values of one day, so that a factor that falls is no ' +
        'saving.',
  ]
}

function levelSays(measure: LevelMeasure, rules: CountingRules): readonly Counted[] {
  const { part, whole, words, response, over } = measure
  const sums =
    whole === undefined
      ? sumSays(part, '', rules)
      : [...sumSays(part, words.part, rules), ...sumSays(whole, words.whole, rules)]
  const asked = quoted(rules.figures.get(response?.outOf.figure ?? '')?.label ?? '')
  const least = titleOf(response?.atLeast.parameter ?? '', rules)
  return [
    ...sums,
    ...plain(
      over === undefined ? '' : 'Counted from the level that the contract gives as its baseline on.',
      response === undefined
        ? ''
        : `It tells something only if ${words.whole} reach the share of ${asked} that ${least} sets.`,
    ),
  ]
}

function floorSays(measure: FloorMeasure, rules: CountingRules): readonly string[] {
  const figure = rules.figures.get(measure.of)
  const [from, to] = measure.period.map((id) => quoted(labelOf(id, figure)))
  const days =
    measure.floorOn === 'every-day' ? `on every day from ${from} to ${to}` : `on ${from} alone`
  const uplift =
    measure.uplift === 'contract'
      ? "A new rate is due by the contract's own rule."
      : 'A new rate is due from its own first day.'
  const others = (measure.neverBelow ?? []).map(({ parameter }) => titleOf(parameter, rules))
  return [
    `Rows with the same ${quoted(labelOf(measure.countBy, figure))} are one head, which is at the ` +
      'rate only if every row is.',
    `The rate that decides is the one in force ${days}. ${uplift}`,
    others.length === 0
      ? ''
      : `A new rate that we name is never below ${listInWords(others, 'or')} either.`,
  ]
}

function onTimeSays(measure: OnTimeMeasure, rules: CountingRules): readonly string[] {
  const figure = rules.figures.get(measure.of)
  const label = (id: string) => quoted(labelOf(id, figure))
  const { received, payableFrom, paid, days, dispute } = measure
  const after = measure.dayOne === 'day-of-receipt' ? '' : 'the day after '
  const later = payableFrom === undefined ? '' : `, or ${after}${label(payableFrom)}`
  return [
    `Day 1 is ${after}${label(received)}${later}.`,
    `In time: ${label(paid)} is no later than the last of the days that ` +
      `${titleOf(days.parameter, rules)} gives.`,
    'A row counts in the month in which it was paid. One that is not paid counts from the end of ' +
      'its last day until it is paid.',
    dispute === undefined
      ? ''
      : `From ${label(dispute.from)} to ${label(dispute.to)} a row that was disputed by its last ` +
        'day is left out.',
  ]
}

function labelsOf(figure: Figure | undefined, { parameters }: CountingRules): RowLabels {
  return { columns: figure?.kind === 'rows' ? figure.columns : [], parameters }
}

function labelOf(id: string, figure: Figure | undefined): string {
  const columns = figure?.kind === 'rows' ? figure.columns : []
  return columns.find((column) => column.id === id)?.label ?? ''
}

function titleOf(id: string, { parameters }: CountingRules): string {
  return quoted(parameters.get(id)?.title ?? '')
}

function plain(...sentences: readonly string[]): readonly Counted[] {
  return sentences.filter((says) => says !== '').map((says) => ({ says, list: [] }))
}
