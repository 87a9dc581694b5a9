/**
 * Makes one line of a text from outside: NFC, white space tidied, and without characters that
 * nobody sees or that turn a line round. What is taken out is told, white space alone is not.
 */

const WHITE_SPACE = /[\s\u0085]+/gu
/** Controls, format characters (among them bidi), surrogates, private use and no characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/gu
const MOST_NAMED = 5

export interface CleanLine {
  readonly text: string
  /** The characters that were taken out by number, `U+202E`. */
  readonly takenOut: readonly string[]
}

export function cleanLine(text: string): CleanLine {
  const takenOut = new Set<string>()
  const seen = text.replaceAll(WHITE_SPACE, ' ').replaceAll(UNSEEN, (character) => {
    takenOut.add(numberOf(character))
    return ''
  })
  const tidy = seen.normalize('NFC').replaceAll(WHITE_SPACE, ' ').trim()
  return { text: tidy, takenOut: [...takenOut] }
}

/** The note for a person, with the name of the field; none where nothing was taken out. */
export function noteOfTakenOut(field: string, { takenOut }: CleanLine): readonly string[] {
  if (takenOut.length === 0) return []
  const named = takenOut.slice(0, MOST_NAMED).join(', ')
  const more = takenOut.length > MOST_NAMED ? ' and others' : ''
  return [
    `Characters that nobody can see (${named}${more}) were taken out of the ${field}. ` +
      'Look whether it reads right.',
  ]
}

function numberOf(character: string): string {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `U+${number}`
}
