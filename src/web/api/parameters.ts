/**
 * What a request to the API may say beside its body: in the path, after the question mark, or in
 * a header. Each stands once, however many endpoints take it.
 */
import { OUTCOMES } from '../../domain/outcome.ts'
import { NOTICE_KINDS } from '../../notices/notice-kinds.ts'
import type { Parameter, Schema } from './openapi-types.ts'

/** The most items that a page of a list holds. */
export const PAGE_SIZE_MAX = 100
export const PAGE_SIZE = 25
export const PAGES_MAX = 100_000
/** The longest key that is taken for a repeat. */
export const IDEMPOTENCY_KEY_MAX = 255

const CONTRACT: Schema = { $ref: '../common.schema.json#/$defs/contractId' }
const MONTH: Schema = { $ref: '../common.schema.json#/$defs/month' }

export const PARAMETERS = {
  contract: inPath('contract', 'The reference of the contract.', CONTRACT, 'W-207'),
  period: inPath('period', 'The month, written year-month.', MONTH, '2026-06'),
  version: inPath('version', 'The version of the return.', wholeNumber(1, 1000), 1),
  kind: inPath('kind', 'The kind of notice.', { type: 'string', enum: NOTICE_KINDS }, 'shortfall'),
  page: inQuery('page', 'The page of the list; the first where it is left out.', {
    ...wholeNumber(1, PAGES_MAX),
    default: 1,
  }),
  size: inQuery('size', 'How many items a page holds.', {
    ...wholeNumber(1, PAGE_SIZE_MAX),
    default: PAGE_SIZE,
  }),
  ofPeriod: inQuery('period', 'Only findings of this month.', MONTH, '2026-06'),
  ofOutcome: inQuery(
    'outcome',
    'Only findings with this outcome.',
    { type: 'string', enum: OUTCOMES },
    'not-met',
  ),
  ofContract: inQuery('contract', 'Only findings of this contract.', CONTRACT),
  ofObligation: inQuery('obligation', 'Only findings of this obligation, by its id.', {
    $ref: '../common.schema.json#/$defs/id',
  }),
  idempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'A name of your own for this one request, such as a random UUID. Send the same name again ' +
      'when you do not know whether the request arrived: it is answered as before, and nothing ' +
      'is stored twice. The same name with another body is refused (409).',
    schema: { type: 'string', minLength: 1, maxLength: IDEMPOTENCY_KEY_MAX, pattern: '^[!-~]+$' },
    example: 'W-207-2026-06-1',
  },
} as const satisfies Readonly<Record<string, Parameter>>

export type ParameterName = keyof typeof PARAMETERS

function inPath(
  name: string,
  description: string,
  schema: Schema,
  example: string | number,
): Parameter {
  return { name, in: 'path', required: true, description, schema, example }
}

function inQuery(
  name: string,
  description: string,
  schema: Schema,
  example?: string,
): Parameter {
  const shown = example === undefined ? {} : { example }
  return { name, in: 'query', required: false, description, schema, ...shown }
}

function wholeNumber(minimum: number, maximum: number): Schema {
  return { type: 'integer', minimum, maximum }
}
