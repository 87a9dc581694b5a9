/**
 * The known name that a misspelt one is most like, for "did you mean". Never guesses far.
 */

export function nearestName(name: string, known: readonly string[]): string | undefined {
  const plain = plainOf(name)
  const farthest = Math.max(1, Math.floor(plain.length / 3))
  let nearest: { readonly name: string; readonly steps: number } | undefined
  for (const candidate of known) {
    const steps = stepsBetween(plain, plainOf(candidate))
    const isNearer = steps <= farthest && steps < (nearest?.steps ?? Infinity)
    if (isNearer) nearest = { name: candidate, steps }
  }
  return nearest?.name
}

/** ` Did you mean `x`?` or, with few names to choose from, all of them. */
export function suggestion(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known)
  if (nearest !== undefined) return ` Did you mean \`${nearest}\`?`
  if (known.length === 0) return ''
  const shown = known.slice(0, 20).map((each) => `\`${each}\``).join(', ')
  return known.length > 20 ? ` Write one of ${shown}, …` : ` Write one of ${shown}.`
}

/** Capitals, hyphens and spaces are the commonest slips and count for nothing. */
function plainOf(name: string): string {
  return name.slice(0, 80).toLowerCase().replaceAll(/[-_ ]/g, '')
}

/** How many letters must be put in, taken out, changed or swapped with their neighbour. */
function stepsBetween(a: string, b: string): number {
  let before: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const swapped = row > 1 && column > 1 && isSwapped ? (before[column - 2] ?? 0) + 1 : changed
      const moved = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1)
      current.push(Math.min(changed, swapped, moved))
    }
    before = last
    last = current
  }
  return last[b.length] ?? 0
}
