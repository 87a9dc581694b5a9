/**
 * Whether somebody may sign in as a person of the example council, without showing who they are:
 * only while that council is loaded, and only from this very machine with nothing in between.
 */
import type { Request } from 'express'
import { isOwnMachine } from '../../domain/own-machine.ts'
import { settingOf } from '../../store/settings.ts'
import type { Site } from '../site.ts'
import type { SignInInput } from './sign-in-input.ts'

const PASSED_ON = ['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Forwarded-Proto', 'Via']

export async function exampleIsOffered(
  { store, baseUrl }: Pick<Site, 'store' | 'baseUrl'>,
  { listensHereOnly }: SignInInput,
  request: Request,
): Promise<boolean> {
  if (!listensHereOnly || !isOwnMachine(new URL(baseUrl).hostname)) return false
  // A proxy would bring the whole world; a foreign name that points here brings its pages.
  if (PASSED_ON.some((name) => request.get(name) !== undefined)) return false
  const host = `http://${request.get('Host') ?? ''}`
  if (!URL.canParse(host) || !isOwnMachine(new URL(host).hostname)) return false
  if (!isOwnMachine(request.socket.remoteAddress ?? '')) return false
  return (await settingOf(store.read, 'example')) === 'loaded'
}
