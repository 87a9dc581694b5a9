/**
 * `POST /api/checks`: a return comes in, its decision and drafted notices go out. Nothing is kept,
 * and the day of receipt is the service's own.
 */
import express, { Router, type Request, type Response } from 'express'
import { checkReturn, type CheckedContract } from '../checks/check-return.ts'
import type { OnRecord } from '../checks/on-record.ts'
import { contractFitsRules } from '../checks/adoption/contract-fits-rules.ts'
import type { IsoDate } from '../domain/calendar.ts'
import { accepted, refused, type Checked } from '../domain/problem.ts'
import { contractOf } from '../intake/read-contract.ts'
import {
  readCheckRequest,
  within,
  withLines,
  type CheckRequest,
  type RequestPart,
} from './check-request.ts'
import { readEarlierReturns } from './earlier-returns.ts'
import { refusalOf, sendRefusal } from './problem-details.ts'

export interface ChecksApi {
  readonly onRecord: OnRecord
  readonly baseUrl: string
  readonly today: () => IsoDate
}

const LIMIT = '2mb'
// JSON is UTF-8 by its own law; any other name of a character set is a mistake.
const JSON_TYPE = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i

export function checksApi(api: ChecksApi): Router {
  const router = Router()
  router
    .route('/checks')
    .post(onlyJson(api), express.raw({ type: () => true, limit: LIMIT }), answer(api))
    .all((_request, response) => {
      response.set('Allow', 'POST')
      sendRefusal(response, METHOD_REFUSED, api.baseUrl)
    })
  return router
}

const METHOD_REFUSED = {
  status: 405,
  title: 'Only POST is answered here',
  detail: 'Send the return as the body of a POST request.',
}

const TYPE_REFUSED = {
  status: 415,
  title: 'Only JSON is read here',
  detail: 'Send the return with the header "Content-Type: application/json", as UTF-8.',
}

function onlyJson({ baseUrl }: ChecksApi): express.RequestHandler {
  return (request, response, next) => {
    if (JSON_TYPE.test(request.get('Content-Type') ?? '')) next()
    else sendRefusal(response, TYPE_REFUSED, baseUrl)
  }
}

function answer(api: ChecksApi) {
  return async (request: Request, response: Response): Promise<void> => {
    const body: unknown = request.body
    const checked = await check(body instanceof Uint8Array ? body : new Uint8Array(), api)
    if (!checked.ok) {
      sendRefusal(response, refusalOf(checked.problems), api.baseUrl)
      return
    }
    const { assessment, notices } = checked.value
    response.json({ decision: assessment.decision, annex: assessment.annex, notices })
  }
}

async function check(body: Uint8Array, api: ChecksApi): Promise<Checked<CheckedContract>> {
  const request = readCheckRequest(body)
  if (!request.ok) return request
  const checked = await checkRequest(request.value, api)
  return checked.ok ? checked : refused(withLines(checked.problems, request.value))
}

async function checkRequest(
  request: CheckRequest,
  { onRecord, today }: ChecksApi,
): Promise<Checked<CheckedContract>> {
  const known = recordFor(request, onRecord)
  if (!known.ok) return known
  const { value, pointer } = request.monthlyReturn
  const checked = await checkReturn({ value, receivedOn: today() }, known.value)
  return checked.ok ? checked : refused(within(pointer, checked.problems))
}

/** What came with the request stands in for what is on record. */
function recordFor(request: CheckRequest, onRecord: OnRecord): Checked<OnRecord> {
  const contracts =
    request.contract === undefined
      ? accepted(onRecord.contracts)
      : contractSent(request.contract, onRecord)
  if (!contracts.ok) return contracts
  if (request.earlier === undefined) {
    const returns = request.contract === undefined ? onRecord.returns : []
    return accepted({ ...onRecord, contracts: contracts.value, returns })
  }
  const returns = readEarlierReturns(request, onRecord.validate)
  if (!returns.ok) return returns
  return accepted({ ...onRecord, contracts: contracts.value, returns: returns.value })
}

function contractSent(
  { value, pointer }: RequestPart,
  { rules }: OnRecord,
): Checked<OnRecord['contracts']> {
  const contract = contractOf(value)
  const problems = contract.ok
    ? contractFitsRules(contract.value, rules.ruleSet)
    : contract.problems
  if (!contract.ok || problems.length > 0) return refused(within(pointer, problems))
  return accepted([contract.value])
}
