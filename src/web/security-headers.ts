/**
 * Headers of every answer: nothing may run, be fetched, framed or kept beyond what a page needs.
 */
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'

const ONE_YEAR_IN_SECONDS = 31_536_000

const NOTHING = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
}

// Nothing may run; a reader may still open the mail address that the notice gives.
const SANDBOX = 'sandbox allow-top-navigation-to-custom-protocols'

/** Over plain http a browser must not be told to insist on https: it would find nobody there. */
export function securityHeaders(baseUrl: string): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        ...NOTHING,
        'style-src': ["'self'"],
        'img-src': ["'self'"],
        // The search of the catalogue is a form, and so is the sheet of an adoption.
        'form-action': ["'self'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    // A sandboxed notice has an origin of its own, which browsers would complain about.
    originAgentCluster: false,
    strictTransportSecurity: isHttps(baseUrl) ? { maxAge: ONE_YEAR_IN_SECONDS } : false,
  })
}

/** With the policy of the other pages a browser would not say from where a form was sent. */
export const sayWhereFrom: RequestHandler = (_request, response, next) => {
  sayWhereFromIn(response)
  next()
}

/** The same for one answer, of which only its page knows that it has a form. */
export function sayWhereFromIn(response: Response): void {
  response.set('Referrer-Policy', 'same-origin')
}

/** Contractors' figures stay out of caches and of the browser's own store. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}

/** A drafted notice is a document of its own: it may use exactly the styles it came with. */
export function noticePolicy(styleHashes: readonly string[]): string {
  const rules = Object.entries(NOTHING).map(([name, values]) => `${name} ${values.join(' ')}`)
  const hashes = styleHashes.map((hash) => `'sha256-${hash}'`)
  const styles = hashes.length === 0 ? [] : [`style-src ${hashes.join(' ')}`]
  return [...rules, ...styles, SANDBOX].join(';')
}

function isHttps(baseUrl: string): boolean {
  return baseUrl.startsWith('https:')
}
