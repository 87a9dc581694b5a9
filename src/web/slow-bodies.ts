/**
 * Watches over requests whose body is long in coming: only so many may be waited for, in all and
 * from one address, and the one that has been waited for longest is cut first. It never looks at
 * what is sent.
 */
import type { Request } from 'express'

export interface SlowLimits {
  /** A body that is in by then is never cut. */
  readonly patienceMs: number
  readonly slowMax: number
  /** Behind a proxy everybody has one address, and a proxy mostly waits for bodies itself. */
  readonly slowOfOneMax: number
}

export interface SlowBodies {
  /** `cut` is called once at most; gives what to call when the body is in, or nobody waits. */
  readonly waitFor: (request: Request, cut: () => void) => () => void
}

interface Slow {
  readonly request: Request
  readonly address: string | undefined
  readonly cut: () => void
}

export function slowBodies({ patienceMs, slowMax, slowOfOneMax }: SlowLimits): SlowBodies {
  // A set keeps the order in which they came.
  const all = new Set<Slow>()

  function cutOldest(among: readonly Slow[], most: number): void {
    // Where nobody reads yet, the sender is not who is slow.
    const read = among.filter(({ request }) => request.readableDidRead)
    for (const slow of read.slice(0, Math.max(0, among.length - most))) {
      all.delete(slow)
      slow.cut()
    }
  }

  return {
    waitFor: (request, cut) => {
      const slow = { request, address: request.ip, cut }
      const tooLong = setTimeout(() => {
        all.add(slow)
        const ofOne = [...all].filter(({ address }) => address === slow.address)
        cutOldest(ofOne, slowOfOneMax)
        cutOldest([...all], slowMax)
      }, patienceMs)
      return () => {
        clearTimeout(tooLong)
        all.delete(slow)
      }
    },
  }
}
