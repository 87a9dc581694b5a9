/**
 * The documents that a council must have beside the service: what is kept and how long, the
 * accessibility statement, and the data-protection impact assessment, also as a file to fill in.
 * Open to everybody; they show nobody's figures.
 */
import type { Response } from 'express'
import { periodOf } from '../../domain/calendar.ts'
import { withVisibleTexts } from '../../notices/visible-text.ts'
import type { Council } from '../../rules/council.ts'
import type { OpenRoute } from '../route.ts'
import { sendPage, type Page, type Site } from '../site.ts'
import { accessibilityPage } from './accessibility-page.ts'
import { dataProtectionPage } from './data-protection-page.ts'
import { retentionPage } from './retention-page.ts'

export function documentRoutes(site: Site): readonly OpenRoute[] {
  return [
    page(site, '/retention', () => ({
      view: 'retention',
      title: 'What is kept, and how long',
      model: retentionPage(),
    })),
    page(site, '/accessibility', (council) => ({
      view: 'accessibility',
      title: 'Accessibility statement',
      model: accessibilityPage(council),
    })),
    page(site, '/data-protection', (council) => ({
      view: 'data-protection',
      title: 'Data-protection impact assessment',
      model: dataProtectionPage(council, site.baseUrl),
    })),
    {
      method: 'get',
      path: '/data-protection.html',
      action: 'open',
      answer: async (_ask, response) => sendAssessment(site, response),
    },
  ]
}

function page(site: Site, path: string, pageOf: (council: Council) => Page): OpenRoute {
  return {
    method: 'get',
    path,
    action: 'open',
    answer: async ({ actor }, response) => {
      sendPage(site, response, actor, pageOf(await councilNow(site)))
    },
  }
}

async function sendAssessment(site: Site, response: Response): Promise<void> {
  const model = dataProtectionPage(await councilNow(site), site.baseUrl)
  const file = site.views.render('data-protection-file', withVisibleTexts(model))
  response.attachment('data-protection-impact-assessment.html').send(file)
}

async function councilNow({ rules, today }: Site): Promise<Council> {
  return (await rules.liveIn(periodOf(today()))).ruleSet.council
}
