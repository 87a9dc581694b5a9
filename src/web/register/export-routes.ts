/**
 * Everything that goes out, as CSV for a spreadsheet and as JSON for a program: a few lines at a
 * time, no text of it a formula, nothing restricted in it.
 */
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import { scopeOf } from '../../access/may.ts'
import { csvOut } from '../../domain/csv-out.ts'
import { recordAct } from '../../store/audit.ts'
import {
  EXPORTS,
  exported,
  isExport,
  type ExportName,
  type ExportRow,
} from '../../store/exports.ts'
import type { Ask, Route } from '../route.ts'
import { sendPage, type Site } from '../site.ts'

const BYTE_ORDER_MARK = '\u{feff}'

export function exportRoutes(site: Site): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/exports',
      action: 'export.read',
      answer: async ({ actor }, response) => {
        const exports = Object.entries(EXPORTS).map(([name, { title }]) => ({ name, title }))
        sendPage(site, response, actor, {
          view: 'exports',
          title: 'Take data out',
          model: { exports },
        })
      },
    },
    {
      method: 'get',
      path: '/exports/:file',
      action: 'export.read',
      answer: (ask, response, notThere) => sendExport(site, ask, response, notThere),
    },
  ]
}

async function sendExport(
  site: Site,
  { actor, params }: Ask,
  response: Response,
  notThere: () => void,
): Promise<void> {
  const [name = '', form, ...rest] = (params['file'] ?? '').split('.')
  const isKnown = isExport(name) && (form === 'csv' || form === 'json') && rest.length === 0
  if (!isKnown) return notThere()
  const object = `export/${name}.${form}`
  await site.store.write((tx) => recordAct(tx, site, { actor, action: 'export.read', object }))
  response.attachment(`goodterms-${name}-${site.today()}.${form}`)
  response.type(form)
  const portions = exported(site.store.read, scopeOf(actor, 'export.read'), name)
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
