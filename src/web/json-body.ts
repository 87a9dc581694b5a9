/**
 * Reads a body that was sent as JSON: UTF-8, strict, with the line of each value. What it means is
 * read elsewhere.
 */
import { refused, type Checked } from '../domain/problem.ts'
import { readJson, type JsonText } from '../json/read-json.ts'

export function readJsonBody(body: Uint8Array): Checked<JsonText> {
  let text
  try {
    // One byte order mark is passed over by the reader of JSON; a second one is a mistake.
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    return refused([{ code: 'not-text', where: '', message: NOT_TEXT }])
  }
  return readJson(text)
}

const NOT_TEXT = 'The body is not UTF-8 text. Send it as UTF-8.'
