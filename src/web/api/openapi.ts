/**
 * The description of the API as an OpenAPI 3.1 document, built from the table of endpoints and
 * from the very schemas that answers and returns are checked with.
 */
import { readSchema } from '../../json/read-schema.ts'
import { ANSWERS, answerSchema, listSchema, type AnswerName } from './answers.ts'
import { embeddedSchemas, inDocument, placeOfAnswer } from './embedded-schemas.ts'
import { API_BASE, ENDPOINTS, GROUPS, type Endpoint, type Shape } from './endpoints.ts'
import type { Content, OpenApi, Operation, Pointer, Response, Schema } from './openapi-types.ts'
import { PARAMETERS } from './parameters.ts'
import { REFUSALS, type RefusalWords } from './refusals.ts'

const JSON_TYPE = 'application/json'
const PROBLEM_TYPE = 'application/problem+json'
const LOCATION = {
  description: 'Where what was stored can be read.',
  schema: { type: 'string' },
}

const ABOUT =
  'Goodterms checks whether the promises in public contracts are kept. Amounts are whole units: ' +
  'pence, minutes, grams, days. Every list comes in pages: `next` is the address of the next ' +
  'page, or null on the last. Every refusal is a Problem Details document (RFC 9457) that says ' +
  'what is wrong, where, and what to write instead.'

export function openApiDocument(baseUrl: string): OpenApi {
  return {
    openapi: '3.1.0',
    info: { title: 'Goodterms', version: '1', description: ABOUT },
    servers: [{ url: `${baseUrl}${API_BASE}` }],
    security: [{ token: [] }],
    tags: Object.entries(GROUPS).map(([name, description]) => ({ name, description })),
    paths: paths(),
    components: {
      securitySchemes: { token: TOKEN },
      parameters: Object.fromEntries(
        Object.entries(PARAMETERS).map(([name, parameter]) => [
          name,
          { ...parameter, schema: inDocument(parameter.schema) },
        ]),
      ),
      responses: Object.fromEntries(
        Object.entries(REFUSALS).map(([status, refusal]) => [nameOf(status), refusalOf(refusal)]),
      ),
      schemas: embeddedSchemas([readSchema('return'), ...ANSWERS.map(answerSchema)]),
    },
  }
}

const TOKEN: Schema = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'gt_…',
  description:
    'A token of a contractor or of one of the council’s systems. The council makes it; it is ' +
    'shown once. Never put it into an address.',
}

function paths(): OpenApi['paths'] {
  const byPath = Map.groupBy(ENDPOINTS, ({ path }) => path)
  return Object.fromEntries(
    [...byPath].map(([path, endpoints]) => [
      path,
      Object.fromEntries(endpoints.map((endpoint) => [endpoint.method, operationOf(endpoint)])),
    ]),
  )
}

function operationOf(endpoint: Endpoint): Operation {
  const { id, group, summary, description, parameters, sends, isOpen, refusals } = endpoint
  const answers = endpoint.answers.map(({ status, says, shape, hasLocation }) => [
    String(status),
    {
      description: says,
      ...(hasLocation === true ? { headers: { Location: LOCATION } } : {}),
      content: { [JSON_TYPE]: contentOf(shape, endpoint) },
    } satisfies Response,
  ])
  const noes = refusals.map((status): [string, Pointer] => [
    String(status),
    { $ref: `#/components/responses/${nameOf(String(status))}` },
  ])
  return {
    operationId: id,
    tags: [group],
    summary,
    description,
    ...(isOpen === true ? { security: [] } : {}),
    parameters: parameters.map((name) => ({ $ref: `#/components/parameters/${name}` })),
    ...(sends === undefined
      ? {}
      : { requestBody: { required: true, content: { [JSON_TYPE]: sent(sends) } } }),
    responses: Object.fromEntries([...answers, ...noes]),
  }
}

function nameOf(status: string): string {
  return `refusal-${status}`
}

function refusalOf({ title, when, headers }: RefusalWords): Response {
  return {
    description: `${title}. ${when}`,
    ...(headers === undefined ? {} : { headers }),
    content: { [PROBLEM_TYPE]: { schema: placeOfAnswer('problem-details') } },
  }
}

/** The example of a check is a return alone, and so the example of a return too. */
function sent(sends: NonNullable<Endpoint['sends']>): Content {
  const schema =
    sends === 'return' ? inDocument({ $ref: '../return.schema.json' }) : placeOfAnswer(sends)
  return { schema, example: exampleOf('check-request') }
}

function contentOf(shape: Shape, { path }: Endpoint): Content {
  if ('description' in shape) return { schema: { type: 'object' } }
  if ('one' in shape) return { schema: placeOfAnswer(shape.one), example: exampleOf(shape.one) }
  const schema = inDocument(listSchema(shape.listOf) as Schema)
  const next = `${API_BASE}${filledPath(path)}?page=2`
  if (shape.listOf === 'contract-version') {
    const { version } = exampleOf('contract') as { readonly version: unknown }
    return { schema, example: { items: [version], next: null } }
  }
  return { schema, example: { items: [exampleOf(shape.listOf)], next } }
}

/** The path with the example of each parameter in its place. */
export function filledPath(path: string): string {
  const examples = Object.values(PARAMETERS).filter((parameter) => parameter.in === 'path')
  return examples.reduce(
    (filled, { name, example }) => filled.replace(`{${name}}`, String(example)),
    path,
  )
}

function exampleOf(name: AnswerName): unknown {
  return (answerSchema(name) as { readonly examples?: readonly unknown[] }).examples?.[0]
}
