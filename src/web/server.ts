/**
 * The server around the application: how long a client may take, how many may come at once, and
 * how it stops without cutting anybody off.
 */
import { createServer, type RequestListener, type Server } from 'node:http'
import { answerBrokenRequests } from './broken-requests.ts'
import type { Traffic } from './traffic.ts'

const HEADERS_MS = 15_000
const REQUEST_MS = 60_000
const LOOKED_AT_EVERY_MS = 5_000
const SOCKETS_MAX = 2_000
const DRAIN_MS = 8_000
const IDLE_CLOSED_EVERY_MS = 100

export function serverFor(app: RequestListener): Server {
  const server = createServer(
    {
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      connectionsCheckingInterval: LOOKED_AT_EVERY_MS,
    },
    app,
  )
  server.maxConnections = SOCKETS_MAX
  answerBrokenRequests(server)
  return server
}

/** Lets requests that have begun be answered, and waits for them no longer than eight seconds. */
export async function drain(
  server: Server,
  traffic: Traffic,
  forMs: number = DRAIN_MS,
): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  traffic.beginDraining()
  server.close(() => resolve())
  // A browser keeps its connection after an answer, and would keep the service with it.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CLOSED_EVERY_MS)
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), forMs)
  await promise
  clearInterval(idle)
  clearTimeout(cut)
}
