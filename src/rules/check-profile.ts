/**
 * Checks a profile: something must fall due at some time of the year.
 */
import type { Report } from './definitions.ts'
import type { Profile } from './profile.ts'

export function checkProfile({ weights }: Profile, report: Report): void {
  if (Object.values(weights).some((weight) => weight > 0)) return
  report(
    'not-allowed',
    '/weights',
    'Every month weighs nothing, so no target could ever fall due; give at least one month a ' +
      'weight above 0.',
  )
}
