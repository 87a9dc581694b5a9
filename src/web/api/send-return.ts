/**
 * `POST …/returns`: a return comes in, and is stored with the key of its request, its line of the
 * audit and the check that it calls for, all or nothing. A repeat is given the answer of the first
 * time, byte for byte; the day of receipt is the service's own.
 */
import { hash } from 'node:crypto'
import { receiveReturn } from '../../checks/record/receive-return.ts'
import { addMonths, periodOf } from '../../domain/calendar.ts'
import type { MonthlyReturn } from '../../domain/monthly-return.ts'
import { accepted, refused, type Checked, type Problem } from '../../domain/problem.ts'
import { shown } from '../../intake/cell-values.ts'
import type { JobKind, MonthsToCheck } from '../../jobs/jobs.ts'
import { hashOf } from '../../json/canonical-json.ts'
import { keepAnswer, keptAnswer } from '../../store/idempotency.ts'
import { recordJob, type NewJob } from '../../store/jobs.ts'
import type { Writing } from '../../store/open-store.ts'
import { problemsOfReceived, withLines } from '../check-request.ts'
import { readJsonBody } from '../json-body.ts'
import { refusalOf } from '../problem-details.ts'
import { apiDecision, apiReturn } from './api-addresses.ts'
import type { Api, ApiAnswer, ApiAsk, ApiRoute } from './api-route.ts'
import { idempotencyKey } from './asked-of-api.ts'
import { apiRefusal } from './refusals.ts'
import { returnShapes, type ReturnShapes } from './return-shapes.ts'

const CHECK_MONTHS: JobKind = 'check-months'

export function sendReturnRoute(api: Api): ApiRoute {
  const shapes = returnShapes(api)
  return {
    endpoint: 'sendReturn',
    action: 'return.send',
    answer: async (ask) => {
      const key = idempotencyKey(ask.header('Idempotency-Key'))
      if (!key.ok) {
        return { refusal: apiRefusal(400, key.problems[0]?.message ?? '', key.problems) }
      }
      const sent = await readSent(ask, shapes)
      if (!sent.ok) return { refusal: refusalOf(sent.problems, 'stored') }
      const request = { key: key.value, hash: hash('sha256', ask.body), address: ask.address }
      return api.store.write((tx) => storeOnce(tx, api, ask, sent.value, request))
    },
  }
}

async function readSent(
  { params, body }: ApiAsk,
  shapes: ReturnShapes,
): Promise<Checked<MonthlyReturn>> {
  const json = readJsonBody(body)
  if (!json.ok) return json
  const { value, lineOf } = json.value
  const { validate } = await shapes(value)
  const checked = validate(value)
  const problems = [
    ...problemsOfReceived({ value, pointer: '' }),
    ...(checked.ok ? ofOtherContract(checked.value, params['contract']) : checked.problems),
  ]
  if (!checked.ok || problems.length > 0) return refused(withLines(problems, { lineOf }))
  return accepted(checked.value)
}

function ofOtherContract(
  { contract }: MonthlyReturn,
  addressed: string | undefined,
): readonly Problem[] {
  if (contract === addressed) return []
  const message =
    `The address is that of contract ${addressed}, and the return is for ${shown(contract)}. ` +
    'Correct the one that is wrong.'
  return [{ code: 'unknown-contract', where: '/contract', message }]
}

interface SentAs {
  readonly key: string
  readonly hash: string
  readonly address: string
}

/** May be run again where another transaction got in between: it does nothing but store. */
async function storeOnce(
  tx: Writing,
  api: Api,
  { actor }: ApiAsk,
  sent: MonthlyReturn,
  request: SentAs,
): Promise<ApiAnswer> {
  const at = api.now()
  const owner = actor.id
  const requestHash = hashOf([request.address, request.hash])
  const before = await keptAnswer(tx, { owner, key: request.key })
  if (before !== undefined) {
    if (before.request_hash !== requestHash) return { refusal: apiRefusal(409, OTHER_BODY) }
    return storedAnswer(before.answer)
  }
  const received = await receiveReturn(tx, api, {
    monthlyReturn: sent,
    on: api.today(),
    from: actor,
  })
  if (!received.ok) return { refusal: notStored(received.problems) }
  await recordJob(tx, checkAfter(received.value, api), at)
  const answer = JSON.stringify(acceptedReturn(received.value))
  const kept = { owner, key: request.key, request_hash: requestHash, status: 201, answer }
  await keepAnswer(tx, { ...kept, made_at: at.toISOString() })
  return storedAnswer(answer)
}

/**
 * A return changes its own month, and every later one that counts it. Each has a job of its own: a
 * check that runs already has read the returns that were there before.
 */
function checkAfter({ contract, period, version }: MonthlyReturn, { today }: Api): NewJob {
  const lastOver = addMonths(periodOf(today()), -1)
  const to = lastOver > period ? lastOver : period
  const input = { from: period, to, contract } satisfies MonthsToCheck
  return { kind: CHECK_MONTHS, input, sameAs: `${contract}/${period}/return/${version}` }
}

function notStored(problems: readonly Problem[]) {
  const isOnRecord = problems.every(
    ({ where, code }) => where === '/version' && code === 'duplicate-row',
  )
  return isOnRecord
    ? apiRefusal(409, `Nothing was stored. ${problems[0]?.message ?? ''}`, problems)
    : refusalOf(problems, 'stored')
}

function acceptedReturn(stored: MonthlyReturn) {
  const { contract, period, version, receivedOn } = stored
  return {
    contract,
    period,
    version,
    receivedOn,
    hash: hashOf(stored),
    checked: false,
    decisionHref: apiDecision(contract, period),
    href: apiReturn(contract, period, version),
  }
}

function storedAnswer(answer: string): ApiAnswer {
  const { href } = JSON.parse(answer) as ReturnType<typeof acceptedReturn>
  return { status: 201, json: answer, headers: { Location: href } }
}

const OTHER_BODY =
  'This Idempotency-Key was used for another request. Nothing was stored. Use a key of its own ' +
  'for each return, and the same key only to send the very same bytes again.'
