/**
 * Whether somebody may sign in as a person of the example council, without showing who they are:
 * only while that council is loaded, and only from this very machine with nothing in between.
 */
import type { Request } from 'express'
import { settingOf } from '../../store/settings.ts'
import { isFromThisMachine } from '../from-this-machine.ts'
import type { Site } from '../site.ts'
import type { SignInInput } from './sign-in-input.ts'

export async function exampleIsOffered(
  { store, baseUrl }: Pick<Site, 'store' | 'baseUrl'>,
  { listensHereOnly }: SignInInput,
  request: Request,
): Promise<boolean> {
  if (!listensHereOnly || !isFromThisMachine(request, baseUrl)) return false
  return (await settingOf(store.read, 'example')) === 'loaded'
}
