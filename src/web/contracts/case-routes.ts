/**
 * Cases: opened from a finding that is not met, noted on, and closed with a reason. A restricted
 * case is there only for those who may see it.
 */
import type { Response } from 'express'
import { may, type Belongs } from '../../access/may.ts'
import { closeCase, noteOnCase, openCase } from '../../checks/record/follow-case.ts'
import { isPeriod } from '../../domain/calendar.ts'
import { caseById, caseEvents, findingInForce, openCaseOf } from '../../store/cases.ts'
import { todayInLondon } from '../../today.ts'
import type { Ask, Route } from '../route.ts'
import { sendPage, type Site } from '../site.ts'
import { EMPTY_CASE_FORM, readCaseForm, type CaseForm } from './case-form.ts'
import { casePage, newCasePage } from './case-page.ts'
import { caseAddress, contractHomeAddress } from './contract-addresses.ts'
import { contractNamed } from './contract-routes.ts'

/** A form that could not be taken. */
interface SentForm {
  readonly wants: 'note' | 'close'
  readonly form: CaseForm
  readonly status?: number
}

const NEW_CASE = '/contracts/:contract/:period/findings/:obligation/case'

export function caseRoutes(site: Site): readonly Route[] {
  const ofFinding = (ask: Ask) => findingBelongs(site, ask)
  const ofCase = (ask: Ask) => caseBelongs(site, ask)
  const action = 'case.change'
  return [
    { method: 'get', path: NEW_CASE, action, belongs: ofFinding, answer: newCase(site) },
    { method: 'post', path: NEW_CASE, action, belongs: ofFinding, answer: open(site) },
    {
      method: 'get',
      path: '/cases/:case',
      action: 'case.read',
      belongs: ofCase,
      answer: (ask, response) => sendCase(site, ask, response),
    },
    { method: 'post', path: '/cases/:case/notes', action, belongs: ofCase, answer: note(site) },
    { method: 'post', path: '/cases/:case/close', action, belongs: ofCase, answer: close(site) },
  ]
}

/** Only of a finding that is not met, and that whoever asks may see. */
async function findingBelongs(site: Site, { params, actor }: Ask): Promise<Belongs | undefined> {
  const { contract = '', period = '', obligation = '' } = params
  const belongs = await contractNamed(site, contract)
  if (belongs === undefined || !isPeriod(period) || hasControl(obligation)) return undefined
  const finding = await findingInForce(site.store.read, contract, period, obligation)
  if (finding?.outcome !== 'not-met') return undefined
  return finding.isRestricted && !actor.seesRestricted ? undefined : belongs
}

async function caseBelongs(site: Site, { params, actor }: Ask): Promise<Belongs | undefined> {
  const id = params['case'] ?? ''
  const found = hasControl(id) ? undefined : await caseById(site.store.read, id)
  if (found === undefined || (found.is_restricted === 1 && !actor.seesRestricted)) return undefined
  return contractNamed(site, found.contract)
}

function hasControl(text: string): boolean {
  return /\p{Cc}/u.test(text)
}

function newCase(site: Site) {
  return async (ask: Ask, response: Response): Promise<void> => {
    const { contract = '', obligation = '' } = ask.params
    const already = await openCaseOf(site.store.read, contract, obligation)
    await sendNewCase(site, ask, response, { form: EMPTY_CASE_FORM, already, status: 200 })
  }
}

function open(site: Site) {
  return async (ask: Ask, response: Response): Promise<void> => {
    const { contract = '', period = '', obligation = '' } = ask.params
    const words = 'why you open a case'
    const form = readCaseForm(ask.form, { today: today(site), words, asksForDay: 'always' })
    const { reviewOn } = form
    if (form.problems.length > 0 || reviewOn === undefined) {
      await sendNewCase(site, ask, response, { form, already: undefined, status: 422 })
      return
    }
    const asked = { contract, period, obligation, words: form.words, reviewOn }
    const opened = await openCase({ ...site, actor: ask.actor }, asked)
    // Decided anew between the form and its sending: there is nothing left to follow.
    if (opened.is === 'nothing-missed') response.redirect(303, contractHomeAddress(contract))
    else if (opened.is === 'opened') response.redirect(303, caseAddress(opened.id))
    else await sendNewCase(site, ask, response, { form, already: opened.id, status: 409 })
  }
}

function note(site: Site) {
  return async (ask: Ask, response: Response): Promise<void> => {
    const words = 'what was done or said'
    const form = readCaseForm(ask.form, { today: today(site), words, asksForDay: 'if-given' })
    if (form.problems.length > 0) return sendCase(site, ask, response, { wants: 'note', form })
    const { reviewOn } = form
    const noted = { words: form.words, ...(reviewOn === undefined ? {} : { reviewOn }) }
    const { case: id = '' } = ask.params
    const kept = await noteOnCase({ ...site, actor: ask.actor }, id, noted)
    if (kept) response.redirect(303, caseAddress(id))
    else await sendCase(site, ask, response, closedMeanwhile('note', form))
  }
}

function close(site: Site) {
  return async (ask: Ask, response: Response): Promise<void> => {
    const words = 'why the case is closed'
    const form = readCaseForm(ask.form, { today: today(site), words, asksForDay: 'never' })
    if (form.problems.length > 0) return sendCase(site, ask, response, { wants: 'close', form })
    const { case: id = '' } = ask.params
    const kept = await closeCase({ ...site, actor: ask.actor }, id, form.words)
    if (kept) response.redirect(303, caseAddress(id))
    else await sendCase(site, ask, response, closedMeanwhile('close', form))
  }
}

function closedMeanwhile(wants: SentForm['wants'], form: CaseForm): SentForm {
  const message = 'The case is closed, so nothing was kept. See below by whom and why.'
  return { wants, form: { ...form, problems: [{ field: 'words', message }] }, status: 409 }
}

async function sendNewCase(
  site: Site,
  { params, actor }: Ask,
  response: Response,
  { form, already, status }: {
    readonly form: CaseForm
    readonly already: string | undefined
    readonly status: number
  },
): Promise<void> {
  const { contract = '', period = '', obligation = '' } = params
  const heading = await titleOf(site, contract, period, obligation)
  const model = newCasePage({ contract, period, obligation, title: heading }, form, already)
  const title = `${form.problems.length > 0 ? 'Error: ' : ''}Open a case`
  const asTyped = { words: form.fields.words }
  sendPage(site, response, actor, { view: 'case-new', title, model, status, asTyped })
}

async function sendCase(
  site: Site,
  { params, actor }: Ask,
  response: Response,
  sent?: SentForm,
): Promise<void> {
  const { read } = site.store
  const found = await caseById(read, params['case'] ?? '')
  if (found === undefined) throw new Error('the guard let a case through that is not there')
  const { id, contract, opened_for: period, obligation } = found
  const title = await titleOf(site, contract, period, obligation)
  const belongs = await contractNamed(site, contract)
  const mayChange = may(actor, 'case.change', belongs)
  const events = await caseEvents(read, id)
  const shown = { case: found, events, title, mayChange, today: today(site) }
  const typed = (wants: 'note' | 'close') => (sent?.wants === wants ? sent.form.fields.words : '')
  sendPage(site, response, actor, {
    view: 'case',
    title: `${sent === undefined ? '' : 'Error: '}Case: ${title}, ${contract}`,
    model: casePage(shown, sent),
    asTyped: { noteWords: typed('note'), closeWords: typed('close') },
    status: sent === undefined ? 200 : (sent.status ?? 422),
  })
}

/** By the rules that judged the month; the id where they do not name it. */
async function titleOf(
  { store, rules }: Site,
  contract: string,
  period: string,
  obligation: string,
): Promise<string> {
  const finding = await findingInForce(store.read, contract, period, obligation)
  const judgedBy = finding === undefined ? undefined : await rules.byHash(finding.ruleSet)
  return judgedBy?.ruleSet.obligations.get(obligation)?.title ?? obligation
}

function today({ now }: Site): string {
  return todayInLondon(now())
}
