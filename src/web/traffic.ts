/**
 * How many requests are answered at once, and none any more on kept connections while the service
 * stops: what is too much is told at once to come again, so that the rest is still answered.
 */
import type { RequestHandler } from 'express'

export interface Traffic {
  readonly admit: (refuse: RequestHandler) => RequestHandler
  readonly beginDraining: () => void
  readonly isDraining: () => boolean
}

// Some ten times what one process answers in a second while nobody waits.
const AT_ONCE_MAX = 500

export function openTraffic(atOnceMax: number = AT_ONCE_MAX): Traffic {
  let atOnce = 0
  let isDraining = false
  return {
    admit: (refuse) => (request, response, next) => {
      if (isDraining) response.set('Connection', 'close')
      if (atOnce >= atOnceMax) {
        void refuse(request, response, next)
        return
      }
      atOnce += 1
      response.once('close', () => {
        atOnce -= 1
      })
      next()
    },
    beginDraining: () => {
      isDraining = true
    },
    isDraining: () => isDraining,
  }
}
