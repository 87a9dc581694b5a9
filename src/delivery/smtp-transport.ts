/**
 * Hands mail to a mail server, and says how that ended: taken, not now, never, or not known. It
 * tries once; when to try again is decided elsewhere.
 */
import { createTransport } from 'nodemailer'
import { isOwnMachine } from '../domain/own-machine.ts'
import { mailMessage } from './mail-message.ts'
import type { Handover, Transport } from './transport.ts'

const CONNECT_MS = 15_000
const SILENCE_MS = 30_000
// Shorter than the lease of the outbox: nobody else begins while this one still tries.
const ATTEMPT_MS = 120_000
const REPLY_MAX = 300

/** `url` as `smtp://user:password@mail.example.org:587` or `smtps://…`. */
export function smtpTransport(url: string, from: string): Transport {
  // A link that signs somebody in crosses no network in plain sight.
  const requireTLS = !isOwnMachine(new URL(url).hostname)
  return async (mail) => {
    const watch = handoverWatch()
    const server = createTransport({
      url,
      requireTLS,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      logger: watch.logger,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    const tooLong = Promise.withResolvers<Handover>()
    const cut = setTimeout(() => tooLong.resolve(NO_ANSWER), ATTEMPT_MS)
    try {
      const sent = server.sendMail(mailMessage(mail, from)).then(
        taken,
        (error: unknown) => notTaken(error, watch.isHandedOver()),
      )
      return await Promise.race([sent, tooLong.promise])
    } finally {
      clearTimeout(cut)
      server.close()
    }
  }
}

const NO_ANSWER: Handover = { ended: 'uncertain', reply: 'The mail server took too long.' }

function taken({ response }: { readonly response: string }): Handover {
  return { ended: 'sent', reply: response.slice(0, REPLY_MAX) }
}

/** nodemailer tells nobody but its log that the whole text went out, to its last dot. */
function handoverWatch() {
  let isHandedOver = false
  const silent = (): void => undefined
  const info = (entry: unknown): void => {
    const isText = typeof entry === 'object' && entry !== null && Reflect.get(entry, 'tnx')
    isHandedOver ||= isText === 'message'
  }
  const others = { level: silent, trace: silent, debug: silent, warn: silent }
  const logger = { ...others, info, error: silent, fatal: silent }
  return { logger, isHandedOver: () => isHandedOver }
}

function notTaken(error: unknown, isHandedOver: boolean): Handover {
  if (!(error instanceof Error)) throw new Error('a mail was not sent', { cause: error })
  const status: unknown = Reflect.get(error, 'responseCode')
  const reply = error.message.slice(0, REPLY_MAX)
  // The first digit says whether it may be tried again.
  if (typeof status === 'number') {
    return { ended: String(status).startsWith('5') ? 'refused' : 'later', reply }
  }
  // After the last dot a silence says nothing about whether the mail was taken.
  return { ended: isHandedOver ? 'uncertain' : 'later', reply }
}
