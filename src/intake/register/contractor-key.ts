/**
 * Keys under which names and addresses are compared: equal keys are the same words, however they
 * were typed. A key never crosses scripts: a Cyrillic letter is no Latin one.
 */

const WORDS = /[\p{L}\p{N}\p{M}]+/gu
const LETTERS_ALIKE = 6
/** Words of a name that tell companies apart by their form only. */
const FORMS = new Set(['and', 'cic', 'co', 'company', 'limited', 'llp', 'plc', 'the'])

/** `A. B. Smith & Sons LTD` and `A B Smith and Sons Limited` are one name. */
export function nameKey(name: string): string {
  return wordsOf(name.replaceAll('&', ' and ')).map((word) => (word === 'ltd' ? 'limited' : word))
    .join(' ')
}

export function addressKey(address: string): string {
  return wordsOf(address).join(' ')
}

/** The name without its legal form, for suggestions only; the whole name where nothing is left. */
export function coreOfName(key: string): string {
  const core = key.split(' ').filter((word) => !FORMS.has(word)).join(' ')
  return core === '' ? key : core
}

/** True where two names have a word in common, or words that begin alike; forms do not count. */
export function shareAWord(a: string, b: string): boolean {
  const [core, other] = [coreOfName(nameKey(a)), coreOfName(nameKey(b))]
  if (core === other) return true
  const starts = (key: string): readonly string[] =>
    key.split(' ').filter((word) => word.length > 2).map((word) => word.slice(0, LETTERS_ALIKE))
  return starts(core).some((start) => starts(other).includes(start))
}

function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().replaceAll(/['’‘`]/g, '').match(WORDS) ?? []
}
