/**
 * The page that explains the API, made from its OpenAPI document and from nothing else: what the
 * page says and what programs read cannot differ.
 */
import { countInWords } from '../../domain/display.ts'
import { curlOf } from './curl.ts'
import type { OpenApi, Operation, Parameter, Pointer, Response, Schema } from './openapi-types.ts'
import { readableJson } from './readable-json.ts'

export function referencePage(document: OpenApi) {
  const { info, servers, tags, components } = document
  const server = servers[0]?.url ?? ''
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  return {
    about: textOf(info.description),
    server,
    documentHref: `${new URL(server).pathname}/openapi.json`,
    token: components.securitySchemes['token']?.['description'] ?? '',
    groups: tags.map(({ name, description }) => ({
      name,
      anchor: `group-${name.toLowerCase()}`,
      description,
      endpoints: operations
        .filter(({ operation }) => operation.tags.includes(name))
        .map((each) => endpointOf({ ...each, server }, document)),
    })),
    refusals: Object.entries(components.responses).map(([name, response]) => ({
      anchor: name,
      status: statusOf(name),
      description: textOf(response.description),
      headers: Object.entries(response.headers ?? {}).map(([header, { description: says }]) => ({
        header,
        says,
      })),
    })),
    refusalExample: readableJson(exampleOf(components.schemas['api.problem-details'])),
  }
}

interface Described {
  readonly path: string
  readonly method: string
  readonly operation: Operation
  readonly server: string
}

function endpointOf({ path, method, operation, server }: Described, document: OpenApi) {
  const parameters = operation.parameters.map(
    ({ $ref }) => found($ref, document) as unknown as Parameter,
  )
  const responses = Object.entries(operation.responses)
  const [body] = Object.values(operation.requestBody?.content ?? {})
  return {
    anchor: operation.operationId,
    name: `${method.toUpperCase()} ${path}`,
    summary: operation.summary,
    description: textOf(operation.description),
    isOpen: operation.security !== undefined,
    parameters: parameters.map((each) => parameterOf(each, document)),
    curl: curlOf({ server, method, path, operation, parameters }),
    body: body === undefined ? '' : readableJson(body.example),
    answers: responses.flatMap(([status, response]) =>
      isPointer(response) ? [] : [answerOf(status, response)],
    ),
    refusals: responses.flatMap(([status, response]) =>
      isPointer(response) ? [{ status, anchor: nameIn(response.$ref) }] : [],
    ),
  }
}

const WHERE = { path: 'in the path', query: 'after the question mark', header: 'header' }

function parameterOf(parameter: Parameter, document: OpenApi) {
  const { name, required, description, schema } = parameter
  return {
    name,
    where: WHERE[parameter.in],
    needed: required ? 'Needed' : 'May be left out',
    description: textOf(description),
    takes: takes(schema, document),
  }
}

/** What a parameter takes, in words. */
function takes(schema: Schema, document: OpenApi): string {
  const { $ref, enum: words, minimum, maximum, maxLength } = schema
  if (typeof $ref === 'string') return found($ref, document)['description'] as string
  if (Array.isArray(words)) return `One of ${words.join(', ')}.`
  const { default: usual } = schema
  const without = typeof usual === 'number' ? ` Without it ${usual}.` : ''
  if (typeof minimum === 'number' && typeof maximum === 'number') {
    return `A whole number from ${minimum} to ${countInWords(maximum)}.${without}`
  }
  return `At most ${String(maxLength)} letters, digits and marks, without spaces.`
}

function answerOf(status: string, { description, content, headers = {} }: Response) {
  const [shown] = Object.values(content)
  return {
    status,
    description: textOf(description),
    headers: Object.entries(headers).map(([name, { description: says }]) => `${name}: ${says}`),
    example: shown?.example === undefined ? '' : readableJson(shown.example),
  }
}

function isPointer(response: Response | Pointer): response is Pointer {
  return '$ref' in response
}

function found($ref: string, document: OpenApi): Schema {
  return $ref
    .slice('#/'.length)
    .split('/')
    .reduce((node, name) => node[name] as Schema, document as unknown as Schema)
}

function nameIn($ref: string): string {
  return $ref.slice($ref.lastIndexOf('/') + 1)
}

function statusOf(name: string): string {
  return name.replace('refusal-', '')
}

/** The document marks code as Markdown does; a page shows the words alone. */
function textOf(description: string): string {
  return description.replaceAll('`', '')
}

function exampleOf(schema: Schema | undefined): unknown {
  const examples = schema?.['examples']
  return Array.isArray(examples) ? examples[0] : undefined
}
