/**
 * Gathers all that the page of one finding is made from: the decision and the months before it, the
 * rules it was judged by, the returns it read, and what was recorded of their answers.
 */
import type { Finding } from '../../assessment/types.ts'
import type { RulesOnRecord } from '../../checks/record/rules-on-record.ts'
import { storedChecks, type StoredCheck } from '../../checks/record/stored-check.ts'
import { MONTHS_ON_A_PATH } from '../../checks/measure-path.ts'
import {
  answerHash,
  answersUsed,
  standingOfAnswer,
  standingOfFinding,
  type AnswerUsed,
  type Standing,
} from '../../checks/standing.ts'
import { addMonths } from '../../domain/calendar.ts'
import type { FigureAnswer, MonthlyReturn } from '../../domain/monthly-return.ts'
import { hashOf } from '../../json/canonical-json.ts'
import type { RuleSet } from '../../rules/grammar.ts'
import { evidenceOf, type EvidenceAct } from '../../store/evidence.ts'
import {
  receivedReturns,
  type FindingPlace,
  type ReceivedReturn,
} from '../../store/findings-list.ts'
import type { Reading } from '../../store/open-store.ts'

/** One answer that went into the finding, with how it came and what was seen of it. */
export interface AnswerOnRecord extends AnswerUsed {
  /** Undefined where the return leaves the figure blank. */
  readonly answer: FigureAnswer | undefined
  readonly hash: string | undefined
  readonly received: Omit<ReceivedReturn, 'body'> | undefined
  readonly standing: Standing
  readonly act?: EvidenceAct
  /** Something was seen of an answer that has been changed since. */
  readonly isOutdated: boolean
}

export interface FindingOnRecord {
  readonly finding: Finding
  readonly checked: StoredCheck
  /** Up to the month of the finding, the oldest first. */
  readonly months: readonly StoredCheck[]
  readonly ruleSet: RuleSet
  readonly answers: readonly AnswerOnRecord[]
  readonly acts: readonly EvidenceAct[]
  readonly standing: Standing
  /** Changes with every answer that was read: whoever records evidence looked at these. */
  readonly seen: string
}

export async function findingOnRecord(
  read: Reading,
  rules: RulesOnRecord,
  { contract, period, obligation }: FindingPlace,
): Promise<FindingOnRecord | undefined> {
  const from = addMonths(period, 1 - MONTHS_ON_A_PATH)
  const months = await storedChecks(read, contract, { from, to: period })
  const checked = months.find((each) => each.period === period)
  const finding = checked?.assessment.decision.findings.find(
    (each) => each.obligation === obligation,
  )
  if (checked === undefined || finding === undefined) return undefined
  const prepared = await rules.byHash(checked.stored.rule_set)
  if (prepared === undefined) throw new Error(`rule set ${checked.stored.rule_set} is gone`)
  const { ruleSet } = prepared
  const used = answersUsed(finding, ruleSet)
  const span = { from: used.map(earliest).toSorted()[0] ?? period, to: period }
  const received = await receivedReturns(read, contract, span)
  const acts = await evidenceOf(read, [contract], span)
  const answers = onRecord(used, received, acts)
  const standing = standingOfFinding(
    finding,
    answers.map((answer) => answer.standing),
  )
  const seen = hashOf(answers.map(({ figure, period, hash }) => [figure, period, hash ?? null]))
  return { finding, checked, months, ruleSet, answers, acts, standing, seen }
}

function earliest({ period }: AnswerUsed): string {
  return period
}

function onRecord(
  used: readonly AnswerUsed[],
  received: readonly ReceivedReturn[],
  acts: readonly EvidenceAct[],
): readonly AnswerOnRecord[] {
  const bodies = new Map<ReceivedReturn, MonthlyReturn>()
  return used.map((answer) => {
    const { figure, period, version } = answer
    const found = received.find((one) => one.period === period && one.version === version)
    const body = found && (bodies.get(found) ?? (JSON.parse(found.body) as MonthlyReturn))
    if (found !== undefined && body !== undefined) bodies.set(found, body)
    const hash = answerHash(body, figure)
    const about = acts.filter((act) => act.figure === figure && act.period === period)
    return {
      ...answer,
      answer: body?.figures[figure],
      hash,
      received: found,
      ...standingOfAnswer(about, hash),
    }
  })
}
