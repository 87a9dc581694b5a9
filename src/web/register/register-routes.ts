/**
 * The register: which contracts there are, and what an administrator says of each: its kind, who
 * manages it, and whether it is archived. What a contract adopted is said elsewhere.
 */
import type { Response } from 'express'
import { may, scopeOf } from '../../access/may.ts'
import { periodOf } from '../../domain/calendar.ts'
import { recordAct } from '../../store/audit.ts'
import { assignManagers, contractBelongs } from '../../store/contracts.ts'
import {
  possibleManagers,
  registerLine,
  registerLines,
  setArchived,
  setKind,
} from '../../store/register.ts'
import type { Writing } from '../../store/open-store.ts'
import { pageAsked, pageWithin, pagingOf } from '../paging.ts'
import type { Ask, GuardedRoute, Route } from '../route.ts'
import { sendPage, type Site } from '../site.ts'
import { registerEntryModel, registerModel } from './register-page.ts'

const LINES = 50
const SEARCH_MAX = 100

export function registerRoutes(site: Site): readonly Route[] {
  const ofContract = ({ params }: Ask) =>
    contractBelongs(site.store.read, params['contract'] ?? '')
  const entry = '/register/contracts/:contract'
  const change = (path: string, answer: GuardedRoute['answer']): GuardedRoute => ({
    method: 'post',
    path: `${entry}/${path}`,
    action: 'register.change',
    belongs: ofContract,
    answer,
  })
  return [
    {
      method: 'get',
      path: '/register',
      action: 'register.read',
      answer: (ask, response) => sendRegister(site, ask, response),
    },
    {
      method: 'get',
      path: entry,
      action: 'register.read',
      belongs: ofContract,
      answer: (ask, response) => sendEntry(site, ask, response),
    },
    change('kind', (ask, response) => changeKind(site, ask, response)),
    change('managers', (ask, response) => changeManagers(site, ask, response)),
    change('archive', (ask, response) => changeArchived(site, ask, response)),
  ]
}

async function sendRegister(site: Site, { actor, query }: Ask, response: Response): Promise<void> {
  const text = (query.get('search') ?? '').slice(0, SEARCH_MAX).trim()
  const archived = query.get('archived') === 'yes'
  const search = { scope: scopeOf(actor, 'register.read'), text, archived, atMost: LINES }
  const asked = pageAsked(query)
  const first = await registerLines(site.store.read, { ...search, skip: (asked - 1) * LINES })
  const page = pageWithin(asked, first.all, LINES)
  const shown =
    page === asked
      ? first
      : await registerLines(site.store.read, { ...search, skip: (page - 1) * LINES })
  const paging = pagingOf({ page, lines: shown.all, size: LINES }, (number) => {
    const kept = { search: text, ...(archived ? { archived: 'yes' } : {}), page: String(number) }
    return `/register?${new URLSearchParams(kept).toString()}`
  })
  const mayChange = may(actor, 'register.change')
  sendPage(site, response, actor, {
    view: 'register',
    title: 'Register of contracts',
    width: 'wide',
    model: { ...registerModel(shown, { text, archived, mayChange }), paging },
  })
}

async function sendEntry(
  site: Site,
  { actor, params }: Ask,
  response: Response,
  problem = '',
): Promise<void> {
  const { read } = site.store
  const id = params['contract'] ?? ''
  const line = await registerLine(read, id)
  if (line === undefined) throw new Error('the guard has seen that the contract is there')
  const { council } = (await site.rules.liveIn(periodOf(site.today()))).ruleSet
  const managers = await possibleManagers(read, id)
  const mayChange = may(actor, 'register.change')
  sendPage(site, response, actor, {
    view: 'register-entry',
    title: problem === '' ? `${id} ${line.title}` : `Error: ${id} ${line.title}`,
    status: problem === '' ? 200 : 422,
    model: registerEntryModel(line, { managers, kinds: council.contractKinds, mayChange, problem }),
  })
}

async function changeKind(site: Site, ask: Ask, response: Response): Promise<void> {
  const id = ask.params['contract'] ?? ''
  const kind = ask.form.get('kind') ?? ''
  const { council } = (await site.rules.liveIn(periodOf(site.today()))).ruleSet
  if (!council.contractKinds.includes(kind)) {
    return sendEntry(site, ask, response, 'Choose one of the kinds of contract that there are.')
  }
  await changed(site, ask, response, { kind }, (tx) => setKind(tx, id, kind))
}

async function changeManagers(site: Site, ask: Ask, response: Response): Promise<void> {
  const id = ask.params['contract'] ?? ''
  const possible = await possibleManagers(site.store.read, id)
  const chosen = possible.filter((person) => ask.form.get(`manager-${person.id}`) === 'yes')
  const people = chosen.map((person) => person.id)
  const detail = { managers: people.join(' ') }
  await changed(site, ask, response, detail, (tx) => assignManagers(tx, id, people))
}

async function changeArchived(site: Site, ask: Ask, response: Response): Promise<void> {
  const id = ask.params['contract'] ?? ''
  const archived = ask.form.get('archived') === 'yes'
  const at = archived ? site.now().toISOString() : null
  await changed(site, ask, response, { archived }, (tx) => setArchived(tx, id, at))
}

async function changed(
  site: Site,
  { actor, params }: Ask,
  response: Response,
  detail: Readonly<Record<string, string | boolean>>,
  change: (tx: Writing) => Promise<void>,
): Promise<void> {
  const object = `contract/${params['contract']}`
  await site.store.write(async (tx) => {
    await change(tx)
    await recordAct(tx, site, { actor, action: 'register.change', object, detail })
  })
  const id = encodeURIComponent(params['contract'] ?? '')
  response.redirect(303, `/register/contracts/${id}`)
}
