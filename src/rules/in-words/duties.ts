/**
 * What each shape of measure asks, as the words after the time: the part, how much of it, of what.
 * Whose target or rate it is stands in the words; how large it is never does.
 */
import { inRunningText, listInWords } from '../../domain/in-sentences.ts'
import type { Comparison, Operator, RuleSet } from '../grammar.ts'
import { parameterTitle } from './labels.ts'
import type {
  ChangeMeasure,
  CountMeasure,
  FloorMeasure,
  LevelMeasure,
  Measure,
} from '../measure.ts'

type Parameters = RuleSet['parameters']

/** The loader refuses the strict operators: what is required can be reached. */
const COMPARED: Readonly<Partial<Record<Operator, string>>> = {
  atLeast: 'at least',
  atMost: 'at most',
  isOneOf: 'one of',
  isNoneOf: 'none of',
}

export function shareInWords(
  { words }: Pick<Measure, 'words'>,
  comparison: Comparison,
  parameters: Parameters,
): string {
  const limit = limitInWords(comparison, `share of ${allOf(words.whole)}`, parameters)
  return `${words.part} must be ${limit}`
}

export function countInWords(
  { words, unit }: CountMeasure | LevelMeasure,
  comparison: Comparison,
  parameters: Parameters,
): string {
  const verb = unit === 'people' || unit === 'times' ? 'number' : 'come to'
  return `${words.part} must ${verb} ${limitInWords(comparison, '', parameters)}`
}

export function changeInWords(
  measure: ChangeMeasure,
  comparison: Comparison,
  parameters: Parameters,
): string {
  const isPoints = measure.as === 'points'
  const kind = isPoints ? 'number of percentage points' : 'percentage'
  const side = measure.direction === 'less' ? 'below' : 'above'
  const limit = limitInWords(comparison, kind, parameters)
  return `${comparedPart(measure)} must be ${side} the contract's baseline by ${limit}`
}

function comparedPart({ words, per, perWhere, as }: ChangeMeasure): string {
  if (per === undefined) return words.part
  if (as === 'points') return `${words.part}, as a share of ${allOf(words.whole)},`
  const where = perWhere === undefined ? '' : ' where the baseline has it'
  return `${words.part}, in proportion to ${words.whole}${where},`
}

export function levelInWords(
  measure: LevelMeasure,
  comparison: Comparison,
  parameters: Parameters,
): string {
  const { whole, over, response, words } = measure
  const answers = response === undefined ? '' : ', if enough of those asked have answered'
  if (whole !== undefined) return `${shareInWords(measure, comparison, parameters)}${answers}`
  if (over === undefined) return `${countInWords(measure, comparison, parameters)}${answers}`
  const limit = limitInWords(comparison, '', parameters)
  return `${words.part} must be above the contract's baseline by ${limit}${answers}`
}

export function floorInWords(
  { floor, words }: FloorMeasure,
  comparison: Comparison,
  parameters: Parameters,
): string {
  const rate = inRunningText(parameters.get(floor.parameter)?.title ?? '')
  const who = whoIn(words.whole, comparison, parameters)
  return `${who} must be paid at least the ${rate} for each hour`
}

// Everyone, unless the contract or a parameter asks for a share of them.
function whoIn(whole: string, comparison: Comparison, parameters: Parameters): string {
  const { operator, value } = comparison
  if (value === undefined) return allOf(whole)
  const setter = setterOf(value, parameters)
  return operator === 'atLeast' && setter !== ''
    ? `${allOf(whole)}, or the share of them that ${setter} sets,`
    : limitInWords(comparison, `share of ${allOf(whole)}`, parameters)
}

/** `at least the contract's target share of all hours worked`. */
function limitInWords(
  { operator, value }: Comparison,
  kind: string,
  parameters: Parameters,
): string {
  const word = COMPARED[operator] ?? ''
  if (value === undefined) return word
  if ('fact' in value) return `${word} the contract's target${kind === '' ? '' : ` ${kind}`}`
  const setter = setterOf(value, parameters)
  if (!('parameter' in value)) return `${word} ${listInWords(value, 'or')}`
  return `${word} ${kind === '' ? 'what' : `the ${kind} that`} ${setter} sets`
}

/** Whose value it is; empty where it stands in the rule itself. */
function setterOf(value: NonNullable<Comparison['value']>, parameters: Parameters): string {
  if ('fact' in value) return 'the contract'
  return 'parameter' in value ? parameterTitle(value.parameter, { parameters }) : ''
}

// "All hours worked", but "the value of the contract": a whole may be one thing.
function allOf(whole: string): string {
  if (/^(all|every|each|the|a|an)\b/i.test(whole)) return whole
  return `${/^(value|area|amount|number|weight|cost)\b/i.test(whole) ? 'the' : 'all'} ${whole}`
}
