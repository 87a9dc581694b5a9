/**
 * Where an open window is heading, in sentences: the end at the pace so far, what is still needed
 * or allowed in all and in each month, and the last month in which the target can still be met.
 * Words for what the assessment worked out; nothing is judged here.
 */
import type { CureStep, Forecast } from '../assessment/cure.ts'
import type { ConditionEvidence, Finding } from '../assessment/types.ts'
import { inWords, periodInWords } from '../domain/calendar.ts'
import type { Adoption } from '../domain/contract.ts'
import { amountInWords } from '../domain/display.ts'
import { compareFractions, type Fraction } from '../domain/fraction.ts'
import type { Measure, Sum } from '../rules/measure.ts'
import { endOfWindow } from './dates-in-words.ts'
import { asSentence } from './finding-in-rules.ts'
import type { NoticeInput } from './notice-kinds.ts'
import {
  againstContractor,
  exactOf,
  isFloor,
  numberInWords,
  numberKindOf,
  wholeUnits,
} from './number-in-words.ts'
import { amountOf, eachMonthInWords } from './quantities-in-words.ts'

type LastMonth = NonNullable<Forecast['lastMonth']>

interface About {
  readonly evidence: ConditionEvidence
  readonly measure: Measure
  readonly adoption: Adoption | undefined
  /** A share of what stands still, which grows over the window as a count does. */
  readonly grows: boolean
  /** A survey is held once, and a share of what stands is what it is: neither has a pace. */
  readonly hasMonths: boolean
  /** `31 August 2027`, the end of the window. */
  readonly end: string
}

// These steps of a cure say already what is needed or allowed in each month.
const STEPS_BY_MONTH: readonly CureStep['kind'][] = ['still-needed', 'allowance-left']

/** None where the window is closed, or nothing can be said yet. */
export function describeForecast(finding: Finding, input: NoticeInput): readonly string[] {
  const about = aboutOf(finding, input)
  if (finding.forecast === undefined || about === undefined) return []
  if (!about.hasMonths) return []
  const { atThisPace, left, lastMonth } = finding.forecast
  const isSaid = finding.cure?.fromNowOn.some(({ kind }) => STEPS_BY_MONTH.includes(kind))
  return [
    ...(atThisPace === undefined ? [] : [paceInWords(atThisPace, about)]),
    ...(left === undefined || isSaid === true ? [] : [leftInWords(left, about)]),
    ...(lastMonth === undefined ? [] : lastMonthInWords(lastMonth, about)),
  ]
}

/** For a finding that needs nothing: where nothing was due yet a pace tells nothing. */
export function forecastInBrief(finding: Finding, input: NoticeInput): readonly string[] {
  const { forecast, ...rest } = finding
  if (forecast === undefined) return []
  const { atThisPace, ...others } = forecast
  const due = exactOf(finding.evidence[0]?.required)
  const isDue = due === undefined || due[0] > 0
  const brief = { ...others, ...(isDue && atThisPace !== undefined ? { atThisPace } : {}) }
  return describeForecast({ ...rest, forecast: brief }, input)
}

function aboutOf(finding: Finding, { contract, ruleSet }: NoticeInput): About | undefined {
  // The assessment looks ahead as far as the first condition tells.
  const [evidence] = finding.evidence
  const measure = evidence === undefined ? undefined : ruleSet.measures.get(evidence.measure)
  if (evidence === undefined || measure === undefined) return undefined
  const adoption = contract.obligations.find(({ id }) => id === finding.obligation)
  const natureOf = (sum: Sum): string => ruleSet.figures.get(sum.figure)?.nature ?? ''
  const grows = measure.shape === 'share' && natureOf(measure.whole) === 'stock'
  const nature = 'part' in measure ? natureOf(measure.part) : ''
  const hasMonths = nature !== 'survey' && !(measure.shape === 'share' && nature === 'stock')
  const lastDayThatCounts = endOfWindow(finding, contract)
  const end = lastDayThatCounts === undefined ? '' : inWords(lastDayThatCounts)
  return { evidence, measure, adoption, grows, hasMonths, end }
}

/** `At today's pace you will end at 8 of 12.` */
function paceInWords(pace: Fraction, { evidence, measure }: About): string {
  const { operator, required, atEnd = required } = evidence
  const kind = numberKindOf(measure)
  const rounding = againstContractor(operator)
  if (kind.kind !== 'amount') {
    const since = kind.kind === 'change' ? ' than in the baseline' : ''
    return `At today's pace you will end at ${numberInWords(pace, kind, rounding)}${since}.`
  }
  const end = amountOf(wholeUnits(pace, rounding), kind.unit, rounding)
  const pacing = `At today's pace you will end at ${end}`
  const target = exactOf(atEnd)
  if (target === undefined) return `${pacing}.`
  const isAsked = isFloor(operator)
  const asked = amountOf(wholeUnits(target, isAsked ? 'up' : 'down'), kind.unit)
  if (!isAsked) return `${pacing}; at most ${asked} is allowed.`
  return compareFractions(pace, target) > 0
    ? `${pacing}, more than the ${asked} that the target asks for.`
    : `${pacing} of ${asked}.`
}

/** `You need 12 more by 31 August 2027, which is 4 in each of the 3 months left.` */
function leftInWords(
  { kind, amount, unit, months, eachMonth }: NonNullable<Forecast['left']>,
  about: About,
): string {
  const rounding = kind === 'needed' ? 'up' : 'down'
  const all = amountOf(amount, unit, rounding)
  const needs = kind === 'needed' ? `you need ${all} more` : `you may still add ${all}`
  const share = eachMonthInWords({ amount, unit, months, eachMonth, rounding })
  return asSentence(`${givenWhat(about)}${needs} by ${about.end}${share}`)
}

/** What still comes of the whole decides how much of the part is needed or allowed. */
function givenWhat({ measure, adoption, grows }: About): string {
  const hasDriver = measure.shape === 'change-from-baseline' && measure.per !== undefined
  if (hasDriver) return `with the ${measure.words.whole} at today's pace, `
  if (measure.shape !== 'share' || grows) return ''
  return adoption?.plannedWhole === undefined
    ? `with the ${measure.words.whole} at today's pace, `
    : `with the ${measure.words.whole} that you plan, `
}

/** `If nothing more counts until then, June 2027 is the last month in which …` */
function lastMonthInWords(
  { period, because }: LastMonth,
  { measure, adoption }: About,
): readonly string[] {
  // That the time ends with its last month goes without saying.
  if (because === 'end-of-window') return []
  const month = periodInWords(period)
  if (because === 'allowance-at-this-pace') {
    return [`At today's pace the allowance is used up in ${month}.`]
  }
  const last = `${month} is the last month in which the target can still be met`
  return [`If nothing more counts until then, ${last}: ${why(because, measure, adoption)}.`]
}

function why(
  because: Exclude<LastMonth['because'], 'allowance-at-this-pace' | 'end-of-window'>,
  measure: Measure,
  adoption: Adoption | undefined,
): string {
  const { whole } = measure.words
  switch (because) {
    case 'most-in-a-month': {
      const most = adoption?.mostInAMonth
      const amount = most === undefined ? 'so much' : amountInWords(most, measure.unit)
      return `no more than ${amount} can be done in a month`
    }
    case 'planned':
      return `after it too few of the ${whole} that you plan are left`
    case 'whole-at-this-pace':
      return `after it too few ${whole} are left to come at today's pace`
  }
}
