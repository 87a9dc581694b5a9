/**
 * Lets a form be sent only from a page of this service: what another site makes a browser send is
 * refused. Programs that are no browsers say neither, and bring nobody's rights with them.
 */
import type { Request } from 'express'

/** `baseUrl` is what people use; behind a proxy the host of a request may be another. */
export function isFromHere(request: Request, baseUrl: string): boolean {
  const site = request.get('Sec-Fetch-Site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = request.get('Origin')
  if (origin === undefined) return true
  return hostOf(origin) === hostOf(baseUrl) || hostOf(origin) === request.get('Host')
}

/** Empty for `null`, which a browser sends in place of an origin that it keeps to itself. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : ''
}
