/**
 * From a form that was sent to what the contract adopts: finds the contract, takes the sheet from
 * the file or else from the text, and reads the variation. It keeps nothing.
 */
import type { Contract, Variation } from '../domain/contract.ts'
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

/** `contracts` are the newest version of each. */
export function adoptByForm(
  form: AdoptForm,
  contracts: readonly Contract[],
  adopting: Adopting,
): AdoptedByForm {
  const contract = contracts.find(({ id }) => id === form.contract)
  const made = variationIn(form)
  const problems = [...(contract === undefined ? [NO_CONTRACT] : []), ...made.problems]
  if (contract === undefined || problems.length > 0) return { ok: false, problems }

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
