/**
 * Measures several ways of doing one job in interleaved rounds of one process and takes the median
 * of each, so that what else the machine does weighs on all alike. Ratios last; times do not.
 */
export interface Contestant {
  readonly name: string
  /** Does the job once for the return with this number. */
  readonly run: (index: number) => unknown
}

export interface Result {
  readonly name: string
  readonly microseconds: number
}

const ROUNDS = 7
const LEAST_MILLISECONDS = 250

export async function sideBySide(
  contestants: readonly Contestant[],
  returns: number,
): Promise<readonly Result[]> {
  const samples = new Map<string, number[]>(contestants.map(({ name }) => [name, []]))
  for (const contestant of contestants) await sample(contestant, returns)
  for (let round = 0; round < ROUNDS; round += 1) {
    process.stderr.write(`\rround ${round + 1} of ${ROUNDS}`)
    for (const contestant of contestants) {
      samples.get(contestant.name)?.push(await sample(contestant, returns))
    }
  }
  process.stderr.write('\r                \r')
  return contestants.map(({ name }) => ({ name, microseconds: median(samples.get(name) ?? []) }))
}

/** Microseconds a return, over at least a quarter of a second. */
async function sample({ run }: Contestant, returns: number): Promise<number> {
  globalThis.gc?.()
  const start = performance.now()
  let done = 0
  do {
    for (let index = 0; index < returns; index += 1) await run(index)
    done += returns
  } while (performance.now() - start < LEAST_MILLISECONDS)
  return ((performance.now() - start) * 1000) / done
}

function median(values: readonly number[]): number {
  const inOrder = values.toSorted((a, b) => a - b)
  return inOrder[Math.floor(inOrder.length / 2)] ?? Number.NaN
}
