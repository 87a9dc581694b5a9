/**
 * The pages of people: the list, one person, who is new, who may sign in no more. A contractor's
 * lead sees and invites people of the own firm only.
 */
import type { Response } from 'express'
import { scopeOf, type Belongs } from '../../access/may.ts'
import { recordRefusal } from '../../store/audit.ts'
import { deputiesOf } from '../../store/deputies.ts'
import {
  contractorNames,
  councilPeople,
  peopleInScope,
  personById,
  type Person,
} from '../../store/people.ts'
import type { Ask, Route } from '../route.ts'
import { sendPage, type Site } from '../site.ts'
import { deputyRoutes } from './deputy-routes.ts'
import {
  EMPTY_PERSON,
  formOfPerson,
  readPersonForm,
  type FieldProblem,
  type PersonForm,
} from './person-form.ts'
import { peoplePage, personPage } from './person-page.ts'
import { savePerson, setDisabled } from './save-person.ts'

const SEARCH_MAX = 100

export function peopleRoutes(site: Site): readonly Route[] {
  const belongs = (ask: Ask) => belongsOf(site, ask)
  return [
    {
      method: 'get',
      path: '/people',
      action: 'people.read',
      answer: (ask, response) => sendList(site, ask, response),
    },
    {
      method: 'get',
      path: '/people/new',
      action: 'people.change',
      answer: (ask, response) => sendPerson(site, ask, response, { form: EMPTY_PERSON }),
    },
    {
      method: 'post',
      path: '/people/new',
      action: 'people.change',
      answer: (ask, response) => save(site, ask, response, undefined),
    },
    {
      method: 'get',
      path: '/people/:person',
      action: 'people.read',
      belongs,
      answer: async (ask, response) => {
        const person = await namedPerson(site, ask)
        return sendPerson(site, ask, response, { person, form: formOfPerson(person) })
      },
    },
    {
      method: 'post',
      path: '/people/:person',
      action: 'people.change',
      belongs,
      answer: async (ask, response) => save(site, ask, response, await namedPerson(site, ask)),
    },
    ...(['disable', 'enable'] as const).map((what): Route => ({
      method: 'post',
      path: `/people/:person/${what}`,
      action: 'people.change',
      belongs,
      answer: (ask, response) => disableOrEnable(site, ask, response, what === 'disable'),
    })),
    ...deputyRoutes(site, belongs),
  ]
}

async function belongsOf(site: Site, { params }: Ask): Promise<Belongs | undefined> {
  const person = await personById(site.store.read, params['person'] ?? '')
  if (person === undefined) return undefined
  return person.contractor === null ? {} : { contractor: person.contractor }
}

async function namedPerson(site: Site, { params }: Ask): Promise<Person> {
  const person = await personById(site.store.read, params['person'] ?? '')
  if (person === undefined) throw new Error('a person went while the page was worked out')
  return person
}

async function sendList(site: Site, { actor, query }: Ask, response: Response): Promise<void> {
  const search = (query.get('q') ?? '').slice(0, SEARCH_MAX).trim()
  const scope = scopeOf(actor, 'people.read')
  const { people, hasMore } = await peopleInScope(site.store.read, scope, search)
  const firmIds = [...new Set(people.flatMap(({ contractor }) => contractor ?? []))]
  const firms = await contractorNames(site.store.read, firmIds)
  sendPage(site, response, actor, {
    view: 'people',
    title: 'People',
    model: peoplePage(actor, { people, hasMore, search, firms }),
    asTyped: { search },
  })
}

interface Shown {
  readonly person?: Person | undefined
  readonly form: PersonForm
  readonly problems?: readonly FieldProblem[]
}

async function sendPerson(
  site: Site,
  { actor, query }: Ask,
  response: Response,
  { person, form, problems = [] }: Shown,
): Promise<void> {
  const { read } = site.store
  const firmId = person === undefined ? actor.contractor : (person.contractor ?? undefined)
  const firms = await contractorNames(read, firmId === undefined ? [] : [firmId])
  const isApprover = person?.roles.includes('approver') === true
  const model = personPage(actor, {
    person,
    form,
    problems,
    firm: firmId === undefined ? '' : (firms.get(firmId) ?? firmId),
    deputies: isApprover ? await deputiesOf(read, person.id) : [],
    others: isApprover ? await councilPeople(read) : [],
    isSaved: query.get('saved') === 'yes',
  })
  const isWrong = problems.length > 0
  const { name, email, post, contractor } = form
  sendPage(site, response, actor, {
    view: 'person',
    title: isWrong ? `Error: ${model.heading}` : model.heading,
    model,
    status: isWrong ? 422 : 200,
    asTyped: { typed: { name, email, post, contractor } },
  })
}

async function save(
  site: Site,
  ask: Ask,
  response: Response,
  before: Person | undefined,
): Promise<void> {
  const { actor } = ask
  const form = formOf(ask, before)
  const saved = await site.store.write((tx) => savePerson(tx, { site, actor, before, form }))
  if (saved.ok) return response.redirect(303, savedAddress(saved.id))
  if (saved.problems === 'own rights') return refuseOwnRights(site, ask, response)
  await sendPerson(site, ask, response, { person: before, form, problems: saved.problems })
}

/** What is not on the form of whoever sends it stays as it was. */
function formOf({ actor, form }: Ask, before: Person | undefined): PersonForm {
  const isLead = actor.contractor !== undefined
  const read = readPersonForm(form, isLead ? 'lead' : 'administrator')
  if (before === undefined) return read
  const isOwn = before.id === actor.id
  const hasRights = [...form.keys()].some((name) => /^(role-|sees-restricted)/.test(name))
  return {
    ...read,
    ...(isOwn ? { contractor: before.contractor ?? '' } : {}),
    ...(isOwn && !hasRights ? { roles: before.roles } : {}),
    ...(isLead || (isOwn && !hasRights) ? { seesRestricted: before.seesRestricted } : {}),
  }
}

async function disableOrEnable(
  site: Site,
  ask: Ask,
  response: Response,
  isDisabled: boolean,
): Promise<void> {
  const { actor } = ask
  const person = await namedPerson(site, ask)
  const change = { actor, person, isDisabled }
  const inTheWay = await site.store.write((tx) => setDisabled(tx, site, change))
  if (inTheWay === undefined) return response.redirect(303, savedAddress(person.id))
  if (inTheWay === 'own rights') return refuseOwnRights(site, ask, response)
  const form = formOfPerson(person)
  await sendPerson(site, ask, response, { person, form, problems: [inTheWay] })
}

async function refuseOwnRights(site: Site, ask: Ask, response: Response): Promise<void> {
  const { actor, request } = ask
  const detail = { why: 'own rights' }
  await recordRefusal(site, { actor, action: 'people.change', object: request.path, detail })
  const heading = 'Nobody changes their own rights'
  const model = {
    heading,
    detail: 'Nothing was changed, and the attempt is on record. Ask another administrator.',
  }
  sendPage(site, response, actor, { view: 'error', title: heading, model, status: 403 })
}

function savedAddress(id: string): string {
  return `/people/${encodeURIComponent(id)}?saved=yes`
}
