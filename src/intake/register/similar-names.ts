/**
 * Finds names that are written alike, by the runs of three letters that they share. Only ever a
 * suggestion to a person: nothing is merged because of it.
 */

/** Of 100 runs in both names so many must be shared. */
const ALIKE_PERCENT = 70
const MOST_SUGGESTED = 3

export interface NameIndex {
  /** How many runs each name has. */
  readonly sizes: number[]
  /** The names in which a run occurs. */
  readonly byRun: Map<string, number[]>
}

export function emptyNameIndex(): NameIndex {
  return { sizes: [], byRun: new Map() }
}

/** Names are found again by the order in which they were added. */
export function addName(index: NameIndex, text: string): void {
  const runs = runsOf(text)
  for (const run of runs) {
    const at = index.byRun.get(run)
    if (at === undefined) index.byRun.set(run, [index.sizes.length])
    else at.push(index.sizes.length)
  }
  index.sizes.push(runs.size)
}

/** The names most alike first; of equally alike ones the one added first. */
export function similarNames(index: NameIndex, text: string): readonly number[] {
  const runs = runsOf(text)
  const shared = new Map<number, number>()
  for (const run of runs) {
    for (const at of index.byRun.get(run) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
  }
  return [...shared]
    .map(([at, count]) => {
      const sizes = runs.size + (index.sizes[at] ?? 0)
      return { at, alike: (200 * count) / sizes }
    })
    .filter(({ alike }) => alike >= ALIKE_PERCENT)
    .toSorted((a, b) => b.alike - a.alike || a.at - b.at)
    .slice(0, MOST_SUGGESTED)
    .map(({ at }) => at)
}

/** With blanks around, so that a name of one letter has runs too, and its beginning counts more. */
function runsOf(text: string): ReadonlySet<string> {
  const letters = Array.from(`  ${text} `)
  return new Set(letters.slice(2).map((letter, at) => `${letters[at]}${letters[at + 1]}${letter}`))
}
