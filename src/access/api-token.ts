/**
 * The tokens by which other systems ask: what one looks like, and the hash under which it is kept.
 * A token itself is never stored, and never shown a second time.
 */
import { hash, randomBytes } from 'node:crypto'

const BYTES = 32
const TOKEN = /^gt_[A-Za-z0-9_-]{43}$/
// Also a part of one, so that a token that was cut off somewhere is noticed too.
const LIKE_A_TOKEN = /gt_[A-Za-z0-9_-]{16}/

export function newToken(): string {
  return `gt_${randomBytes(BYTES).toString('base64url')}`
}

export function isToken(text: string): boolean {
  return TOKEN.test(text)
}

export function looksLikeToken(text: string): boolean {
  return LIKE_A_TOKEN.test(text)
}

/**
 * Looked up by its hash: how long that takes tells nothing about a token, because nobody can
 * choose what a hash begins with. With 32 random bytes there is nothing to guess, so no salt.
 */
export function hashOfToken(token: string): string {
  return hash('sha256', token)
}
