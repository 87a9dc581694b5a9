/**
 * What cannot stand in words that somebody of the council writes down for the record, such as a
 * note on a case: characters that nobody sees, and what belongs to one person. It cannot know a
 * name.
 */
import { personalDataWithin } from './reference.ts'

// Controls but for line breaks, formats (the bidirectional marks are among them), separators,
// halves of a character, and what has no meaning of its own.
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u

/** Why the words are refused, with line breaks as `\n`; undefined where they can be kept. */
export function refusedInWords(words: string): string | undefined {
  if (UNSEEN.test(words)) {
    return (
      'The words hold a character that cannot be seen, such as a tab or a mark that turns text ' +
      'round. Type them anew instead of pasting them.'
    )
  }
  return personalDataWithin(words)
}
