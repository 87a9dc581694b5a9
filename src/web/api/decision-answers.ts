/**
 * Decisions and their findings as the API answers them, from what is on record.
 */
import assert from 'node:assert/strict'
import { scopeOf } from '../../access/may.ts'
import type { Decision } from '../../assessment/types.ts'
import { OUTCOMES } from '../../domain/outcome.ts'
import {
  decisionBodies,
  decisionBody,
  decisionLines,
  findingLines,
  outcomeCounts,
} from '../../store/api-lists.ts'
import { apiDecision } from './api-addresses.ts'
import type { Api, ApiAnswer, ApiAsk, ApiRoute } from './api-route.ts'
import { answered, listAnswer, pageAsked } from './answered.ts'
import { shownDecision, shownFinding } from './shown-finding.ts'

export const DECISION_ROUTES: readonly ApiRoute[] = [
  { endpoint: 'listDecisions', action: 'contract.read', answer: listDecisions },
  { endpoint: 'listFindings', action: 'contract.read', answer: listFindings },
  {
    endpoint: 'readDecision',
    action: 'contract.read',
    answer: async ({ actor, params: { contract = '', period = '' } }, { store }) => {
      const body = await decisionBody(store.read, contract, period)
      if (body === undefined) return undefined
      return answered(shownDecision(JSON.parse(body) as Decision, actor))
    },
  },
]

async function listDecisions(ask: ApiAsk, { store }: Api): Promise<ApiAnswer> {
  const { contract = '' } = ask.params
  const found = await decisionLines(store.read, contract, pageAsked(ask.query).span)
  const ids = found.map(({ id }) => id)
  const counts = Map.groupBy(await outcomeCounts(store.read, ids, ask.actor), (one) => one.decision)
  const itemOf = ({ id, contract, period, key }: (typeof found)[number]) => ({
    contract,
    period,
    key,
    outcomes: Object.fromEntries(
      OUTCOMES.map((outcome) => [
        outcome,
        counts.get(id)?.find((one) => one.outcome === outcome)?.count ?? 0,
      ]),
    ),
    href: apiDecision(contract, period),
  })
  return answered(listAnswer(found, ask, itemOf))
}

async function listFindings(ask: ApiAsk, { store }: Api): Promise<ApiAnswer> {
  const { actor, query } = ask
  const sight = {
    scope: scopeOf(actor, 'contract.read'),
    seesRestricted: actor.seesRestricted,
  }
  const filter = {
    period: query.get('period'),
    outcome: query.get('outcome'),
    contract: query.get('contract'),
    obligation: query.get('obligation'),
  }
  const found = await findingLines(store.read, sight, filter, pageAsked(query).span)
  const bodies = await decisionBodies(store.read, [...new Set(found.map((one) => one.decision))])
  const decisions = new Map(
    [...bodies].map(([id, body]) => [id, JSON.parse(body) as Decision] as const),
  )
  const itemOf = ({ decision, contract, period, obligation }: (typeof found)[number]) => {
    const findings = decisions.get(decision)?.findings ?? []
    const finding = findings.find((each) => each.obligation === obligation)
    assert(finding !== undefined, `a line of a finding has it in its decision: ${decision}`)
    const shown = shownFinding(finding, actor)
    return { contract, period, finding: shown, href: apiDecision(contract, period) }
  }
  return answered(listAnswer(found, ask, itemOf))
}
