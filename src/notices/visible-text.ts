/**
 * Makes every character of foreign text one that a reader can see, so that nothing in a notice
 * can hide, turn round or forge a line. It changes how text looks, never what markup means.
 */

const SPACES = /[ \t\r\n\u00a0]+/g
// Controls, formats (the bidirectional marks are among them), separators, halves of a character.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu

// Nearly every text of a notice: printable, with single spaces inside.
const PLAIN = /^[!-~]+(?: [!-~]+)*$/

/** Line ends become spaces; any other character that cannot be seen becomes its number. */
export function visibleText(text: string): string {
  if (PLAIN.test(text)) return text
  return text.replaceAll(SPACES, ' ').trim().replaceAll(INVISIBLE, numberOf)
}

/** The same for every text inside lists and objects. */
export function withVisibleTexts<T>(value: T): T {
  return eachText(value) as T
}

function eachText(value: unknown): unknown {
  if (typeof value === 'string') return visibleText(value)
  if (Array.isArray(value)) return value.map(eachText)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, eachText(part)]))
}

function numberOf(character: string): string {
  const number = character.codePointAt(0) ?? 0
  return `[U+${number.toString(16).toUpperCase().padStart(4, '0')}]`
}
