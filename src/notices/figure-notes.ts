/**
 * What a notice says about the figures in it as a whole; nothing where it holds none.
 */
import type { ConditionEvidence, Finding } from '../assessment/types.ts'
import type { NoticeInput } from './notice-kinds.ts'
import { numberKindOf, type NumberKind } from './number-in-words.ts'

export function figureNotes(findings: readonly Finding[], input: NoticeInput): readonly string[] {
  const { measures } = input.ruleSet
  const shown = findings.flatMap(({ evidence }) => evidence).filter(isFigure)
  if (!shown.some(({ measure }) => measures.has(measure))) return []
  const kinds = shown
    .filter(({ reported, measure }) => reported.kind === 'number' && measures.has(measure))
    .map(({ measure }) => numberKindOf(measures.get(measure)).kind)
  return [
    ...(input.monthlyReturn === undefined
      ? ['The figures here come from your earlier returns.']
      : []),
    'We used your figures and have not audited them.',
    ...roundedInPrint(kinds),
  ]
}

function roundedInPrint(kinds: readonly NumberKind['kind'][]): readonly string[] {
  if (kinds.includes('change')) {
    return ['Shares and changes are rounded in print; we compared the exact figures.']
  }
  return kinds.includes('share')
    ? ['Shares are rounded in print; we compared the exact figures.']
    : []
}

function isFigure({ reported }: ConditionEvidence): boolean {
  return reported.kind !== 'unknown'
}
