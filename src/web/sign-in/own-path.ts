/**
 * Where somebody goes after signing in: a page of this service, never anywhere else.
 */

const LENGTH_MAX = 500
const HERE = 'http://here.invalid'
// A browser takes `\` for `/`, and leaves out tabs and line ends.
const PLAIN = /^\/(?![/\\])[!-[\]-~]*$/

/** The path that was asked for; `/` where it would lead away, or round in a circle. */
export function ownPath(asked: string | undefined): string {
  if (asked === undefined || asked.length > LENGTH_MAX || !PLAIN.test(asked)) return '/'
  const url = URL.canParse(asked, HERE) ? new URL(asked, HERE) : undefined
  if (url?.origin !== HERE || /^\/sign-(in|out)(\/|$)/.test(url.pathname)) return '/'
  return url.pathname.startsWith('//') ? '/' : `${url.pathname}${url.search}`
}
