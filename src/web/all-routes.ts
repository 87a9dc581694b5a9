/**
 * Every page behind the guard, in one list: what is not in it nobody reaches.
 */
import { peopleRoutes } from './people/people-routes.ts'
import type { Route } from './route.ts'
import type { SignInInput } from './sign-in/sign-in-input.ts'
import { signInRoutes } from './sign-in/sign-in-routes.ts'
import type { Site } from './site.ts'

export function allRoutes(site: Site, signIn: SignInInput): readonly Route[] {
  return [...signInRoutes(site, signIn), ...peopleRoutes(site)]
}
