/**
 * A mail in the shape that nodemailer takes, with every way closed by which a text could add a
 * recipient, a header or a file.
 */
import type { SendMailOptions } from 'nodemailer'
import type { Mail } from './transport.ts'

/** The recipient has been checked: it stands in the envelope as it is, and is parsed by nobody. */
export function mailMessage(mail: Mail, from: string): SendMailOptions {
  return {
    from: { name: 'Goodterms', address: from },
    to: { name: '', address: mail.recipient },
    envelope: { from, to: [mail.recipient] },
    messageId: mail.messageId,
    subject: mail.subject,
    text: mail.text,
    // Out-of-office programs answer no mail that says this of itself.
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
