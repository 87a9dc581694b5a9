/**
 * An instant as people in London read it: `23 November 2026 at 09:05`.
 */

const IN_LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

export function momentInWords(instant: string): string {
  return IN_LONDON.format(new Date(instant))
}
