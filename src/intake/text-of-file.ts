/**
 * Bytes of regular files, up to a stated size, and their UTF-8 text. It never follows a link and
 * never mends an encoding.
 */
import { lstat, readFile } from 'node:fs/promises'
import { accepted, refused, type Checked, type Problem } from '../domain/problem.ts'

/** 20 MB a file. */
export const MOST_BYTES = 20_000_000

/** `label` is how the file is named to people. */
export async function readBytes(path: string, label: string): Promise<Checked<Uint8Array>> {
  let found
  try {
    found = await lstat(path)
  } catch (cause) {
    if (isMissing(cause)) return refused([notFound(label)])
    throw new Error(`cannot look at ${label}`, { cause })
  }
  if (!found.isFile()) return refused([notAFile(label)])
  if (found.size > MOST_BYTES) return refused([tooLarge(label)])
  return accepted(await readFile(path))
}

export async function readText(path: string, label: string): Promise<Checked<string>> {
  const bytes = await readBytes(path, label)
  return bytes.ok ? decodeText(bytes.value, label) : bytes
}

/** A byte-order mark is dropped; anything that is not UTF-8, and NUL, is refused with its line. */
export function decodeText(bytes: Uint8Array, file: string): Checked<string> {
  if (bytes.byteLength > MOST_BYTES) return refused([tooLarge(file)])
  let text
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refused([notText(bytes, file)])
  }
  const nul = text.indexOf('\u0000')
  if (nul < 0) return accepted(text)
  const message = 'The file holds the character NUL, which no text has. Export it again as text.'
  return refused([{ code: 'not-text', where: '', message, file, line: lineAt(text, nul) }])
}

export function tooLarge(file?: string): Problem {
  const message =
    `The file is larger than ${MOST_BYTES / 1_000_000} MB. ` +
    'Split it by contract or month, or leave out columns that nobody asked for.'
  return { code: 'too-large', where: '', message, ...(file === undefined ? {} : { file }) }
}

function notText(bytes: Uint8Array, file: string): Problem {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)
  const isUtf16 = mark === 0xff_fe || mark === 0xfe_ff
  const message = isUtf16
    ? 'The file is saved as UTF-16. Save it as UTF-8 (in Excel: “CSV UTF-8”).'
    : 'This line holds bytes that are not UTF-8. Save the file as UTF-8 (in Excel: “CSV UTF-8”).'
  const lenient = new TextDecoder().decode(bytes)
  const line = isUtf16 ? 1 : lineAt(lenient, lenient.indexOf('\u{fffd}'))
  return { code: 'not-text', where: '', message, file, line }
}

function notFound(file: string): Problem {
  return {
    code: 'not-found',
    where: '',
    message: 'There is no such file or folder. Put it there, or correct the name.',
    file,
  }
}

function notAFile(file: string): Problem {
  return {
    code: 'not-found',
    where: '',
    message: 'This is a link, a folder or a device, not a file. Put the file itself there.',
    file,
  }
}

function lineAt(text: string, index: number): number {
  return text.slice(0, Math.max(index, 0)).split(/\r\n|\r|\n/).length
}

/** True when the world says that nothing is there under the name. */
export function isMissing(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  return code === 'ENOENT' || code === 'ENOTDIR'
}
