/**
 * Every endpoint of the API, once: the routes are compared with this table, and the description
 * and its page are made from it. It answers nothing itself.
 */
import type { AnswerName, ItemName } from './answers.ts'
import type { ParameterName } from './parameters.ts'
import type { RefusalStatus } from './refusals.ts'

/** Where the API stands below the address of the service. */
export const API_BASE = '/api/v1'

/** One answer of a kind, a list of them, or the description itself. */
export type Shape =
  | { readonly one: AnswerName }
  | { readonly listOf: ItemName }
  | { readonly description: true }

interface Answer {
  readonly status: 200 | 201
  readonly says: string
  readonly shape: Shape
  /** The header `Location` says where what was stored can be read. */
  readonly hasLocation?: true
}

export interface Endpoint {
  readonly id: string
  readonly group: Group
  readonly method: 'get' | 'post'
  /** Below the base, with its parameters in braces. */
  readonly path: string
  readonly summary: string
  readonly description: string
  readonly parameters: readonly ParameterName[]
  readonly sends?: 'return' | 'check-request'
  readonly answers: readonly Answer[]
  readonly refusals: readonly RefusalStatus[]
  /** Answered without a token. */
  readonly isOpen?: true
}

export const GROUPS = {
  Contracts: 'What is agreed. A contractor’s token sees its own contracts, the council’s all.',
  Returns: 'What contractors send each month. Every version is kept.',
  Decisions: 'What was found, with its evidence and what would put it right.',
  Notices: 'What was drafted or issued from a decision.',
  Trying: 'What a return would come to. Nothing is kept.',
  Description: 'This description, for programs.',
} as const
type Group = keyof typeof GROUPS

const READING = [400, 401, 404, 429, 503] as const
const SENDING = [400, 401, 403, 404, 413, 415, 422, 429, 503] as const

const READ: readonly Endpoint[] = [
  reading('listContracts', 'Contracts', '/contracts', 'List contracts', {
    description: 'Every contract that the token may know of, by its reference.',
    parameters: ['page', 'size'],
    shape: { listOf: 'contract-summary' },
  }),
  reading('readContract', 'Contracts', '/contracts/{contract}', 'Read a contract', {
    description: 'One contract with the version that holds today and all that it adopts.',
    shape: { one: 'contract' },
  }),
  reading('listVersions', 'Contracts', '/contracts/{contract}/versions', 'List its versions', {
    description: 'The contract as signed and each variation, oldest first. None is ever changed.',
    parameters: ['page', 'size'],
    shape: { listOf: 'contract-version' },
  }),
  reading('listReturns', 'Returns', '/contracts/{contract}/returns', 'List returns', {
    description: 'Every version of every return, the newest month first.',
    parameters: ['page', 'size'],
    shape: { listOf: 'return-summary' },
  }),
  reading('readReturn', 'Returns', '/contracts/{contract}/returns/{period}', 'Read a return', {
    description:
      'The newest version of the month. Rows are given to the contractor’s own token alone; ' +
      'for others `withheld` says which figures are left out, and how many rows they have.',
    shape: { one: 'return' },
  }),
  reading(
    'readReturnVersion',
    'Returns',
    '/contracts/{contract}/returns/{period}/{version}',
    'Read a version of a return',
    { description: 'One version, as it was received.', shape: { one: 'return' } },
  ),
  reading('listDecisions', 'Decisions', '/contracts/{contract}/decisions', 'List decisions', {
    description: 'The newest decision of each month, with its number of findings by outcome.',
    parameters: ['page', 'size'],
    shape: { listOf: 'decision-summary' },
  }),
  reading(
    'readDecision',
    'Decisions',
    '/contracts/{contract}/decisions/{period}',
    'Read a decision',
    {
      description:
        'All findings of the month. Restricted findings are given to tokens that may read them; ' +
        'else `withheld` says how many are left out. The example shows one finding.',
      shape: { one: 'decision' },
    },
  ),
  reading('listFindings', 'Decisions', '/findings', 'List findings of all contracts', {
    description: 'Findings of the newest decisions, the newest month first.',
    parameters: ['ofPeriod', 'ofOutcome', 'ofContract', 'ofObligation', 'page'],
    shape: { listOf: 'finding-of-contract' },
  }),
  reading('listNotices', 'Notices', '/contracts/{contract}/notices', 'List notices', {
    description:
      'Notices of every month, the newest first. Restricted notes are listed for tokens that may ' +
      'read them, and for no others.',
    parameters: ['page', 'size'],
    shape: { listOf: 'notice-summary' },
  }),
  reading(
    'readNotice',
    'Notices',
    '/contracts/{contract}/notices/{period}/{kind}',
    'Read a notice',
    {
      description:
        'A notice as subject, text and HTML. A draft binds nobody. Contractors’ tokens are given ' +
        'issued notices only.',
      shape: { one: 'notice' },
    },
  ),
]

const SEND_RETURN: Endpoint = {
  id: 'sendReturn',
  group: 'Returns',
  method: 'post',
  path: '/contracts/{contract}/returns',
  summary: 'Send a return',
  description:
    'Acknowledged means stored: after 201 the return is on record, whatever happens next. It is ' +
    'checked after that, so `checked` is false: ask for the decision at `decisionHref`. The same ' +
    'request sent again is given the same answer. The day of receipt is the service’s own. A ' +
    'correction is sent as the next version, with its reason.',
  parameters: ['contract', 'idempotencyKey'],
  sends: 'return',
  answers: [
    {
      status: 201,
      says: 'The return is stored.',
      shape: { one: 'return-accepted' },
      hasLocation: true,
    },
  ],
  refusals: [...SENDING, 409],
}

const TRY_RETURN: Endpoint = {
  id: 'tryReturn',
  group: 'Trying',
  method: 'post',
  path: '/checks',
  summary: 'Try a return',
  description:
    'Takes a return, or a return with a contract and earlier returns that stand in for those on ' +
    'record, and answers with its decision, its annex of rows and the notices that would be ' +
    'drafted. Nothing is kept. The day of receipt is today.',
  parameters: [],
  sends: 'check-request',
  answers: [{ status: 200, says: 'What it comes to.', shape: { one: 'check-answer' } }],
  refusals: SENDING,
}

const DESCRIBE: Endpoint = {
  ...reading('readDescription', 'Description', '/openapi.json', 'Read this description', {
    description: 'The whole API as an OpenAPI 3.1 document. No token is needed.',
    shape: { description: true },
  }),
  refusals: [429, 503],
  isOpen: true,
}

export const ENDPOINTS: readonly Endpoint[] = [...READ, SEND_RETURN, TRY_RETURN, DESCRIBE].toSorted(
  (a, b) => placeOf(a) - placeOf(b),
)

/** `GET /api/v1/contracts/:contract`: as the router writes its paths. */
export function routeOf({ method, path }: Pick<Endpoint, 'method' | 'path'>): string {
  return `${method.toUpperCase()} ${API_BASE}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`
}

function placeOf({ group }: Endpoint): number {
  return Object.keys(GROUPS).indexOf(group)
}

interface Reading {
  readonly description: string
  readonly parameters?: readonly ParameterName[]
  readonly shape: Shape
}

/** What stands in braces in the path is a parameter by itself. */
function reading(
  id: string,
  group: Group,
  path: string,
  summary: string,
  { description, parameters = [], shape }: Reading,
): Endpoint {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as ParameterName)
  const says = 'listOf' in shape ? 'A page of the list.' : 'What was asked for.'
  const answers = [{ status: 200, says, shape }] as const
  return {
    id, group, method: 'get', path, summary, description,
    parameters: [...inPath, ...parameters], answers, refusals: READING,
  }
}
