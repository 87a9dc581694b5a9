/**
 * Headers of every answer: nothing may run, be fetched, framed or kept beyond what a page needs.
 */
import type { RequestHandler } from 'express'
import helmet from 'helmet'

const ONE_YEAR_IN_SECONDS = 31_536_000

const NOTHING = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
}

const STYLES_AND_PICTURES = { 'style-src': ["'self'"], 'img-src': ["'self'"] }

// Nothing may run; a reader may still open the mail address that the notice gives.
const SANDBOX = 'sandbox allow-top-navigation-to-custom-protocols'

/** Over plain http a browser must not be told to insist on https: it would find nobody there. */
export function securityHeaders(baseUrl: string): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...NOTHING, ...STYLES_AND_PICTURES },
    },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    // A sandboxed notice has an origin of its own, which browsers would complain about.
    originAgentCluster: false,
    strictTransportSecurity: isHttps(baseUrl) ? { maxAge: ONE_YEAR_IN_SECONDS } : false,
  })
}

/**
 * A page with a form may send it to this service alone. The browser then says from where it was
 * sent, which it would keep to itself with the policy of the other pages.
 */
export const formsFromHere: RequestHandler = (_request, response, next) => {
  const rules = { ...NOTHING, 'form-action': ["'self'"], ...STYLES_AND_PICTURES }
  response.set('Content-Security-Policy', policyOf(rules))
  response.set('Referrer-Policy', 'same-origin')
  next()
}

/** Contractors' figures stay out of caches and of the browser's own store. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}

/** A drafted notice is a document of its own: it may use exactly the styles it came with. */
export function noticePolicy(styleHashes: readonly string[]): string {
  const hashes = styleHashes.map((hash) => `'sha256-${hash}'`)
  const styles = hashes.length === 0 ? [] : [`style-src ${hashes.join(' ')}`]
  return [policyOf(NOTHING), ...styles, SANDBOX].join(';')
}

function policyOf(rules: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(rules).map(([name, values]) => `${name} ${values.join(' ')}`).join(';')
}

function isHttps(baseUrl: string): boolean {
  return baseUrl.startsWith('https:')
}
