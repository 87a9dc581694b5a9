/**
 * A real mail server at a free port of this machine, which answers each mail as a test says.
 */
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** What is said after the text of a mail; `nothing` cuts the line in place of an answer. */
export type Answer = 'taken' | 'nothing' | 451 | 550

export interface MailServer extends AsyncDisposable {
  readonly url: string
  /** Each mail that was received to its end, whatever was answered. */
  readonly received: readonly string[]
  /** The recipients that the envelopes named. */
  readonly recipients: readonly string[]
}

/** The answers in their order; after the last of them everything is taken. */
export async function aMailServer(...answers: readonly Answer[]): Promise<MailServer> {
  const received: string[] = []
  const recipients: string[] = []
  const left = [...answers]
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      recipients.push(address)
      done()
    },
    onData(stream, _session, done) {
      const chunks: Uint8Array[] = []
      stream.on('data', (chunk: Uint8Array) => chunks.push(chunk))
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'))
        const answer = left.shift() ?? 'taken'
        if (answer === 'taken') return done(null, `taken as number ${received.length}`)
        if (answer === 'nothing') return hangUp(server)
        done(Object.assign(new Error('not this one'), { responseCode: answer }))
      })
    },
  })
  // A line that is cut is what some tests ask for.
  server.on('error', () => undefined)
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    recipients,
    async [Symbol.asyncDispose]() {
      const closed = Promise.withResolvers<void>()
      server.close(() => closed.resolve())
      await closed.promise
    },
  }
}

function hangUp(server: SMTPServer): void {
  for (const connection of server.connections) {
    const socket: unknown = Reflect.get(connection, '_socket')
    if (socket instanceof Object && 'destroy' in socket && typeof socket.destroy === 'function') {
      socket.destroy()
    }
  }
}
