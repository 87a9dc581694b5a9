/**
 * What an officer has to see to before a draft goes out: said beside the draft, never in it, for
 * a contractor can do nothing about it.
 */
import type { Finding } from '../assessment/types.ts'
import { inWords } from '../domain/calendar.ts'
import type { Council } from '../rules/council.ts'
import type { RuleSet } from '../rules/grammar.ts'
import { answerDay } from './dates-in-words.ts'
import { lacksClause } from './describe-duty.ts'
import { obligationOf } from './finding-in-rules.ts'
import type { NoticeInput } from './notice-kinds.ts'

/** One sentence for each thing; none when the draft can be approved as it is. */
export function beforeApproval(
  findings: readonly Finding[],
  { ruleSet, draftedOn }: NoticeInput,
): readonly string[] {
  const { bankHolidaysUpTo } = ruleSet.council.calendar
  const lacksDays = answerDay(draftedOn, ruleSet.council) > bankHolidaysUpTo
  return [
    ...withoutClause(findings, ruleSet),
    ...findings
      .filter(({ forCouncil }) => forCouncil !== undefined)
      .map(({ title, message, forCouncil }) => `${title}: ${message} ${forCouncil}`),
    ...(lacksDays
      ? [`Bank holidays are on record up to ${inWords(bankHolidaysUpTo)} only: check the day.`]
      : []),
    ...withoutContact(ruleSet.council),
  ]
}

function withoutContact({ contact }: Council): readonly string[] {
  const missing = [
    ...(contact.phone === undefined ? ['phone'] : []),
    ...(contact.email === undefined ? ['e-mail'] : []),
  ]
  if (missing.length === 0) return []
  const verb = missing.length === 1 ? 'is' : 'are'
  return [`The council's ${missing.join(' and ')} ${verb} not on record in council.json.`]
}

function withoutClause(findings: readonly Finding[], ruleSet: RuleSet): readonly string[] {
  const titles = findings
    .filter(
      (finding) =>
        finding.outcome === 'not-met' && lacksClause(finding, obligationOf(finding, ruleSet)),
    )
    .map(({ title }) => title)
  if (titles.length === 0) return []
  return [`No clause is on record for ${titles.join(', ')}: nothing formal can follow.`]
}
