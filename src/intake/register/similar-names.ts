/**
 * Finds names that are written alike, by the pairs of letters that they share. Only ever a
 * suggestion to a person: nothing is merged because of it.
 */

/** Of 100 pairs of letters in both names so many must be shared. */
const ALIKE_PERCENT = 80
const MOST_SUGGESTED = 3

export interface NameIndex {
  readonly names: { readonly text: string; readonly pairs: ReadonlySet<string> }[]
  readonly byPair: Map<string, number[]>
}

export function emptyNameIndex(): NameIndex {
  return { names: [], byPair: new Map() }
}

/** Names are found again by the order in which they were added. */
export function addName(index: NameIndex, text: string): void {
  const pairs = pairsOf(text)
  for (const pair of pairs) {
    const at = index.byPair.get(pair)
    if (at === undefined) index.byPair.set(pair, [index.names.length])
    else at.push(index.names.length)
  }
  index.names.push({ text, pairs })
}

/** The names most alike first; of equally alike ones the one added first. */
export function similarNames(index: NameIndex, text: string): readonly number[] {
  const pairs = pairsOf(text)
  const shared = new Map<number, number>()
  for (const pair of pairs) {
    for (const at of index.byPair.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
  }
  return [...shared]
    .map(([at, count]) => {
      const sizes = pairs.size + (index.names[at]?.pairs.size ?? 0)
      return { at, alike: (200 * count) / sizes }
    })
    .filter(({ alike }) => alike >= ALIKE_PERCENT)
    .toSorted((a, b) => b.alike - a.alike || a.at - b.at)
    .slice(0, MOST_SUGGESTED)
    .map(({ at }) => at)
}

/** With a blank on both sides, so that a name of one letter has pairs too. */
function pairsOf(text: string): ReadonlySet<string> {
  const letters = Array.from(` ${text} `)
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))
}
