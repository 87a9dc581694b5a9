/**
 * The secrets by which a browser or a link is known again. Only whoever was given one has it: the
 * store holds its hash, so that a copy of the store signs nobody in.
 */
import { hash, randomBytes } from 'node:crypto'

// ASVS 5.0, 7.2.3 asks for at least 128 bits. A link lives for minutes, and is to fit into a line.
const BYTES = 32
const LINK_BYTES = 16
const SECRET = /^([A-Za-z0-9_-]{22}|[A-Za-z0-9_-]{43})$/

export function newSecret(): string {
  return randomBytes(BYTES).toString('base64url')
}

export function newLinkSecret(): string {
  return randomBytes(LINK_BYTES).toString('base64url')
}

export function isSecret(text: string | undefined): text is string {
  return text !== undefined && SECRET.test(text)
}

/** It is looked up by its hash, so the time that takes tells nothing about the secret. */
export function hashOfSecret(secret: string): string {
  return hash('sha256', secret)
}
