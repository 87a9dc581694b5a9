/**
 * The return that a notice speaks of: which version, when it came, when it was due, and which
 * months the figures cover.
 */
import { returnDueOn } from '../assessment/return-due.ts'
import type { ConditionEvidence, Finding } from '../assessment/types.ts'
import { inWords, inWordsWithWeekday, periodInWords } from '../domain/calendar.ts'
import { RETURN_RECEIVED_ON_TIME } from '../rules/vocabulary.ts'
import { monthsInWords } from './dates-in-words.ts'
import type { NoticeInput } from './notice-kinds.ts'

/** True for the finding that asks whether the month's return came in time. */
export function isAboutTheReturn(finding: Finding): boolean {
  return finding.evidence.some((evidence) => evidence.measure === RETURN_RECEIVED_ON_TIME)
}

/** `Your return (version 2, received 12 November 2026)` */
export function returnInWords(input: NoticeInput): string {
  const { monthlyReturn, assessment } = input
  if (monthlyReturn === undefined) {
    return `Your return for ${periodInWords(assessment.decision.period)}`
  }
  const received =
    monthlyReturn.receivedOn === undefined ? '' : `, received ${inWords(monthlyReturn.receivedOn)}`
  return `Your return (version ${monthlyReturn.version}${received})`
}

/** When the return came, if it did, and when it was due. */
export function whenReceived(input: NoticeInput): string {
  return [receivedInWords(input), dueInWords(input)].filter((words) => words !== '').join(' ')
}

/** `Your return was received on Thursday 12 November 2026.`, or that there is none. */
function receivedInWords({ monthlyReturn, assessment }: NoticeInput): string {
  if (monthlyReturn === undefined) {
    return `We have no return from you for ${periodInWords(assessment.decision.period)}.`
  }
  const { receivedOn, firstReceivedOn } = monthlyReturn
  if (firstReceivedOn !== undefined) {
    const day = inWordsWithWeekday(firstReceivedOn)
    return `The first version of your return was received on ${day}.`
  }
  if (receivedOn === undefined) return 'The day on which we received your return is not on record.'
  return `Your return was received on ${inWordsWithWeekday(receivedOn)}.`
}

/** `It was due by Friday 13 November 2026.` Empty where no bank holidays are on record so late. */
export function dueInWords({ ruleSet, assessment, draftedOn }: NoticeInput): string {
  const dueDay = returnDueOn(ruleSet.council, assessment.decision.period)
  if (dueDay === undefined) return ''
  return `It ${draftedOn > dueDay ? 'was' : 'is'} due by ${inWordsWithWeekday(dueDay)}.`
}

/** `Your return (version 2, received 12 November 2026) shows`, or the returns of several months. */
export function returnsShow(evidence: ConditionEvidence, input: NoticeInput): string {
  const { returns } = evidence.trace
  const [first] = returns
  if (first === undefined) return `${returnInWords(input)} shows`
  if (returns.length === 1) {
    // A survey may have come with the return of an earlier month.
    const isThisMonth = first.period === input.assessment.decision.period
    const earlier = `Your return for ${periodInWords(first.period)} (version ${first.version})`
    return `${isThisMonth ? returnInWords(input) : earlier} shows`
  }
  const months = monthsInWords(returns.map(({ period }) => period))
  const latest = returnInWords(input).replace(/^Your return \(/, '(the last is ')
  return `Your returns for ${months}${input.monthlyReturn === undefined ? '' : ` ${latest}`} show`
}
