/**
 * Answers what the HTTP parser gives up on: broken, too slow or with too many headers. No page can
 * be rendered there, yet the answer carries the headers of every other one.
 */
import type { Server } from 'node:http'

const ANSWERS: ReadonlyMap<string, string> = new Map([
  ['HPE_HEADER_OVERFLOW', '431 Request Header Fields Too Large'],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', '413 Content Too Large'],
  ['ERR_HTTP_REQUEST_TIMEOUT', '408 Request Timeout'],
])

export function answerBrokenRequests(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const status = ANSWERS.get(error.code ?? '') ?? '400 Bad Request'
    const body = `${status}\n`
    socket.end(
      [
        `HTTP/1.1 ${status}`,
        'Connection: close',
        'Content-Type: text/plain; charset=utf-8',
        `Content-Length: ${body.length}`,
        "Content-Security-Policy: default-src 'none';frame-ancestors 'none'",
        'X-Content-Type-Options: nosniff',
        'Referrer-Policy: no-referrer',
        'Cache-Control: no-store',
        '',
        body,
      ].join('\r\n'),
    )
  })
}
