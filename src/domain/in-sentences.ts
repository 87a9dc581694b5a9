/**
 * Small joints of English sentences: lists, quotation marks, capitals, full stops. It knows no
 * word of its own beyond "and" and "or".
 */

/** `a`, `a and b`, `a, b and c`. */
export function listInWords(words: readonly string[], joint: 'and' | 'or' | 'nor'): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`
}

/** `either a or b`, `both a and b`, `all of a, b and c`: its front says how the group holds. */
export function groupInWords(words: readonly string[], joint: 'and' | 'or'): string {
  const list = listInWords(words, joint)
  if (words.length < 2) return list
  if (joint === 'or') return `either ${list}`
  return words.length === 2 ? `both ${list}` : `all of ${list}`
}

/** A label as it stands in a form, kept apart from the words around it. */
export function quoted(label: string): string {
  return `“${label}”`
}

/** With a capital and a full stop; nothing stays nothing. */
export function asSentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1)
  return text === '' || /[.!?]$/.test(text) ? capital : `${capital}.`
}

/** With a small letter at the front; an abbreviation keeps its capitals. */
export function inRunningText(text: string): string {
  return /^[A-Z](?![A-Z])/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text
}
