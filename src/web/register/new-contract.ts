/**
 * One contract typed on a page: it is read as a table of one line, so that the same things are
 * refused in the same words.
 */
import type { Problem } from '../../domain/problem.ts'
import { shown } from '../../intake/cell-values.ts'
import type { Table } from '../../intake/csv-table.ts'
import type { RegisterMapping } from '../../intake/register/register-mapping.ts'
import {
  FIELD_LABELS,
  NEEDED_FIELDS,
  REGISTER_FIELDS,
  type RegisterField,
} from '../../intake/register/register-fields.ts'

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

export function newContractModel(
  form: ReadonlyMap<string, string>,
  kinds: readonly string[],
  problems: readonly Pick<Problem, 'where' | 'message'>[],
) {
  const typed = REGISTER_FIELDS.filter((field) => field !== 'kind')
  const inFields = problems.map(inField)
  const errorsOf = (id: RegisterField) =>
    inFields.flatMap(({ field, message }) => (field === id ? message : []))
  return {
    problems: inFields,
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
  }
}

/** Beside its field a problem need not say which column it is in. */
function inField({ where, message }: Pick<Problem, 'where' | 'message'>) {
  const at = /^\/columns\/(\d+)$/.exec(where)?.[1]
  const field = REGISTER_FIELDS[Number(at ?? 0)] ?? 'reference'
  const before = `In column ${shown(FIELD_LABELS[field])}: `
  return { field, message: message.startsWith(before) ? message.slice(before.length) : message }
}
