/**
 * Checks when an obligation applies: facts about the contract only, which are all known here.
 */
import { suggestion } from '../json/nearest-name.ts'
import { checkComparison, type FactKind } from './check-comparison.ts'
import type { Definitions, Report } from './definitions.ts'
import type { Applicability, ApplicabilityGroup, Comparison } from './grammar.ts'
import { CONTRACT_FACTS, RETURN_RECEIVED_ON_TIME } from './vocabulary.ts'

export function checkApplicability(
  condition: Applicability | ApplicabilityGroup | Comparison,
  where: string,
  report: Report,
  definitions: Definitions,
): void {
  if ('fact' in condition) return checkContractFact(condition, where, report, definitions)
  if ('not' in condition) {
    return checkContractFact(condition.not, `${where}/not`, report, definitions)
  }
  const [name, inner] = 'all' in condition ? ['all', condition.all] : ['any', condition.any]
  for (const [index, one] of inner.entries()) {
    checkApplicability(one, `${where}/${name}/${index}`, report, definitions)
  }
}

function checkContractFact(
  comparison: Comparison,
  where: string,
  report: Report,
  definitions: Definitions,
): void {
  const { fact, value } = comparison
  const kind = kindOf(fact)
  if (kind === undefined) {
    const isOther = definitions.measure.has(fact) || fact === RETURN_RECEIVED_ON_TIME
    const advice = suggestion(fact, Object.keys(CONTRACT_FACTS))
    const message = isOther
      ? `\`${fact}\` comes from returns; \`appliesWhen\` sees the contract only.${advice}`
      : `There is no fact \`${fact}\` about a contract.${advice}`
    report(isOther ? 'not-in-grammar' : 'unknown-name', `${where}/fact`, message)
  } else if (value !== undefined && 'fact' in value) {
    report(
      'not-in-grammar',
      `${where}/value`,
      'A target has no place in `appliesWhen`; name a parameter or a list of words.',
    )
  } else checkComparison(comparison, kind, where, report, definitions)
}

function kindOf(fact: string): FactKind | undefined {
  const kinds: Readonly<Record<string, 'word' | 'pence'>> = CONTRACT_FACTS
  if (!Object.hasOwn(kinds, fact)) return undefined
  return kinds[fact] === 'word'
    ? { kind: 'word', unit: undefined }
    : { kind: 'number', unit: 'pence' }
}
