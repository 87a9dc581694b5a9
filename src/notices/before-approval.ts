/**
 * What an officer has to see to before a draft goes out: said beside the draft, never in it, for
 * a contractor can do nothing about it.
 */
import type { Finding } from '../assessment/types.ts'
import { inWords } from '../domain/calendar.ts'
import { answerDay } from './dates-in-words.ts'
import type { NoticeInput } from './notice-kinds.ts'

/** One sentence for each thing; none when the draft can be approved as it is. */
export function beforeApproval(
  findings: readonly Finding[],
  { ruleSet, draftedOn }: NoticeInput,
): readonly string[] {
  const { bankHolidaysUpTo } = ruleSet.council.calendar
  const lacksDays = answerDay(draftedOn, ruleSet.council) > bankHolidaysUpTo
  return [
    ...withoutClause(findings),
    ...findings
      .filter(({ forCouncil }) => forCouncil !== undefined)
      .map(({ title, message, forCouncil }) => `${title}: ${message} ${forCouncil}`),
    ...(lacksDays
      ? [`Bank holidays are on record up to ${inWords(bankHolidaysUpTo)} only: check the day.`]
      : []),
  ]
}

function withoutClause(findings: readonly Finding[]): readonly string[] {
  const titles = findings
    .filter(({ outcome, clause }) => outcome === 'not-met' && clause === undefined)
    .map(({ title }) => title)
  if (titles.length === 0) return []
  return [`No clause is on record for ${titles.join(', ')}: nothing formal can follow.`]
}
