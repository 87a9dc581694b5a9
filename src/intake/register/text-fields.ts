/**
 * Reads the texts of a register entry: reference, title, name, address, kind, e-mail address. What
 * identifies a contract is refused where it cannot be read; what only helps is left out with a
 * note.
 */
import { shown } from '../cell-values.ts'
import { cleanLine, noteOfTakenOut } from './clean-line.ts'
import { faulty, given, notGiven } from './field-reading.ts'
import type { FieldReading } from './read-register.ts'
import { namesSeveral, saysNothing } from './says-nothing.ts'

const LONGEST_LINE = 300
/** With all its blanks and line ends. */
const LONGEST_ADDRESS = 3000
const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/
const OCID = /^ocds-[a-z0-9]{6}[A-Za-z0-9._-]{1,49}$/
const E_MAIL = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9.-]{1,255}$/

/** Blanks and strokes become hyphens, so that `NCC/2026/014` can stand in an address. */
export function readReference(text: string): FieldReading<string> {
  if (saysNothing(text)) {
    return faulty('missing-field', 'No reference is given. Give each contract one of its own.')
  }
  if (text.length > LONGEST_LINE) return unusableReference(text)
  const written = text.normalize('NFC').trim().replaceAll(/\s*[/\\\s]\s*/g, '-')
  if (!REFERENCE.test(written)) return unusableReference(text)
  if (written === text) return given(written)
  return given(written, [`The reference ${shown(text)} is written ${written} here.`])
}

function unusableReference(text: string): FieldReading<never> {
  return faulty(
    'not-allowed',
    `The reference ${shown(text)} cannot be used. Write 1 to 60 letters A to Z, digits, ` +
      'hyphens, points and low lines, beginning with a letter or digit.',
  )
}

export function readTitle(text: string): FieldReading<string> {
  return needed('title', text, 'Write what the contract is for.')
}

export function readContractorName(text: string): FieldReading<string> {
  if (namesSeveral(text)) {
    return faulty(
      'not-allowed',
      `${shown(text)} names no contractor. Give the contract of each contractor a line of its own.`,
    )
  }
  return needed('contractor’s name', text, 'Write who carries out the contract.')
}

/** The parts of an address in one line; an empty one is not known. */
export function readAddress(text: string): FieldReading<string> {
  if (text.length > LONGEST_ADDRESS) return addressLeftOut()
  const parts = text.split(/[,\n\r]+/).map(cleanLine).filter((part) => !saysNothing(part.text))
  const takenOut = [...new Set(parts.flatMap((part) => part.takenOut))]
  const line = parts.map((part) => part.text)
    .filter((part, index, all) => part !== all[index - 1] && !namesSeveral(part))
    .join(', ')
  if (Array.from(line).length > LONGEST_LINE) return addressLeftOut()
  return given(line, noteOfTakenOut('contractor’s address', { text: line, takenOut }))
}

function addressLeftOut(): FieldReading<string> {
  const note = `The contractor’s address has more than ${LONGEST_LINE} characters: it was left out.`
  return given('', [note])
}

export function readKind(text: string, kinds: readonly string[]): FieldReading<string> {
  if (saysNothing(text)) return notGiven()
  const id = text.trim().toLowerCase().replaceAll(/[\s_]+/g, '-')
  if (kinds.includes(id)) return given(id)
  return notGiven(
    `${shown(text)} is not one of the council’s kinds of contract (${kinds.join(', ')}), ` +
      'so the kind was left out.',
  )
}

export function readManagerEmail(text: string): FieldReading<string> {
  if (saysNothing(text)) return notGiven()
  const address = text.trim().toLowerCase()
  if (E_MAIL.test(address)) return given(address)
  return notGiven(
    `${shown(text)} is not an e-mail address, so the contract manager was left out.`,
  )
}

export function readOcid(text: string): FieldReading<string> {
  if (saysNothing(text)) return notGiven()
  if (OCID.test(text.trim())) return given(text.trim())
  return notGiven(`${shown(text)} is not the number of a public process (ocid): it was left out.`)
}

function needed(field: string, text: string, advice: string): FieldReading<string> {
  const line = cleanLine(text)
  if (saysNothing(line.text)) return faulty('missing-field', `No ${field} is given. ${advice}`)
  if (Array.from(line.text).length > LONGEST_LINE) {
    return faulty(
      'out-of-range',
      `The ${field} has more than ${LONGEST_LINE} characters: ${shown(line.text)}. Shorten it.`,
    )
  }
  return given(line.text, noteOfTakenOut(field, line))
}
