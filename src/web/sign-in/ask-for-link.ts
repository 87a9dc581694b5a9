/**
 * Makes a one-time link and puts it into the outbox for its person. For an address that nobody
 * has here the same work is done and nothing is kept, so that neither the answer nor its time
 * tells who is known.
 */
import { randomUUID } from 'node:crypto'
import { hashOfSecret, newLinkSecret } from '../../access/secrets.ts'
import { putInOutbox, takeFromOutbox, type NewMail } from '../../store/outbox.ts'
import { personByEmail } from '../../store/people.ts'
import { endLinksOf, LINK_MINUTES, recordLink } from '../../store/sign-in-links.ts'
import type { Site } from '../site.ts'

type ForLinks = Pick<Site, 'store' | 'baseUrl' | 'now'>

/** `address` has been checked; `back` is a path of this service. */
export async function askForLink(
  { store, baseUrl, now }: ForLinks,
  { address, back }: { readonly address: string; readonly back: string },
): Promise<void> {
  const token = newLinkSecret()
  const mail = linkMail({ baseUrl, address, link: linkAddress(baseUrl, token, back) })
  const at = now()
  await store.write(async (tx) => {
    const person = await personByEmail(tx, address)
    await putInOutbox(tx, mail, at.toISOString())
    if (person !== undefined && !person.isDisabled) {
      await recordLink(tx, { tokenHash: hashOfSecret(token), person: person.id, at })
    } else {
      await endLinksOf(tx, 'nobody', at)
      await takeFromOutbox(tx, mail.id)
    }
  })
}

/** Made of the configured address: what a request says of its host never comes into a mail. */
export function linkAddress(baseUrl: string, token: string, back: string): string {
  const then = back === '/' ? '' : `&back=${encodeURIComponent(back).replaceAll('%2F', '/')}`
  return `${baseUrl}/sign-in/link?token=${token}${then}`
}

function linkMail({ baseUrl, address, link }: Readonly<Record<string, string>>): NewMail {
  const id = randomUUID()
  return {
    id,
    messageId: `<${id}@${new URL(baseUrl ?? '').hostname}>`,
    purpose: 'sign-in-link',
    recipient: address ?? '',
    subject: 'Sign in to Goodterms',
    // No line is so long that a mail would have to break it: the link can be copied as it stands.
    text: [
      'Somebody, most likely you, asked to sign in to Goodterms',
      'with this address.',
      '',
      'Open this link and press the button on the page:',
      '',
      link,
      '',
      `The link works once, for ${LINK_MINUTES} minutes. A newer link ends it.`,
      'If you did not ask for it, do nothing: without the link',
      'nobody can sign in with it.',
      '',
    ].join('\r\n'),
  }
}
