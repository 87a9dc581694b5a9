/**
 * Whether a request was made on this very machine, with nothing in between, to a service that
 * people use on this machine. When in doubt it was not; it decides nothing else.
 */
import type { Request } from 'express'
import { isOwnMachine } from '../domain/own-machine.ts'

const PASSED_ON = /^(forwarded|via|cf-connecting-ip|true-client-ip|x-real-ip|x-forwarded-.+)$/

export function isFromThisMachine(request: Request, baseUrl: string): boolean {
  // A plain proxy adds no header at all: but then people use another address.
  if (!isOwnMachine(new URL(baseUrl).hostname)) return false
  // A proxy would bring the whole world; a foreign name that points here brings its pages.
  if (Object.keys(request.headers).some((name) => PASSED_ON.test(name))) return false
  const host = `http://${request.get('Host') ?? ''}`
  if (!URL.canParse(host) || !isOwnMachine(new URL(host).hostname)) return false
  return isOwnMachine(request.socket.remoteAddress ?? '')
}
