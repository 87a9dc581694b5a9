/**
 * How values lie in columns, the same in both databases.
 */

/** ISO text in UTC: `2026-11-23T09:00:00.000Z`. */
export type Instant = string

/** 0 for no, 1 for yes. */
export type Truth = 0 | 1
