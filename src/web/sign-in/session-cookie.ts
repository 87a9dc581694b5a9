/**
 * The cookies of signing in. Scripts never see them, other sites never send them with a form, and
 * over https no other host can set them (`__Host-`). A value that stands twice counts for nothing.
 */
import type { CookieOptions, Request, Response } from 'express'

export type CookieName = 'goodterms' | 'goodterms-way'

export function cookieOf(
  request: Request,
  name: CookieName,
  baseUrl: string,
): string | undefined {
  const asked = `${fullName(name, baseUrl)}=`
  const values = (request.get('Cookie') ?? '')
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each.startsWith(asked))
    .map((each) => each.slice(asked.length))
  return values.length === 1 ? values[0] : undefined
}

/** Until the browser is closed; how long it counts is decided by the store. Written as it is. */
export function setCookie(
  response: Response,
  name: CookieName,
  value: string,
  baseUrl: string,
): void {
  response.cookie(fullName(name, baseUrl), value, { ...options(baseUrl), encode: String })
}

export function clearCookie(response: Response, name: CookieName, baseUrl: string): void {
  response.clearCookie(fullName(name, baseUrl), options(baseUrl))
}

function fullName(name: CookieName, baseUrl: string): string {
  return isHttps(baseUrl) ? `__Host-${name}` : name
}

function options(baseUrl: string): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps(baseUrl) }
}

function isHttps(baseUrl: string): boolean {
  return baseUrl.startsWith('https:')
}
