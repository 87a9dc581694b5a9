/**
 * The page `/adopt`: a sheet is pasted or uploaded, what it changes is shown, and the contract that
 * comes of it is offered as a file. Nothing is kept; whoever wants it to count uses the file.
 */
import express, {
  Router,
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
} from 'express'
import { adoptingBy, adoptionTerms } from '../checks/adoption/adoption-terms.ts'
import { neverJudged } from '../checks/adoption/never-judged.ts'
import type { CheckedFolder } from '../checks/check-folder.ts'
import type { Contract } from '../domain/contract.ts'
import { contractFile } from '../intake/adoption/adopt-sheet.ts'
import { MOST_SHEET_BYTES } from '../intake/adoption/adoption-sheet-table.ts'
import { withVisibleTexts } from '../notices/visible-text.ts'
import { adoptAddress } from './addresses.ts'
import { EMPTY_FORM, isForm, readAdoptForm, type AdoptForm } from './adopt-form.ts'
import { adoptFormPage, adoptPreviewPage, fileNameOf } from './adopt-page.ts'
import { adoptByForm, textOfSheet, type FormProblem } from './adopt-request.ts'
import type { FrameOf } from './frame.ts'
import { isFromHere } from './same-origin.ts'
import { sayWhereFrom } from './security-headers.ts'
import type { Views } from './view-engine.ts'

export interface AdoptPagesInput {
  readonly folder: CheckedFolder
  readonly baseUrl: string
  readonly views: Views
  readonly frameOf: FrameOf
}

const TITLE = 'Adopt obligations from a sheet'
// The sheet, once as text and once as a file, and what a form has around it.
const MOST_FORM_BYTES = 2 * MOST_SHEET_BYTES + 50_000

export function adoptPages(input: AdoptPagesInput): Router {
  const router = Router({ strict: true })
  const body = express.raw({ type: () => true, limit: MOST_FORM_BYTES })
  router
    .route(adoptAddress())
    .all(sayWhereFrom)
    .get((_request, response) => sendForm(response, input, EMPTY_FORM, []))
    .post(onlyFormsFromHere(input), body, answer(input))
    .all((_request, response) => {
      response.set('Allow', 'GET, HEAD, POST')
      sendRefusal(response, input, 405, ...ONLY_THESE)
    })
  router.use(adoptAddress(), tooLarge(input))
  return router
}

const ONLY_THESE = ['This address is asked in another way', 'Ask for it with GET or POST.'] as const
const NOT_FROM_HERE = [
  'The form was sent from another site',
  'Nothing was done. Open the form here, at /adopt, and send it from there.',
] as const
const NO_FORM = [
  'The form was sent in a way that is not read',
  'Send it as multipart/form-data, as the page /adopt does.',
] as const

function onlyFormsFromHere(input: AdoptPagesInput): RequestHandler {
  return (request, response, next) => {
    if (!isFromHere(request, input.baseUrl)) sendRefusal(response, input, 403, ...NOT_FROM_HERE)
    else if (!isForm(request.get('Content-Type'))) sendRefusal(response, input, 415, ...NO_FORM)
    else next()
  }
}

function answer(input: AdoptPagesInput) {
  const adopting = adoptingBy(input.folder.rules.ruleSet)
  const contracts = newestOfEach(input.folder)
  return async (request: Request, response: Response): Promise<void> => {
    const sent: unknown = request.body
    const bytes = sent instanceof Uint8Array ? new Uint8Array(sent) : new Uint8Array()
    const read = await readAdoptForm(bytes, request.get('Content-Type') ?? '')
    if (!read.ok) {
      const problems = read.problems.map(({ message }) => ({ field: 'sheet' as const, message }))
      return sendForm(response, input, EMPTY_FORM, problems)
    }
    const form = read.value
    if (form.wants === 'form') return sendForm(response, input, form, [])
    const adopted = adoptByForm(form, contracts, adopting)
    if (!adopted.ok) return sendForm(response, input, form, adopted.problems)
    if (form.wants === 'file') return sendFile(response, adopted.value.after)
    const warnings = await neverJudged(adopted.value, input.folder.rules)
    const model = adoptPreviewPage(adopted.value, form, adopting.terms, warnings)
    sendPage(response, input, 'adopt-preview', `Preview: ${TITLE}`, { model, form })
  }
}

function sendForm(
  response: Response,
  input: AdoptPagesInput,
  form: AdoptForm,
  problems: readonly FormProblem[],
): void {
  const title = problems.length > 0 ? `Error: ${TITLE}` : TITLE
  const terms = adoptionTerms(input.folder.rules.ruleSet)
  const model = adoptFormPage(form, newestOfEach(input.folder), terms, problems)
  if (problems.length > 0) response.status(422)
  sendPage(response, input, 'adopt', title, { model, form })
}

function sendPage(
  response: Response,
  { views, frameOf }: AdoptPagesInput,
  view: 'adopt' | 'adopt-preview',
  title: string,
  { model, form }: { readonly model: object; readonly form: AdoptForm },
): void {
  const shown = withVisibleTexts({ frame: frameOf(title), ...model })
  // What goes back into a field must come out as it went in, tabs and line ends included.
  response.send(views.render(view, { ...shown, sheet: textOfSheet(form) }))
}

function sendFile(response: Response, contract: Contract): void {
  response.attachment(fileNameOf(contract))
  response.type('json').send(contractFile(contract))
}

function sendRefusal(
  response: Response,
  { views, frameOf }: AdoptPagesInput,
  status: number,
  heading: string,
  detail: string,
): void {
  const model = { frame: frameOf(heading), heading, detail }
  response.status(status).send(views.render('error', model))
}

function tooLarge(input: AdoptPagesInput): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const status = error instanceof Error ? Reflect.get(error, 'status') : undefined
    if (status !== 413) return next(error)
    const message =
      `What was sent is larger than ${MOST_SHEET_BYTES / 1000} kB, and was not read. ` +
      'Leave out columns that nobody asked for, or adopt in two sheets.'
    sendForm(response, input, EMPTY_FORM, [{ field: 'sheet', message }])
  }
}

function newestOfEach({ intake }: CheckedFolder): readonly Contract[] {
  const newest = new Map<string, Contract>()
  for (const contract of intake.contracts) {
    const other = newest.get(contract.id)
    if (other === undefined || other.version < contract.version) newest.set(contract.id, contract)
  }
  return [...newest.values()]
}
