/**
 * The standing of answers and findings as the store holds it, for many contracts at once and with
 * the same few queries however many there are.
 */
import type { Finding } from '../../assessment/types.ts'
import type { Period } from '../../domain/calendar.ts'
import type { RuleSet } from '../../rules/grammar.ts'
import { correctedReturns, evidenceOf } from '../../store/evidence.ts'
import type { Reading } from '../../store/open-store.ts'
import {
  answerHash,
  answersUsed,
  standingOfAnswer,
  standingOfFinding,
  type AnswerUsed,
  type Standing,
} from '../standing.ts'

export interface StandingsOnRecord {
  readonly ofAnswer: (contract: string, answer: AnswerUsed) => Standing
  readonly ofFinding: (
    contract: string,
    finding: Pick<Finding, 'evidence'>,
    rules: Pick<RuleSet, 'measures'>,
  ) => Standing
  /** A contract without any act has nothing better than what was reported. */
  readonly hasActs: (contract: string) => boolean
}

export async function standingsOnRecord(
  read: Reading,
  contracts: readonly string[],
  months: { readonly from: Period; readonly to: Period },
): Promise<StandingsOnRecord> {
  const acts = await evidenceOf(read, contracts, months)
  const withActs = new Set(acts.map(({ contract }) => contract))
  const corrected = await correctedReturns(read, [...withActs], months)
  const byAnswer = Map.groupBy(acts, ({ contract, period, figure }) => {
    return `${contract} ${period} ${figure}`
  })
  const versions = new Map(
    corrected.map((one) => [`${one.contract} ${one.period} ${one.version}`, one]),
  )

  function ofAnswer(contract: string, { figure, period, version }: AnswerUsed): Standing {
    const about = byAnswer.get(`${contract} ${period} ${figure}`) ?? []
    const judged = versions.get(`${contract} ${period} ${version}`)
    // Of the only version of a return every act is about the same answer.
    const hash = judged === undefined ? about[0]?.answer_hash : answerHash(judged, figure)
    return standingOfAnswer(about, hash).standing
  }

  return {
    ofAnswer,
    hasActs: (contract) => withActs.has(contract),
    ofFinding(contract, finding, rules) {
      const used = answersUsed(finding, rules)
      return standingOfFinding(
        finding,
        used.map((answer) => ofAnswer(contract, answer)),
      )
    },
  }
}
