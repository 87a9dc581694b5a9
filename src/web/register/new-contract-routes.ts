/**
 * One contract goes on record from a page. Whoever types it is there to be asked, so nothing of it
 * is left out with a note, and no contractor is guessed.
 */
import type { Response } from 'express'
import {
  planRegister,
  recordPlanned,
  type PlannedEntry,
} from '../../checks/record/record-register.ts'
import { accepted, refused, type Checked } from '../../domain/problem.ts'
import { entriesOf } from '../../intake/register/entries-of.ts'
import type { ReadEntry, ReadRegister } from '../../intake/register/read-register.ts'
import { managersByEmail, type ContractorOnRecord } from '../../store/register-records.ts'
import type { Ask, Route } from '../route.ts'
import { sendPage, type Site } from '../site.ts'
import { kindsOf } from './kinds-of-contract.ts'
import {
  CHOICE,
  inField,
  newContractModel,
  notKept,
  tableOfForm,
  type FormProblem,
} from './new-contract.ts'

export function newContractRoutes(site: Site): readonly Route[] {
  const action = 'register.change'
  return [
    {
      method: 'get',
      path: '/register/new',
      action,
      answer: (ask, response) => sendNew(site, ask, response),
    },
    {
      method: 'post',
      path: '/register/new',
      action,
      answer: (ask, response) => takeNew(site, ask, response),
    },
  ]
}

async function takeNew(site: Site, ask: Ask, response: Response): Promise<void> {
  const { form, actor } = ask
  const { table, mapping } = tableOfForm(form)
  const read = entriesOf(table, mapping, await kindsOf(site))
  const typed = typedEntry(read)
  if (!typed.ok) return sendNew(site, ask, response, { problems: typed.problems.map(inField) })
  const { entry } = typed.value
  const register = { entries: [typed.value], refused: [] }
  const [planned] = await planRegister(site.store.read, register)
  const problems = [
    ...(planned?.what === 'on-record' ? [ON_RECORD] : []),
    ...notKept(form, entry),
    ...(await managerProblems(site, entry.managerEmail)),
    ...(planned === undefined ? [] : contractorProblems(planned, form.get(CHOICE) ?? '')),
  ]
  const choices = planned?.choices ?? []
  if (problems.length > 0) return sendNew(site, ask, response, { problems, choices })
  const chosen = new Map([[typed.value.line, form.get(CHOICE) ?? 'new']])
  const by = { now: site.now, actor }
  await site.store.write((tx) => recordPlanned(tx, register, chosen, by))
  response.redirect(303, `/register/contracts/${encodeURIComponent(entry.id)}`)
}

/** The form is a table of one line. */
function typedEntry(read: Checked<ReadRegister>): Checked<ReadEntry> {
  if (!read.ok) return read
  const [entry] = read.value.entries
  return entry === undefined
    ? refused(read.value.refused.flatMap(({ problems }) => problems))
    : accepted(entry)
}

async function managerProblems(
  { store }: Site,
  email: string | undefined,
): Promise<readonly FormProblem[]> {
  if (email === undefined) return []
  const found = await managersByEmail(store.read, [email])
  return found.has(email) ? [] : [NOBODY]
}

function contractorProblems(
  { what, contractor, choices }: PlannedEntry,
  choice: string,
): readonly FormProblem[] {
  const isOpen = what === 'unclear' || (what === 'new' && choices.length > 0)
  if (!isOpen || choice === 'new' || choices.some(({ id }) => id === choice)) return []
  const why =
    contractor.match === 'unclear' ? contractor.why : 'One on record has nearly this name.'
  return [{ field: CHOICE, message: `${why} Choose which contractor it is.` }]
}

const ON_RECORD: FormProblem = {
  field: 'reference',
  message: 'A contract with this reference is on record already. Give this one another.',
}
const NOBODY: FormProblem = {
  field: 'managerEmail',
  message:
    'Nobody with the role of contract manager has this address. Correct it, or leave it empty ' +
    'and say who manages the contract later.',
}

async function sendNew(
  site: Site,
  { actor, form }: Ask,
  response: Response,
  wrong: {
    readonly problems: readonly FormProblem[]
    readonly choices?: readonly ContractorOnRecord[]
  } = { problems: [] },
): Promise<void> {
  const { problems, choices } = wrong
  sendPage(site, response, actor, {
    view: 'register-new',
    title: problems.length > 0 ? 'Error: Add a contract' : 'Add a contract',
    status: problems.length > 0 ? 422 : 200,
    model: newContractModel(form, await kindsOf(site), problems, choices),
  })
}
