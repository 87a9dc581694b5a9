/**
 * The way in while nobody has one: a one-time link for the first administrator, printed when the
 * service starts. Once an administrator has signed in, there is none any more.
 */
import { hashOfSecret, newLinkSecret } from '../../access/secrets.ts'
import { administratorHasSignedIn } from '../../store/first-sign-in.ts'
import { personByEmail, personById, recordPerson } from '../../store/people.ts'
import { recordLink } from '../../store/sign-in-links.ts'
import type { Site } from '../site.ts'
import { linkAddress } from './ask-for-link.ts'

const FIRST = 'first-administrator'
// RFC 2606 keeps this ending for addresses that nobody can have.
const NO_ADDRESS = 'first-administrator@goodterms.invalid'

/** Undefined where an administrator has signed in before. `email` has been checked. */
export async function firstAdministratorLink(
  { store, baseUrl, now }: Pick<Site, 'store' | 'baseUrl' | 'now'>,
  email: string = NO_ADDRESS,
): Promise<string | undefined> {
  const token = newLinkSecret()
  const at = now()
  const isMade = await store.write(async (tx) => {
    if (await administratorHasSignedIn(tx)) return false
    const known = await personById(tx, FIRST)
    if (known?.isDisabled === true) return false
    if (known === undefined) {
      const isTaken = (await personByEmail(tx, email)) !== undefined
      await recordPerson(tx, firstPerson(isTaken ? NO_ADDRESS : email), at.toISOString())
    }
    await recordLink(tx, { tokenHash: hashOfSecret(token), person: FIRST, at })
    return true
  })
  return isMade ? linkAddress(baseUrl, token, '/people') : undefined
}

function firstPerson(email: string) {
  return {
    id: FIRST,
    name: 'First administrator',
    email,
    post: 'Administrator',
    contractor: null,
    seesRestricted: false,
    roles: ['administrator'],
    isDisabled: false,
  } as const
}
