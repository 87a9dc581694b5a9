/**
 * The routes of the audit: the page and its table as a file. Reading only; taking the table away is
 * itself an act on record.
 */
import { scopeOf } from '../../access/may.ts'
import { csvOut } from '../../domain/csv-out.ts'
import { recordAct } from '../../store/audit.ts'
import { auditList, type ListedAct } from '../../store/audit-list.ts'
import { settingOf } from '../../store/settings.ts'
import type { Route } from '../route.ts'
import { sendPage, type Site } from '../site.ts'
import { auditAddress, auditAsked } from './audit-asked.ts'
import { ACTS_ON_PAGE, auditPage } from './audit-page.ts'

const ACTS_IN_FILE = 10_000
const HEADINGS = [
  'Number',
  'Time (UTC)',
  'Who',
  'Id',
  'Roles',
  'Action',
  'Object',
  'Outcome',
  'Detail',
]

export function auditRoutes(site: Site): readonly Route[] {
  const { read } = site.store
  return [
    {
      method: 'get',
      path: '/audit',
      action: 'audit.read',
      answer: async ({ actor, query }, response) => {
        const scope = scopeOf(actor, 'audit.read')
        const asked = auditAsked(query)
        const acts = await auditList(read, scope, asked.search, ACTS_ON_PAGE + 1)
        const isShown = scope.reach === 'all'
        const verified = isShown ? await settingOf(read, 'audit_verified') : undefined
        const model = auditPage(acts, asked, { isShown, verified })
        const asTyped = { object: asked.object, actor: asked.actor, action: asked.action }
        const status = asked.dayProblem === '' ? 200 : 400
        const title = status === 400 ? 'Error: Audit' : 'Audit'
        const page = { view: 'audit', title, model, width: 'wide', status, asTyped } as const
        sendPage(site, response, actor, page)
      },
    },
    {
      method: 'get',
      path: '/audit.csv',
      action: 'audit.read',
      answer: async ({ actor, query }, response) => {
        const scope = scopeOf(actor, 'audit.read')
        const asked = auditAsked(query)
        // The page says what is wrong with the day; a file with every day would hide it.
        if (asked.dayProblem !== '') return response.redirect(303, auditAddress('/audit', asked))
        const acts = await auditList(read, scope, asked.search, ACTS_IN_FILE)
        const act = { actor, action: 'audit.read', object: 'audit.csv' } as const
        await site.store.write((tx) => recordAct(tx, site, act))
        response.attachment('audit.csv').type('csv').send(csvOut([HEADINGS, ...acts.map(cellsOf)]))
      },
    },
  ]
}

function cellsOf(act: ListedAct): readonly (string | number)[] {
  const { id, at, name, actor, role, action, object, outcome, detail } = act
  return [id, at, name ?? '', actor, role, action, object, outcome, detail]
}
