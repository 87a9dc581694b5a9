/**
 * The API's description for people and for programs, open to everybody: it shows nobody's figures.
 */
import type { OpenRoute } from '../route.ts'
import { sendPage, type Site } from '../site.ts'
import { API_BASE } from './endpoints.ts'
import { openApiDocument } from './openapi.ts'
import { referencePage } from './reference-page.ts'

export function apiPageRoutes(site: Site): readonly OpenRoute[] {
  const document = openApiDocument(site.baseUrl)
  return [
    {
      method: 'get',
      path: '/api',
      action: 'open',
      answer: async ({ actor }, response) => {
        // Its examples are JSON: they are shown as they are sent.
        const asTyped = referencePage(document)
        sendPage(site, response, actor, { view: 'api', title: 'The API', model: {}, asTyped })
      },
    },
    {
      method: 'get',
      path: `${API_BASE}/openapi.json`,
      action: 'open',
      answer: async (_ask, response) => void response.json(document),
    },
  ]
}
