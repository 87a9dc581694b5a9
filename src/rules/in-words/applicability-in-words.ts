/**
 * To which contracts an obligation applies, in words. It looks at no contract.
 */
import { groupInWords, listInWords, quoted } from '../../domain/in-sentences.ts'
import {
  OPPOSITES,
  type Applicability,
  type ApplicabilityGroup,
  type Comparison,
  type Obligation,
  type RuleSet,
} from '../grammar.ts'
import type { ContractFact } from '../vocabulary.ts'

type Parameters = RuleSet['parameters']
type Part = Comparison | ApplicabilityGroup

const COMPARED: Readonly<Partial<Record<Comparison['operator'], string>>> = {
  atLeast: 'at least',
  above: 'more than',
  atMost: 'at most',
  below: 'less than',
}

/** `For repairs and construction contracts`; empty where it applies to every contract. */
export function applicabilityInWords(
  { appliesWhen }: Pick<Obligation, 'appliesWhen'>,
  { parameters }: Pick<RuleSet, 'parameters'>,
): string {
  if (appliesWhen === undefined) return ''
  const only = onlyComparison(appliesWhen)
  if (isOfKind(only)) return kindsInWords(only)
  return `Where ${conditionInWords(appliesWhen, parameters)}`
}

function onlyComparison(appliesWhen: Applicability): Comparison | undefined {
  const [first, ...others] = 'all' in appliesWhen ? appliesWhen.all : appliesWhen.any
  return first !== undefined && others.length === 0 && 'fact' in first ? first : undefined
}

function isOfKind(comparison: Comparison | undefined): comparison is Comparison {
  return comparison !== undefined && Array.isArray(comparison.value)
}

function kindsInWords({ operator, value }: Comparison): string {
  const kinds = listInWords(kindsOf(value), 'and')
  return operator === 'isOneOf'
    ? `For ${kinds} contracts`
    : `For all contracts other than ${kinds} contracts`
}

function conditionInWords(condition: Applicability, parameters: Parameters): string {
  const [joint, parts] = partsOf(condition)
  return listInWords(parts.map((part) => partInWords(part, parameters)), joint)
}

// Nobody reads brackets, so a group says at its front how it holds together.
function partInWords(part: Part, parameters: Parameters): string {
  if ('fact' in part) return comparisonInWords(part, parameters)
  if ('not' in part) {
    const { not } = part
    return comparisonInWords({ ...not, operator: OPPOSITES[not.operator] }, parameters)
  }
  const [joint, parts] = partsOf(part)
  return groupInWords(parts.map((one) => partInWords(one, parameters)), joint)
}

function partsOf(condition: Applicability): readonly ['and' | 'or', readonly Part[]] {
  return 'all' in condition ? ['and', condition.all] : ['or', condition.any]
}

const SUBJECTS: Readonly<Record<ContractFact, string>> = {
  'contract-kind': 'the contract',
  'contract-value': "the contract's value",
}

function comparisonInWords({ fact, operator, value }: Comparison, parameters: Parameters): string {
  const subject = SUBJECTS[fact as ContractFact]
  if (Array.isArray(value)) {
    const kinds = kindsOf(value)
    if (operator === 'isOneOf') return `${subject} is for ${listInWords(kinds, 'or')}`
    return `${subject} is for ${kinds.length > 1 ? 'neither' : 'no'} ${listInWords(kinds, 'nor')}`
  }
  const limit = value !== undefined && 'parameter' in value ? value.parameter : ''
  return `${subject} is ${COMPARED[operator] ?? ''} ${quoted(parameters.get(limit)?.title ?? '')}`
}

/** Kinds have no labels: a short one is an abbreviation, and hyphens join words. */
function kindsOf(value: Comparison['value']): readonly string[] {
  const kinds: readonly string[] = Array.isArray(value) ? value : []
  return kinds.map((kind) => (kind.length < 3 ? kind.toUpperCase() : kind.replaceAll('-', ' ')))
}
