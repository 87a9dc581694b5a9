/**
 * Whether stretches of numbers cover everything from zero upwards, each number once; the hole or
 * the overlap is said in words. Knows nothing of ratings or rates.
 */

export interface Stretch {
  readonly name: string
  readonly atLeast: number
  /** Left out where the stretch has no end. */
  readonly below: number | undefined
  /** Place in the list as it is written. */
  readonly index: number
}

export interface TileFault {
  readonly index: number
  readonly message: string
}

export function tileFaults(
  stretches: readonly Stretch[],
  inWords: (value: number) => string,
): readonly TileFault[] {
  const inverted = stretches.filter(({ atLeast, below }) => below !== undefined && below <= atLeast)
  if (inverted.length > 0) return inverted.map((stretch) => invertedFault(stretch, inWords))
  const inOrder = stretches.toSorted((a, b) => a.atLeast - b.atLeast)
  const faults: TileFault[] = []
  let reached: Stretch | undefined
  for (const stretch of inOrder) {
    const end = reached === undefined ? 0 : reached.below
    if (end !== undefined && stretch.atLeast > end) {
      const hole = `nothing is said for ${inWords(end)} up to ${inWords(stretch.atLeast)}`
      faults.push({ index: stretch.index, message: `${hole}; let one end where the next begins` })
    } else if (reached !== undefined && (end === undefined || stretch.atLeast < end)) {
      faults.push(overlap(reached, stretch, inWords))
    }
    if (reached === undefined || isFurther(stretch, reached)) reached = stretch
  }
  if (reached?.below !== undefined) {
    const hole = `nothing is said for ${inWords(reached.below)} and more`
    faults.push({ index: reached.index, message: `${hole}; leave out \`below\` in the highest` })
  }
  return faults
}

function isFurther(stretch: Stretch, reached: Stretch): boolean {
  return (stretch.below ?? Infinity) > (reached.below ?? Infinity)
}

function invertedFault(stretch: Stretch, inWords: (value: number) => string): TileFault {
  const { index, name, atLeast, below = 0 } = stretch
  const message =
    `${name} begins at ${inWords(atLeast)} and ends below ${inWords(below)}, so nothing fits; ` +
    'write the smaller number in `atLeast`'
  return { index, message }
}

function overlap(
  a: Stretch,
  b: Stretch,
  inWords: (value: number) => string,
): TileFault {
  const end = Math.min(a.below ?? Infinity, b.below ?? Infinity)
  const upTo = end === Infinity ? 'and more' : `up to ${inWords(end)}`
  const message =
    `both ${a.name} and ${b.name} are given for ${inWords(b.atLeast)} ${upTo}; ` +
    'let one end where the next begins'
  return { index: b.index, message }
}
