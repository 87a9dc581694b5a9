/**
 * How far each figure can be relied on: reported by the contractor, evidence seen by the council,
 * or verified. It is about the answer itself: a changed answer has to be seen anew. Nothing here
 * changes an outcome.
 */
import type { Finding } from '../assessment/types.ts'
import type { Period } from '../domain/calendar.ts'
import type { MonthlyReturn } from '../domain/monthly-return.ts'
import { hashOf } from '../json/canonical-json.ts'
import type { RuleSet } from '../rules/grammar.ts'
import { figuresOf } from '../rules/used-by-measure.ts'

export type Standing = Finding['standing']

/** The weakest first. */
export const STANDINGS = ['reported', 'evidence-seen', 'verified'] as const satisfies Standing[]

export const STANDINGS_IN_WORDS: Readonly<Record<Standing, string>> = {
  reported: 'Reported',
  'evidence-seen': 'Evidence seen',
  verified: 'Verified',
}

export type ByStanding<T> = Readonly<Record<Standing, T>>

export function byStanding<T>(of: (standing: Standing) => T): ByStanding<T> {
  const [reported, seen, verified] = STANDINGS.map(of) as [T, T, T]
  return { reported, 'evidence-seen': seen, verified }
}

/** One answer that a finding was made from. */
export interface AnswerUsed {
  readonly figure: string
  readonly period: Period
  readonly version: number
}

/** What was recorded of one answer at some time. */
export interface Recorded {
  readonly contract: string
  readonly period: Period
  readonly figure: string
  readonly answer_hash: string
  readonly standing: Standing
}

/** Each answer once, month by month. */
export function answersUsed(
  { evidence }: Pick<Finding, 'evidence'>,
  { measures }: Pick<RuleSet, 'measures'>,
): readonly AnswerUsed[] {
  const used = evidence.flatMap(({ measure, trace }) => {
    const definition = measures.get(measure)
    const figures = definition === undefined ? [] : figuresOf(definition)
    return figures.flatMap((figure) => trace.returns.map((read) => ({ figure, ...read })))
  })
  return [...new Map(used.map((one) => [`${one.figure} ${one.period}`, one])).values()]
}

/** Undefined where the return gives no answer to the figure. */
export function answerHash(
  monthlyReturn: Pick<MonthlyReturn, 'figures'> | undefined,
  figure: string,
): string | undefined {
  const answer = monthlyReturn?.figures[figure]
  return answer === undefined ? undefined : hashOf(answer)
}

/**
 * The newest act about a figure's answer, and whether it is about the answer as it stands. `acts`
 * come with the newest first.
 */
export function standingOfAnswer<Act extends Recorded>(
  acts: readonly Act[],
  hash: string | undefined,
): { readonly standing: Standing; readonly act?: Act; readonly isOutdated: boolean } {
  const act = acts.find((each) => each.answer_hash === hash)
  if (act !== undefined) return { standing: act.standing, act, isOutdated: false }
  // What was seen of another answer tells nothing of this one.
  return { standing: 'reported', isOutdated: acts.some((each) => each.standing !== 'reported') }
}

/** A sum is only as good as its weakest part; opening totals are nobody's evidence. */
export function standingOfFinding(
  { evidence }: Pick<Finding, 'evidence'>,
  answers: readonly Standing[],
): Standing {
  const hasOpening = evidence.some(({ trace }) => trace.opening !== undefined)
  if (hasOpening || answers.length === 0) return 'reported'
  return STANDINGS.find((standing) => answers.includes(standing)) ?? 'reported'
}
