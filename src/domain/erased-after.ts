/**
 * How long what Goodterms erases by itself is kept, out of the table of retention: so that the
 * page about it and the job say the same. What is not named here is not erased by Goodterms.
 */
import { RETENTION } from './retention.ts'

export const ERASED_AFTER = {
  annexMonths: RETENTION.annexes.kept.months,
  jobDays: RETENTION.jobs.kept.days,
  outboxBodyMonths: RETENTION.outboxBodies.kept.months,
  answerHours: RETENTION.answers.kept.hours,
} as const
