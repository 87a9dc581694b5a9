/**
 * The page `/adopt`: a sheet is pasted or uploaded, what it changes is shown, and whoever manages
 * the contract puts it on record: exactly what was shown, or nothing.
 */
import type { Response } from 'express'
import { scopeOf } from '../access/may.ts'
import type { PreparedRules } from '../assessment/prepare.ts'
import { adoptingBy, adoptionTerms } from '../checks/adoption/adoption-terms.ts'
import { neverJudged } from '../checks/adoption/never-judged.ts'
import {
  contractToAdopt,
  recordAdopted,
  type ContractToAdopt,
} from '../checks/record/adopt-on-record.ts'
import { periodOf } from '../domain/calendar.ts'
import { contractFile, type Adopted } from '../intake/adoption/adopt-sheet.ts'
import { MOST_SHEET_BYTES } from '../intake/adoption/adoption-sheet-table.ts'
import { hashOf } from '../json/canonical-json.ts'
import { contractsThatAdopt } from '../store/contract-to-adopt.ts'
import { contractBelongs } from '../store/contracts.ts'
import { adoptAddress } from './addresses.ts'
import { adoptFormOf, EMPTY_FORM, type AdoptForm } from './adopt-form.ts'
import { adoptFormPage, adoptPreviewPage, fileNameOf } from './adopt-page.ts'
import { adoptByForm, textOfSheet, type FormProblem } from './adopt-request.ts'
import type { Ask, Route } from './route.ts'
import { sendPage, type Site } from './site.ts'

const TITLE = 'Adopt obligations from a sheet'
// The sheet, once as text and once as a file, and what a form has around it.
const MOST_FORM_BYTES = 2 * MOST_SHEET_BYTES + 50_000

export function adoptRoutes(site: Site): readonly Route[] {
  return [
    {
      method: 'get',
      path: adoptAddress(),
      action: 'contract.adopt',
      answer: async (ask, response) => {
        const contract = ask.query.get('contract') ?? ''
        await sendForm(site, ask, response, { ...EMPTY_FORM, contract }, [])
      },
    },
    {
      method: 'post',
      path: adoptAddress(),
      action: 'contract.adopt',
      formBytesMax: MOST_FORM_BYTES,
      // The form names the contract; without one it is only asked for again.
      belongs: async ({ form, actor }) => {
        const id = form.get('contract') ?? ''
        return id === '' ? { managers: [actor.id] } : contractBelongs(site.store.read, id)
      },
      answer: (ask, response) => answer(site, ask, response),
    },
  ]
}

async function answer(site: Site, ask: Ask, response: Response): Promise<void> {
  const form = adoptFormOf(ask)
  const before = await contractToAdopt(site.store.read, form.contract)
  const rules = await site.rules.liveIn(periodOf(site.today()))
  const adopted = adopt(form, before, rules)
  if (form.wants === 'form') return sendForm(site, ask, response, form, [])
  if (!adopted.ok) return sendForm(site, ask, response, form, adopted.problems)
  const { value } = adopted
  if (form.wants === 'file') return sendFile(response, value)
  if (form.wants === 'record') return record(site, ask, response, { form, adopted: value })
  await sendPreview(site, ask, response, { form, adopted: value, rules })
}

/** What was adopted and what it was adopted by, so that both can be held to what was shown. */
interface AdoptedFrom {
  readonly before: ContractToAdopt
  readonly change: Adopted
}

function adopt(
  form: AdoptForm,
  before: Awaited<ReturnType<typeof contractToAdopt>>,
  { ruleSet }: PreparedRules,
):
  | { readonly ok: true; readonly value: AdoptedFrom }
  | { readonly ok: false; readonly problems: readonly FormProblem[] } {
  if (before !== undefined && 'missing' in before) {
    return { ok: false, problems: [{ field: 'contract', message: before.missing }] }
  }
  const change = adoptByForm(form, before, adoptingBy(ruleSet))
  if (!change.ok) return change
  if (before === undefined) throw new Error('a contract that is not there adopted something')
  return { ok: true, value: { before, change: change.value } }
}

async function record(
  site: Site,
  ask: Ask,
  response: Response,
  { form, adopted }: { readonly form: AdoptForm; readonly adopted: AdoptedFrom },
): Promise<void> {
  const { before, change } = adopted
  const { after } = change
  const isAsShown = form.shown === hashOf(after)
  const isRecorded =
    isAsShown &&
    (await site.store.write((tx) => recordAdopted(tx, site, { before, after, by: ask.actor })))
  if (isRecorded) return response.redirect(303, `/contracts/${encodeURIComponent(after.id)}`)
  await sendForm(site, ask, response, form, [{ field: 'contract', message: MOVED }], 409)
}

const MOVED =
  'The contract has changed since this was shown, so nothing was recorded. Look at the change anew.'

async function sendForm(
  site: Site,
  { actor }: Ask,
  response: Response,
  form: AdoptForm,
  problems: readonly FormProblem[],
  refusedWith = 422,
): Promise<void> {
  const contracts = await contractsThatAdopt(site.store.read, scopeOf(actor, 'contract.adopt'))
  const { ruleSet } = await site.rules.liveIn(periodOf(site.today()))
  sendPage(site, response, actor, {
    view: 'adopt',
    title: problems.length > 0 ? `Error: ${TITLE}` : TITLE,
    status: problems.length > 0 ? refusedWith : 200,
    model: adoptFormPage(form, contracts, adoptionTerms(ruleSet), problems),
    // What goes back into a field must come out as it went in, tabs and line ends included.
    asTyped: { sheet: textOfSheet(form) },
  })
}

async function sendPreview(
  site: Site,
  { actor }: Ask,
  response: Response,
  shown: {
    readonly form: AdoptForm
    readonly adopted: AdoptedFrom
    readonly rules: PreparedRules
  },
): Promise<void> {
  const { form, rules } = shown
  const { change } = shown.adopted
  const warnings = await neverJudged(change, rules)
  const terms = adoptionTerms(rules.ruleSet)
  sendPage(site, response, actor, {
    view: 'adopt-preview',
    title: `Preview: ${TITLE}`,
    model: adoptPreviewPage(change, { ...form, shown: hashOf(change.after) }, terms, warnings),
    asTyped: { sheet: textOfSheet(form) },
  })
}

function sendFile(response: Response, { change: { after } }: AdoptedFrom): void {
  response.attachment(fileNameOf(after))
  response.type('json').send(contractFile(after))
}
