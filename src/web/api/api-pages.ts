/**
 * The API's description for people and for programs, open to everybody: it shows nobody's figures.
 */
import { Router } from 'express'
import type { FrameOf } from '../frame.ts'
import type { Views } from '../view-engine.ts'
import { API_BASE } from './endpoints.ts'
import { openApiDocument } from './openapi.ts'
import { referencePage } from './reference-page.ts'

export interface ApiPagesInput {
  readonly baseUrl: string
  readonly views: Views
  readonly frameOf: FrameOf
}

export function apiPages({ baseUrl, views, frameOf }: ApiPagesInput): Router {
  const router = Router({ strict: true })
  const document = openApiDocument(baseUrl)
  const frame = frameOf('The API')
  const page = views.render('api', { frame, ...referencePage(document) })

  router.get('/api', (_request, response) => {
    response.send(page)
  })

  router.get(`${API_BASE}/openapi.json`, (_request, response) => {
    response.json(document)
  })

  return router
}
