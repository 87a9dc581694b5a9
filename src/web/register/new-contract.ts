/**
 * One contract typed on a page: it is read as a table of one line, so that the same things are
 * refused in the same words.
 */
import type { Problem } from '../../domain/problem.ts'
import type { RegisterEntry } from '../../domain/register.ts'
import type { Table } from '../../intake/csv-table.ts'
import type { RegisterMapping } from '../../intake/register/register-mapping.ts'
import {
  FIELD_LABELS,
  NEEDED_FIELDS,
  REGISTER_FIELDS,
  type RegisterField,
} from '../../intake/register/register-fields.ts'
import type { ContractorOnRecord } from '../../store/register-records.ts'

const HINTS: Readonly<Record<Exclude<RegisterField, 'kind'>, string>> = {
  reference: 'The council’s own, such as NCC-2026-014',
  title: 'Such as Grounds and open spaces',
  contractor: 'The name of the firm, in full',
  address: 'In one line',
  companyNumber: 'Eight digits, or two letters and six digits. It finds the contractor again.',
  from: 'Such as 01/04/2026',
  to: 'Such as 31/03/2029',
  procurementBegan: 'Such as 13/06/2025',
  value: 'Such as 640,000.00',
  ocid: 'As in the public notice of the award',
  managerEmail: 'Of a person with the role of contract manager',
}
const SHORT: readonly RegisterField[] = [
  'reference',
  'companyNumber',
  'from',
  'to',
  'procurementBegan',
  'value',
]

export function tableOfForm(form: ReadonlyMap<string, string>): {
  readonly table: Table
  readonly mapping: RegisterMapping
} {
  const headings = REGISTER_FIELDS.map((field) => FIELD_LABELS[field])
  const cells = REGISTER_FIELDS.map((field) => form.get(field) ?? '')
  return {
    table: { file: 'the form', headings, records: [{ line: 1, cells }] },
    mapping: {
      columns: REGISTER_FIELDS.map((field) => ({
        heading: FIELD_LABELS[field],
        field,
        // As councils here write dates.
        dayOrder: 'day-first',
      })),
    },
  }
}

/** What the field asks for, where something was typed that could not be kept. */
const NOT_KEPT = {
  address: 'Write the address in at most 300 characters, or leave it empty.',
  companyNumber:
    'Write a number of Companies House: eight digits, or two letters and six digits. ' +
    'Leave it empty if it is not known.',
  kind: 'Choose one of the kinds of contract that there are.',
  procurementBegan: 'Write a day, such as 13/06/2025, or leave it empty.',
  value: 'Write an amount in pounds, such as 640,000.00, or leave it empty.',
  ocid: 'Write the number as in the public notice, such as ocds-b5fd17-0a1b, or leave it empty.',
  managerEmail: 'Write an e-mail address, such as a.name@council.example, or leave it empty.',
} as const satisfies Readonly<Partial<Record<RegisterField, string>>>

/** A table drops what only helps, with a note; somebody who types it here is asked to mend it. */
export function notKept(
  form: ReadonlyMap<string, string>,
  entry: RegisterEntry,
): readonly FormProblem[] {
  const kept: Readonly<Record<keyof typeof NOT_KEPT, boolean>> = {
    address: entry.contractor.address !== '',
    companyNumber: entry.contractor.identifiers.length > 0,
    kind: entry.kind !== undefined,
    procurementBegan: entry.procurementBegan !== undefined,
    value: entry.valuePence !== undefined,
    ocid: entry.ocid !== undefined,
    managerEmail: entry.managerEmail !== undefined,
  }
  const fields = Object.keys(NOT_KEPT) as (keyof typeof NOT_KEPT)[]
  return fields
    .filter((field) => (form.get(field) ?? '').trim() !== '' && !kept[field])
    .map((field) => ({ field, message: NOT_KEPT[field] }))
}

export function newContractModel(
  form: ReadonlyMap<string, string>,
  kinds: readonly string[],
  problems: readonly FormProblem[],
  choices: readonly ContractorOnRecord[] = [],
) {
  const typed = REGISTER_FIELDS.filter((field) => field !== 'kind')
  const errorsOf = (id: FormProblem['field']) =>
    problems.flatMap(({ field, message }) => (field === id ? message : []))
  const chosen = form.get(CHOICE) ?? ''
  return {
    problems,
    fields: typed.map((field) => ({
      id: field,
      label: FIELD_LABELS[field],
      hint: HINTS[field],
      errorId: `${field}-error`,
      errors: errorsOf(field),
      isNeeded: NEEDED_FIELDS.some((each) => each === field),
      isShort: SHORT.includes(field),
      value: form.get(field) ?? '',
    })),
    kinds: kinds.map((kind) => ({ kind, isChosen: kind === form.get('kind') })),
    kindErrors: errorsOf('kind'),
    asksContractor: errorsOf(CHOICE).length > 0 || choices.length > 0,
    contractorErrors: errorsOf(CHOICE),
    contractors: [
      ...choices.map(({ id, name }) => ({ value: id, words: `${name} (${id})` })),
      { value: 'new', words: 'A new contractor' },
    ].map((each) => ({ ...each, isChosen: each.value === chosen })),
  }
}

/** Which contractor is meant, where the fields leave it open. */
export const CHOICE = 'whichContractor'

/** A problem at its field of the form. */
export interface FormProblem {
  readonly field: RegisterField | typeof CHOICE
  readonly message: string
}

/** Beside its field a problem need not say which column it is in. */
export function inField({ where, message }: Pick<Problem, 'where' | 'message'>): FormProblem {
  const at = /^\/columns\/(\d+)/.exec(where)?.[1]
  const field = REGISTER_FIELDS[Number(at ?? 0)] ?? 'reference'
  return { field, message: message.replace(/^In column “[^”]*”: /, '') }
}
