/**
 * Takes a request apart into plain names and texts. A name that stands twice is refused: two parts
 * of a program could each take another of the two for the one that counts.
 */
import type { Request } from 'express'
import { accepted, refused, type Checked, type Problem } from '../domain/problem.ts'
import type { UploadedFile } from './route.ts'

const FIELDS_MAX = 1_000
const MULTIPART = /^multipart\/form-data\s*;/i
// As browsers write it, and nothing beside it: so that no two readers take two boundaries.
const BOUNDARY = /^multipart\/form-data\s*;\s*boundary=("?)([\w'()+,./:=?-]{1,70})\1\s*$/i
const URL_ENCODED = /^application\/x-www-form-urlencoded\s*(;|$)/i

export interface Sent {
  readonly form: ReadonlyMap<string, string>
  readonly files: ReadonlyMap<string, UploadedFile>
}

export function isForm(contentType: string | undefined): boolean {
  return MULTIPART.test(contentType ?? '') || URL_ENCODED.test(contentType ?? '')
}

export function queryOf(address: string): Checked<ReadonlyMap<string, string>> {
  const at = address.indexOf('?')
  return onlyOnce([...new URLSearchParams(at === -1 ? '' : address.slice(at + 1))])
}

/** The body has been read, and is no longer than the route allows. */
export async function formOf(request: Request): Promise<Checked<Sent>> {
  const body: unknown = request.body
  const bytes = body instanceof Uint8Array ? new Uint8Array(body) : new Uint8Array()
  const type = request.get('Content-Type') ?? ''
  // Before they are taken apart: millions of fields would hold up everybody.
  const between = betweenFields(type)
  if (between === undefined) return refused([BROKEN])
  // A form in parts has one more at its end; the very number is looked at below.
  if (hasMoreThan(FIELDS_MAX + 1, between, bytes)) return refused([TOO_MANY])
  let data
  try {
    data = await new Response(bytes, { headers: { 'Content-Type': type } }).formData()
  } catch {
    return refused([BROKEN])
  }
  const entries = [...data]
  const texts = entries.flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  const form = onlyOnce(texts)
  if (!form.ok) return form
  const files = new Map<string, UploadedFile>()
  for (const [name, value] of entries) {
    // A browser sends a field for files also when none was chosen: without a name, and empty.
    if (typeof value === 'string' || (value.name === '' && value.size === 0)) continue
    if (files.has(name)) return refused([twice(name)])
    files.set(name, { name: value.name, bytes: await value.bytes() })
  }
  return accepted({ form: form.value, files })
}

/** What stands between two fields in the bytes of a form. */
function betweenFields(type: string): string | undefined {
  return URL_ENCODED.test(type) ? '&' : BOUNDARY.exec(type)?.[2]
}

function hasMoreThan(most: number, between: string, { buffer }: Uint8Array): boolean {
  const bytes = Buffer.from(buffer)
  let [count, at] = [0, bytes.indexOf(between)]
  while (at !== -1 && count <= most) {
    count += 1
    at = bytes.indexOf(between, at + between.length)
  }
  return count > most
}

function onlyOnce(entries: readonly [string, string][]): Checked<ReadonlyMap<string, string>> {
  if (entries.length > FIELDS_MAX) return refused([TOO_MANY])
  const texts = new Map<string, string>()
  for (const [name, value] of entries) {
    if (texts.has(name)) return refused([twice(name)])
    texts.set(name, value)
  }
  return accepted(texts)
}

function twice(name: string): Problem {
  const message = `"${name.slice(0, 40)}" stands there more than once. Give it once.`
  return { code: 'duplicate-key', where: '', message }
}

const TOO_MANY: Problem = {
  code: 'too-large',
  where: '',
  message: `At most ${FIELDS_MAX} fields are read. Send fewer.`,
}

const BROKEN: Problem = {
  code: 'not-text',
  where: '',
  message: 'The form is broken or incomplete. Open the page anew, and send it again.',
}
