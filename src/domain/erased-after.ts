/**
 * How long what Goodterms erases by itself is kept. Proposals for the council's data officer; what
 * is not named here is not erased by Goodterms.
 */
export const ERASED_AFTER = {
  /** Long enough for a year and its last correction. */
  annexMonths: 13,
  jobDays: 30,
  outboxBodyMonths: 13,
  /** A sender may repeat a request for at least a day. */
  answerHours: 48,
} as const
