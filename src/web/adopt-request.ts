/**
 * From a form that was sent to what the contract adopts: finds the contract, takes the sheet from
 * the file or else from the text, and reads the variation. It keeps nothing.
 */
import type { ContractToAdopt } from '../checks/record/adopt-on-record.ts'
import type { Variation } from '../domain/contract.ts'
import type { Problem } from '../domain/problem.ts'
import { adoptSheet, type Adopted } from '../intake/adoption/adopt-sheet.ts'
import { readSheetDate } from '../intake/adoption/adoption-sheet-date.ts'
import type { Adopting } from '../intake/adoption/adoption-terms.ts'
import { decodeText } from '../intake/text-of-file.ts'
import type { AdoptForm } from './adopt-form.ts'

/** Where in the form a problem is put right. */
export type FormField = 'contract' | 'from' | 'reference' | 'sheet' | 'upload'

export interface FormProblem {
  readonly field: FormField
  readonly message: string
}

export type AdoptedByForm =
  | { readonly ok: true; readonly value: Adopted }
  | { readonly ok: false; readonly problems: readonly FormProblem[] }

const SHEET = 'the sheet'

/** `before` is the contract as it stands; undefined where the form names none that there is. */
export function adoptByForm(
  form: AdoptForm,
  before: ContractToAdopt | undefined,
  adopting: Adopting,
): AdoptedByForm {
  const made = variationIn(form)
  const problems = [
    ...(before === undefined ? [NO_CONTRACT] : []),
    ...made.problems,
    ...(before === undefined ? [] : problemsOfFirst(before, made.variation)),
  ]
  if (before === undefined || problems.length > 0) return { ok: false, problems }

  const { contract } = before
  const { variation } = made
  const bytes = form.upload ?? new TextEncoder().encode(form.pasted)
  const sheet = { contract, bytes, file: SHEET, ...(variation === undefined ? {} : { variation }) }
  const adopted = adoptSheet(sheet, adopting)
  if (adopted.ok) return adopted
  return { ok: false, problems: adopted.problems.map((each) => inForm(each, form)) }
}

/** What was sent as a sheet, as text; nothing where it is none. */
export function textOfSheet({ upload, pasted }: AdoptForm): string {
  if (upload === undefined) return pasted
  const text = decodeText(upload, SHEET)
  return text.ok ? text.value : ''
}

const NO_CONTRACT: FormProblem = { field: 'contract', message: 'Choose the contract that adopts.' }

/** A version that is on record is never changed, and what was never signed cannot be varied. */
function problemsOfFirst(
  { contract, isOnRecord }: ContractToAdopt,
  variation: Variation | undefined,
): readonly FormProblem[] {
  if (isOnRecord === (variation !== undefined)) return []
  if (!isOnRecord) return [{ field: 'from', message: NOTHING_TO_VARY }]
  const message =
    `Version ${contract.version} of ${contract.id} is on record, and its months stay as they ` +
    'were judged. Write the first day of the variation, and where it stands.'
  return [{ field: 'from', message }]
}

const NOTHING_TO_VARY =
  'The contract has adopted nothing yet, so there is nothing to vary. Leave the first day and ' +
  'the reference empty.'

/** Both or neither: a variation has its day and its reference. */
function variationIn({ from, reference }: AdoptForm): {
  readonly variation?: Variation
  readonly problems: readonly FormProblem[]
} {
  if (from === '' && reference === '') return { problems: [] }
  const day = readSheetDate(from)
  const problems: readonly FormProblem[] = [
    ...(day.ok ? [] : [{ field: 'from' as const, message: from === '' ? NO_DAY : day.message }]),
    ...(reference === '' ? [{ field: 'reference' as const, message: NO_REFERENCE }] : []),
  ]
  if (!day.ok || problems.length > 0) return { problems }
  return { variation: { from: day.value, reference }, problems: [] }
}

const NO_DAY =
  'Write the first day of the variation, such as 01/12/2026, or leave its reference empty too.'
const NO_REFERENCE =
  'Write where the variation stands, such as Deed of variation 2, or leave its first day empty too.'

function inForm({ where, message, file, line }: Problem, { upload }: AdoptForm): FormProblem {
  if (where.startsWith('/variation/reference')) return { field: 'reference', message }
  if (where.startsWith('/variation')) return { field: 'from', message }
  // What no cell is to blame for stands in the contract.
  if (file === undefined) return { field: 'contract', message: `${where} ${message}` }
  const place = line === undefined ? '' : `Line ${line}. `
  return { field: upload === undefined ? 'sheet' : 'upload', message: place + message }
}
