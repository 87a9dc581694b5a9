/**
 * The one way in which mail leaves: a mail server, or a folder where there is none.
 */

export interface Mail {
  readonly id: string
  /** With its angle brackets; the same at each attempt, so that a repeat is recognised. */
  readonly messageId: string
  readonly recipient: string
  readonly subject: string
  readonly text: string
}

/**
 * `later` where it may be tried again, `refused` where that would change nothing, and `uncertain`
 * where the mail was handed over and no answer came: it may have arrived.
 */
export interface Handover {
  readonly ended: 'sent' | 'later' | 'refused' | 'uncertain'
  /** What the other side said, for whoever looks into it. */
  readonly reply: string
}

export type Transport = (mail: Mail) => Promise<Handover>
