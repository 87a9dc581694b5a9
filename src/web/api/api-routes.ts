/**
 * Every endpoint of the API that needs a token, in one list: compared with the description both
 * ways, and put to the web behind one guard.
 */
import type { Router } from 'express'
import type { Api, ApiRoute } from './api-route.ts'
import { CONTRACT_ROUTES } from './contract-answers.ts'
import { DECISION_ROUTES } from './decision-answers.ts'
import { guardedApi } from './guarded-api.ts'
import { NOTICE_ROUTES } from './notice-answers.ts'
import { RETURN_ROUTES } from './return-answers.ts'
import { sendReturnRoute } from './send-return.ts'
import { tryRoute, type TryOut } from './try-route.ts'

export function apiRoutes(api: Api, tryOut: TryOut): readonly ApiRoute[] {
  return [
    ...CONTRACT_ROUTES,
    ...RETURN_ROUTES,
    sendReturnRoute(api),
    ...DECISION_ROUTES,
    ...NOTICE_ROUTES,
    tryRoute(tryOut),
  ]
}

export function tokenApi(api: Api, tryOut: TryOut): Router {
  return guardedApi(api, apiRoutes(api, tryOut))
}
