/**
 * What a return would come to, for one who asks: worked out and forgotten. Plain data goes in and
 * comes out, so that it can be done in a thread of its own.
 */
import { may, type Actor, type Belongs } from '../../access/may.ts'
import type { CheckedContract } from '../../checks/check-return.ts'
import type { OnRecord } from '../../checks/on-record.ts'
import { isPeriod, type Period } from '../../domain/calendar.ts'
import { contractBelongs, contractVersions } from '../../store/contracts.ts'
import { newestReturns } from '../../store/returns.ts'
import { readCheckRequest, type CheckRequest } from '../check-request.ts'
import { checkSent } from '../check-sent.ts'
import { refusalOf } from '../problem-details.ts'
import type { Api, ApiAnswer, ApiAsk } from './api-route.ts'
import { answered } from './answered.ts'
import { isPossible } from './asked-of-api.ts'
import type { ReturnShapes } from './return-shapes.ts'
import { shownDecision } from './shown-finding.ts'

/** A body that was sent, and by whom. */
export type Trial = Pick<ApiAsk, 'actor' | 'body'>

/** What it takes to work one out. */
export type TrialRecords = Pick<Api, 'store' | 'rules' | 'today'>

export async function tryReturn(
  { actor, body }: Trial,
  records: TrialRecords,
  shapes: ReturnShapes,
): Promise<ApiAnswer> {
  const request = readCheckRequest(body)
  if (!request.ok) return { refusal: refusalOf(request.problems) }
  const { value } = request.value.monthlyReturn
  const known = await knownOf(value, request.value, actor, records)
  const { rules, validate } = await shapes(value)
  const onRecord = { rules, validate, contracts: known.contracts, returns: known.returns }
  const checked = await checkSent(request.value, onRecord, records.today())
  if (!checked.ok) return { refusal: refusalOf(checked.problems) }
  return answered(shownCheck(checked.value, actor, known.belongs))
}

interface Known extends Pick<OnRecord, 'contracts' | 'returns'> {
  /** Undefined where the sender brought the contract: then nothing on record has a part in it. */
  readonly belongs: Belongs | undefined
}

const NOTHING: Known = { contracts: [], returns: [], belongs: undefined }

/** What is on record of the contract that the return names, if this token may know of it. */
async function knownOf(
  sent: unknown,
  request: CheckRequest,
  actor: Actor,
  { store }: TrialRecords,
): Promise<Known> {
  const contract = textOf(sent, 'contract')
  if (request.contract !== undefined || !isPossible({ contract })) return NOTHING
  const belongs = await contractBelongs(store.read, contract)
  if (belongs === undefined || !may(actor, 'return.try', belongs)) return NOTHING
  const contracts = await contractVersions(store.read, [contract])
  const upTo: Period = textOf(sent, 'period')
  const isNeeded = request.earlier === undefined && isPeriod(upTo)
  const returns = isNeeded ? await newestReturns(store.read, [contract], upTo) : []
  return { contracts, returns, belongs }
}

/** Rows of earlier returns are for those who may read rows; what one sent oneself is no secret. */
function shownCheck(
  { assessment, notices }: CheckedContract,
  actor: Actor,
  belongs: Belongs | undefined,
) {
  const { decision, annex } = assessment
  const seesRows = belongs === undefined || may(actor, 'rows.read', belongs)
  const restricted = decision.findings.filter(({ visibility }) => visibility === 'restricted')
  const hidden = new Set(actor.seesRestricted ? [] : restricted.map((one) => one.obligation))
  const rows = annex.rows.filter(({ obligation }) => seesRows && !hidden.has(obligation))
  const drafts = notices.filter((notice) => !notice.restricted || actor.seesRestricted)
  return {
    decision: shownDecision(decision, actor),
    annex: { ...annex, rows },
    notices:
      actor.contractor === undefined
        ? drafts
        : drafts.map((notice) => ({ ...notice, beforeApproval: [] })),
  }
}

function textOf(sent: unknown, name: string): string {
  const text: unknown =
    typeof sent === 'object' && sent !== null && Object.hasOwn(sent, name)
      ? Reflect.get(sent, name)
      : undefined
  return typeof text === 'string' ? text : ''
}
