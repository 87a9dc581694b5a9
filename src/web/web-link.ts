/**
 * A reference as text with a link, where its address is one of the web.
 */
import { NOT_VERIFIED, webAddress } from '../notices/describe-sources.ts'
import type { Reference } from '../rules/parameter.ts'

export interface WebLink {
  readonly title: string
  /** Empty where there is no address that may be followed. */
  readonly url: string
  readonly standing: string
}

export function webLink({ title, url, standing }: Reference): WebLink {
  return { title, url: webAddress(url), standing: standing === 'memory' ? NOT_VERIFIED : '' }
}
