/**
 * The way of one obligation's measure through the months of a contract: what was reported, what
 * was due by then and in all, as numbers and in the words of the findings. It gathers what was
 * decided month by month and decides nothing.
 */
import type { Decision, Fact, Finding } from '../assessment/types.ts'
import type { Period } from '../domain/calendar.ts'
import type { Fraction } from '../domain/fraction.ts'
import { outcomeInWords } from '../domain/outcome-words.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { RuleSet } from '../rules/grammar.ts'
import { reportedInWords, requiredInWords } from './figure-words.ts'

/** One month; a bound that is left out is not known. */
export interface PathPoint {
  readonly period: Period
  /** The first month of the contract year, where the target counts over contract years. */
  readonly windowFrom?: Period
  readonly outcome: Outcome
  readonly lo?: Fraction
  readonly hi?: Fraction
  /** What was due by the end of the month. */
  readonly due?: Fraction
  /** What is due at the end of the window, where it is more than what was due by then. */
  readonly whole?: Fraction
  readonly words: PathWords
}

/** What a path needs of a check: rows and notices are no part of it. */
export interface PathMonth {
  readonly period: Period
  readonly assessment: { readonly decision: Pick<Decision, 'findings'> }
}

/** As the finding of the month says it. */
interface PathWords {
  readonly outcome: string
  readonly reported: string
  /** Empty where nothing was due. */
  readonly due: string
}

export const MONTHS_ON_A_PATH = 12

/** The last twelve months up to the one that is shown, oldest first. */
export function measurePath(
  obligation: string,
  upTo: Period,
  months: readonly PathMonth[],
  ruleSet: Pick<RuleSet, 'measures' | 'obligations'>,
): readonly PathPoint[] {
  return months
    .filter(({ period }) => period <= upTo)
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))
    .slice(-MONTHS_ON_A_PATH)
    .flatMap(({ period, assessment }) => {
      const finding = assessment.decision.findings.find((each) => each.obligation === obligation)
      return finding === undefined ? [] : [pointOf(period, finding, ruleSet)]
    })
}

/** The first condition tells the way; others are told in words. */
function pointOf(
  period: Period,
  finding: Finding,
  ruleSet: Pick<RuleSet, 'measures' | 'obligations'>,
): PathPoint {
  const { outcome, window, evidence: [first] } = finding
  const words = wordsOf(finding, ruleSet)
  if (first === undefined) return { period, outcome, words }
  const { reported, required, atEnd } = first
  const bounds = reported.kind === 'number' ? reported : undefined
  const due = exactOf(required)
  const whole = atEnd === undefined ? undefined : exactOf(atEnd)
  return {
    period,
    ...(window?.kind === 'contract-year' ? { windowFrom: window.from } : {}),
    outcome,
    ...(bounds?.lo === undefined ? {} : { lo: bounds.lo }),
    ...(bounds?.hi === undefined ? {} : { hi: bounds.hi }),
    ...(due === undefined ? {} : { due }),
    ...(whole === undefined ? {} : { whole }),
    words,
  }
}

function wordsOf(
  { obligation, outcome, evidence: [first] }: Finding,
  { measures, obligations }: Pick<RuleSet, 'measures' | 'obligations'>,
): PathWords {
  const said = outcomeInWords(outcome, obligations.get(obligation)?.wording.outcomes)
  if (first === undefined) return { outcome: said, reported: 'not known', due: '' }
  const { operator, required } = first
  const measure = measures.get(first.measure)
  return {
    outcome: said,
    reported: reportedInWords(first, measure),
    due: required.kind === 'number' ? requiredInWords({ operator, required }, measure) : '',
  }
}

function exactOf(fact: Fact): Fraction | undefined {
  return fact.kind === 'number' ? fact.lo : undefined
}
