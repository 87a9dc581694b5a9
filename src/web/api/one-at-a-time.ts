/**
 * Lets work that keeps the processor busy be done one piece at a time, with a short line of those
 * who wait; whoever finds the line full is sent away at once.
 */

export interface Turns {
  /** Undefined where too many wait already. */
  readonly take: <T>(work: () => Promise<T>) => Promise<T | undefined>
}

export function oneAtATime(waitingMax: number): Turns {
  let inLine = 0
  let last: Promise<unknown> = Promise.resolve()
  return {
    async take(work) {
      if (inLine > waitingMax) return undefined
      inLine += 1
      const turn = last.then(work)
      // The next one's turn comes also when this one failed.
      last = turn.catch(() => undefined)
      try {
        return await turn
      } finally {
        inLine -= 1
      }
    },
  }
}
