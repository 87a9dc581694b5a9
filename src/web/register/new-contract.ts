/**
 * One contract typed on a page: it is read as a table of one line, so that the same things are
 * refused in the same words.
 */
import type { Table } from '../../intake/csv-table.ts'
import type { RegisterMapping } from '../../intake/register/register-mapping.ts'
import { FIELD_LABELS, NEEDED_FIELDS, REGISTER_FIELDS } from '../../intake/register/register-fields.ts'

const HINTS: Readonly<Partial<Record<(typeof REGISTER_FIELDS)[number], string>>> = {
  reference: 'The council’s own, such as NCC-2026-014',
  companyNumber: 'Eight digits, or two letters and six digits. It finds the contractor again.',
  from: 'Such as 01/04/2026',
  to: 'Such as 31/03/2029',
  procurementBegan: 'Such as 13/06/2025',
  value: 'Such as 640,000.00',
  managerEmail: 'Of a person with the role of contract manager',
}

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
  problems: readonly { readonly message: string }[],
) {
  const typed = REGISTER_FIELDS.filter((field) => field !== 'kind')
  return {
    problems: problems.map(({ message }) => message),
    fields: typed.map((field) => ({
      id: field,
      label: FIELD_LABELS[field],
      hint: HINTS[field] ?? '',
      isNeeded: NEEDED_FIELDS.some((each) => each === field),
      value: form.get(field) ?? '',
    })),
    kinds: kinds.map((kind) => ({ kind, isChosen: kind === form.get('kind') })),
  }
}
