/**
 * `POST /api/checks`: a return comes in, its decision and drafted notices go out. Nothing is kept,
 * and the day of receipt is the service's own.
 */
import express, { Router, type Request, type Response } from 'express'
import type { CheckedContract } from '../checks/check-return.ts'
import type { OnRecord } from '../checks/on-record.ts'
import type { IsoDate } from '../domain/calendar.ts'
import type { Checked } from '../domain/problem.ts'
import { readCheckRequest } from './check-request.ts'
import { checkSent } from './check-sent.ts'
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

async function check(
  body: Uint8Array,
  { onRecord, today }: ChecksApi,
): Promise<Checked<CheckedContract>> {
  const request = readCheckRequest(body)
  return request.ok ? checkSent(request.value, onRecord, today()) : request
}
