/**
 * A request as a command that can be copied into a shell: the example of each parameter is filled
 * in, and the token is left for the reader to put there.
 */
import type { Operation, Parameter } from './openapi-types.ts'

interface CurlInput {
  readonly server: string
  readonly method: string
  readonly path: string
  readonly operation: Operation
  readonly parameters: readonly Parameter[]
}

const NEXT_LINE = ' \\\n  '

export function curlOf({ server, method, path, operation, parameters }: CurlInput): string {
  const isOpen = operation.security !== undefined
  const content = Object.keys(operation.requestBody?.content ?? {})
  const how = method === 'get' ? '' : `-X ${method.toUpperCase()} `
  return [
    `curl -s ${how}'${server}${addressOf(path, parameters)}'`,
    ...(isOpen ? [] : [`-H "Authorization: Bearer $GOODTERMS_TOKEN"`]),
    ...parameters
      .filter((each) => each.in === 'header')
      .map(({ name, example = '' }) => `-H '${name}: ${example}'`),
    ...content.flatMap((type) => [`-H 'Content-Type: ${type}'`, '--data @return.json']),
  ].join(NEXT_LINE)
}

function addressOf(path: string, parameters: readonly Parameter[]): string {
  const shown = parameters.filter(({ example }) => example !== undefined)
  const filled = shown
    .filter((each) => each.in === 'path')
    .reduce((address, { name, example }) => address.replace(`{${name}}`, String(example)), path)
  const query = shown
    .filter((each) => each.in === 'query')
    .map(({ name, example = '' }) => `${name}=${encodeURIComponent(example)}`)
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`
}
