/**
 * What a notice says about the figures in it as a whole; nothing where it holds none.
 */
import type { ConditionEvidence, Finding } from '../assessment/types.ts'
import { isShare } from './describe-figures.ts'
import type { NoticeInput } from './notice-kinds.ts'

export function figureNotes(findings: readonly Finding[], input: NoticeInput): readonly string[] {
  const { measures } = input.ruleSet
  const shown = findings.flatMap(({ evidence }) => evidence).filter(isFigure)
  if (!shown.some(({ measure }) => measures.has(measure))) return []
  const hasShares = shown.some((evidence) => {
    const measure = measures.get(evidence.measure)
    return measure !== undefined && isShare(measure) && evidence.reported.kind === 'number'
  })
  return [
    ...(input.monthlyReturn === undefined
      ? ['The figures here come from your earlier returns.']
      : []),
    'We used your figures and have not audited them.',
    ...(hasShares ? ['Shares are rounded in print; we compared the exact figures.'] : []),
  ]
}

function isFigure({ reported }: ConditionEvidence): boolean {
  return reported.kind !== 'unknown'
}
