/**
 * The documents that a council must have beside the service: what is kept and how long, the
 * accessibility statement, and the data-protection impact assessment, also as a file to fill in.
 * Open to everybody; they show nobody's figures.
 */
import { Router } from 'express'
import { withVisibleTexts } from '../../notices/visible-text.ts'
import type { Council } from '../../rules/council.ts'
import type { FrameOf } from '../frame.ts'
import type { Views } from '../view-engine.ts'
import { accessibilityPage } from './accessibility-page.ts'
import { dataProtectionPage } from './data-protection-page.ts'
import { retentionPage } from './retention-page.ts'

export interface DocumentPagesInput {
  readonly council: Council
  readonly baseUrl: string
  readonly views: Views
  readonly frameOf: FrameOf
}

export function documentPages({ council, baseUrl, views, frameOf }: DocumentPagesInput): Router {
  const router = Router({ strict: true })
  const render = (view: string, title: string, model: object) =>
    views.render(view, withVisibleTexts({ frame: frameOf(title), ...model }))
  // The same for everybody until the next start: rendered once.
  const pages = {
    '/retention': render('retention', 'What is kept, and how long', retentionPage()),
    '/accessibility': render(
      'accessibility',
      'Accessibility statement',
      accessibilityPage(council),
    ),
    '/data-protection': render(
      'data-protection',
      'Data-protection impact assessment',
      dataProtectionPage(council, baseUrl),
    ),
  }
  for (const [path, page] of Object.entries(pages)) {
    router.get(path, (_request, response) => {
      response.send(page)
    })
  }

  const file = views.render(
    'data-protection-file',
    withVisibleTexts(dataProtectionPage(council, baseUrl)),
  )
  router.get('/data-protection.html', (_request, response) => {
    response.attachment('data-protection-impact-assessment.html').send(file)
  })

  return router
}
