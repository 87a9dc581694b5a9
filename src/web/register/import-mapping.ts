/**
 * The mapping of a table in a form: one choice for each column, and which of day and month comes
 * first where the cells do not show it.
 */
import { counted } from '../../domain/display.ts'
import type { Problem } from '../../domain/problem.ts'
import type { RegisterTable } from '../../intake/register/read-register-table.ts'
import { dateQuestions, type RegisterMapping } from '../../intake/register/register-mapping.ts'
import {
  FIELD_LABELS,
  NEEDED_FIELDS,
  REGISTER_FIELDS,
  type RegisterField,
} from '../../intake/register/register-fields.ts'

/** As chosen in the form; as proposed where the form has no choices yet. */
export function mappingOf(
  form: ReadonlyMap<string, string>,
  { headings, proposedMapping }: RegisterTable,
): RegisterMapping {
  if (!form.has('mapped')) return proposedMapping
  return {
    columns: headings.map((heading, at) => {
      const field = REGISTER_FIELDS.find((each) => each === form.get(`field-${at}`))
      const order = ORDERS.find(({ value }) => value === form.get(`order-${at}`))?.value
      return {
        heading,
        ...(field === undefined ? {} : { field }),
        ...(order === undefined ? {} : { dayOrder: order }),
      }
    }),
    numberRepeated: form.get('number-repeated') === 'yes',
  }
}

const ORDERS = [
  { value: 'day-first', words: 'The day comes first (31/12/2026)' },
  { value: 'month-first', words: 'The month comes first (12/31/2026)' },
] as const

export function mappingModel(
  { table, headings, sampleRows }: RegisterTable,
  mapping: RegisterMapping,
  problems: readonly Problem[],
) {
  const open = dateQuestions(table, { columns: mapping.columns.map(withoutOrder) })
  return {
    // What no single column is to blame for is put right from the first one on.
    problems: problems.map(({ where, message }) => ({
      field: `field-${columnOf(where) ?? 0}`,
      message,
    })),
    rows: counted(table.records.length, 'line'),
    numberRepeated: mapping.numberRepeated === true,
    columns: headings.map((heading, at) => ({
      field: `field-${at}`,
      order: `order-${at}`,
      errorId: `error-${at}`,
      errors: problems.flatMap(({ where, message }) => (columnOf(where) === at ? message : [])),
      heading: heading === '' ? `Column ${at + 1}` : heading,
      samples: sampleRows.map((cells) => cells[at] ?? '').filter((cell) => cell !== ''),
      choices: REGISTER_FIELDS.map((each) => ({
        value: each,
        words: wordsOf(each),
        isChosen: mapping.columns[at]?.field === each,
      })),
      asksOrder: open.some(({ column }) => column === at),
      orders: ORDERS.map((each) => ({
        ...each,
        id: `order-${at}-${each.value}`,
        isChosen: mapping.columns[at]?.dayOrder === each.value,
      })),
    })),
  }
}

function columnOf(where: string): number | undefined {
  const column = /^\/columns\/(\d+)/.exec(where)?.[1]
  return column === undefined ? undefined : Number(column)
}

function withoutOrder({ heading, field }: RegisterMapping['columns'][number]) {
  return field === undefined ? { heading } : { heading, field }
}

function wordsOf(field: RegisterField): string {
  const isNeeded = NEEDED_FIELDS.some((each) => each === field)
  return isNeeded ? `${FIELD_LABELS[field]} (needed)` : FIELD_LABELS[field]
}
