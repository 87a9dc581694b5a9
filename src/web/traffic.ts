/**
 * How many requests are answered at once, and none any more on kept connections while the service
 * stops: what is too much is told at once to come again, so that the rest is still answered. A
 * request whose body is still on the way is not being answered yet, and takes nobody's place.
 */
import type { Request, RequestHandler, Response } from 'express'
import { slowBodies, type SlowLimits } from './slow-bodies.ts'

export interface Traffic {
  readonly admit: (refusing: Refusing) => RequestHandler
  readonly beginDraining: () => void
  readonly isDraining: () => boolean
}

export interface Refusing {
  readonly tooBusy: RequestHandler
  readonly tooSlow: RequestHandler
}

export interface TrafficLimits extends SlowLimits {
  readonly atOnceMax: number
}

const LIMITS: TrafficLimits = {
  // Some ten times what one process answers in a second while nobody waits.
  atOnceMax: 500,
  // Time enough for all but large files on slow lines.
  patienceMs: 5_000,
  slowMax: 200,
  slowOfOneMax: 20,
}

export function openTraffic(limits: Partial<TrafficLimits> = {}): Traffic {
  const { atOnceMax, ...slowLimits } = { ...LIMITS, ...limits }
  const bodies = slowBodies(slowLimits)
  let atOnce = 0
  let isDraining = false

  function count(response: Response): void {
    atOnce += 1
    response.once('close', () => {
      atOnce -= 1
    })
  }

  function countOnceItsBodyIsIn(request: Request, response: Response, cut: () => void): void {
    const isIn = bodies.waitFor(request, cut)
    response.once('close', isIn)
    request.once('end', () => {
      isIn()
      if (!response.closed) count(response)
    })
  }

  return {
    admit: ({ tooBusy, tooSlow }) => (request, response, next) => {
      if (isDraining) response.set('Connection', 'close')
      if (atOnce >= atOnceMax) {
        void tooBusy(request, response, next)
        return
      }
      if (hasBodyToRead(request)) {
        countOnceItsBodyIsIn(request, response, () => {
          if (response.headersSent) return
          response.set('Connection', 'close')
          void tooSlow(request, response, next)
        })
      } else count(response)
      next()
    },
    beginDraining: () => {
      isDraining = true
    },
    isDraining: () => isDraining,
  }
}

/** Only forms and returns are read; what comes with anything else is left where it is. */
function hasBodyToRead({ method, headers }: Request): boolean {
  if (method !== 'POST') return false
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0
}
