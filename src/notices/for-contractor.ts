/**
 * A message may speak to the contractor and to the council's officers at once. What is for the
 * officers alone names a file of the council's in backticks; a contractor cannot act on it.
 */

/** The message without the sentences that name a file of the council's. */
export function forContractor(message: string): string {
  return message
    .split(/(?<=[.!?]) /)
    .filter((sentence) => !/`[^`]+`/.test(sentence))
    .join(' ')
}
