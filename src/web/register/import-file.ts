/**
 * The file of an import, as it goes from page to page: nothing is kept before somebody records it,
 * so the form carries it along. Packed files are unpacked only up to a limit.
 */
import { gunzipSync } from 'node:zlib'
import { accepted, refused, type Checked, type Problem } from '../../domain/problem.ts'
import type { OpenAsk } from '../route.ts'

export const FILE_BYTES_MAX = 5_000_000
const UNPACKED_BYTES_MAX = 20_000_000

export interface ImportFile {
  readonly name: string
  /** Unpacked. */
  readonly bytes: Uint8Array
  /** As it came: so packed, it goes along in a form that is no larger than the first. */
  readonly sent: Uint8Array
  readonly holds: 'table' | 'notices'
}

type SentForm = Pick<OpenAsk, 'form' | 'files'>

export function importFileOf({ form, files }: SentForm): Checked<ImportFile> {
  const upload = files.get('upload')
  const name = upload?.name ?? form.get('file') ?? ''
  const sent = upload?.bytes ?? Buffer.from(form.get('bytes') ?? '', 'base64')
  if (sent.length === 0) return refused([NO_FILE])
  if (sent.length > FILE_BYTES_MAX) return refused([TOO_LARGE])
  const bytes = unpacked(sent)
  if (bytes === undefined) return refused([BROKEN])
  if (bytes.length === 0) return refused([NO_FILE])
  const holds = /^\s*[{[]/.test(startOf(bytes)) ? 'notices' : 'table'
  return accepted({ name, bytes, sent, holds })
}

/** What the next page's form sends back. */
export function fileFields({ name, sent }: ImportFile) {
  return { file: name, bytes: Buffer.from(sent).toString('base64') }
}

function unpacked(bytes: Uint8Array): Uint8Array | undefined {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  if (!isPacked) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: UNPACKED_BYTES_MAX })
  } catch {
    return undefined
  }
}

function startOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 200))
}

const NO_FILE: Problem = {
  code: 'not-found',
  where: '',
  message: 'Choose the file with the contracts. It was missing, or empty.',
}
const TOO_LARGE: Problem = {
  code: 'too-large',
  where: '',
  message: `A file has at most ${FILE_BYTES_MAX / 1_000_000} MB. Split it, and import each part.`,
}
const BROKEN: Problem = {
  code: 'too-large',
  where: '',
  message: 'The packed file is broken, or larger than 20 MB unpacked. Unpack it, and split it.',
}
