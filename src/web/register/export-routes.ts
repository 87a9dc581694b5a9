/**
 * Everything that goes out, as CSV for a spreadsheet and as JSON for a program: a few lines at a
 * time, no text of it a formula, nothing restricted in it.
 */
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import { mayAtAll, scopeOf, type Actor } from '../../access/may.ts'
import { exportedFindings } from '../../checks/record/exported-findings.ts'
import { csvOut } from '../../domain/csv-out.ts'
import { recordAct } from '../../store/audit.ts'
import type { ExportRow } from '../../store/export-lines.ts'
import { EXPORTS, exported, type ExportName } from '../../store/exports.ts'
import type { GuardedRoute, Route } from '../route.ts'
import { sendPage, type Site } from '../site.ts'

const NAMES = Object.keys(EXPORTS) as readonly ExportName[]
const FORMS = ['csv', 'json'] as const
type Form = (typeof FORMS)[number]

const BYTE_ORDER_MARK = '\u{feff}'

export function exportRoutes(site: Site): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/exports',
      action: 'register-export.read',
      answer: async ({ actor }, response) => {
        const exports = NAMES.filter((name) => mayAtAll(actor, EXPORTS[name].action)).map(
          (name) => ({ name, title: EXPORTS[name].title }),
        )
        sendPage(site, response, actor, {
          view: 'exports',
          title: 'Take data out',
          model: { exports },
        })
      },
    },
    ...NAMES.flatMap((name) => FORMS.map((form) => fileRoute(site, name, form))),
  ]
}

function fileRoute(site: Site, name: ExportName, form: Form): GuardedRoute {
  return {
    method: 'get',
    path: `/exports/${name}.${form}`,
    action: EXPORTS[name].action,
    answer: ({ actor }, response) => sendExport(site, actor, response, { name, form }),
  }
}

async function sendExport(
  site: Site,
  actor: Actor,
  response: Response,
  { name, form }: { readonly name: ExportName; readonly form: Form },
): Promise<void> {
  const { action } = EXPORTS[name]
  const object = `export/${name}.${form}`
  await site.store.write((tx) => recordAct(tx, site, { actor, action, object }))
  response.attachment(`goodterms-${name}-${site.today()}.${form}`)
  response.type(form)
  const portions = exported(
    site.store.read,
    scopeOf(actor, action),
    name,
    exportedFindings(site.rules),
  )
  // Whoever reads slowly is waited for, so that nothing piles up.
  await pipeline(form === 'csv' ? asCsv(name, portions) : asJson(portions), response)
}

type Portions = AsyncGenerator<readonly ExportRow[]>

async function* asCsv(name: ExportName, portions: Portions): AsyncGenerator<string> {
  const { columns } = EXPORTS[name]
  yield csvOut([columns])
  for await (const rows of portions) {
    const cells = rows.map((row) => columns.map((column) => row[column] ?? undefined))
    // One mark at the beginning of the file is enough.
    yield csvOut(cells).replace(BYTE_ORDER_MARK, '')
  }
}

async function* asJson(portions: Portions): AsyncGenerator<string> {
  let before = '[\n'
  for await (const rows of portions) {
    // Of these contracts there is nothing: a mark between nothings would be no JSON.
    if (rows.length === 0) continue
    yield before + rows.map((row) => JSON.stringify(row)).join(',\n')
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}
