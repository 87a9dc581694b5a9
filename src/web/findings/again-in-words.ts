/**
 * What came of deciding a month again, in words for its page.
 */
import type { Replayed } from '../../checks/record/replay.ts'
import { inWords } from '../../domain/calendar.ts'

export interface AgainInWords {
  readonly heading: string
  readonly lines: readonly string[]
}

const NOTHING_CHANGED = 'Nothing was changed. Tell whoever runs Goodterms: the record was altered.'

export function againInWords(again: Replayed): AgainInWords {
  switch (again.ended) {
    case 'same':
      return {
        heading: 'Decided again: the same, to the byte',
        lines: [
          'All findings of this contract and month were worked out anew from the returns, the ' +
            'contract and the rules on record. Nothing was changed.',
        ],
      }
    case 'rows-erased':
      return {
        heading: 'Decided again: what was sealed comes out the same',
        lines: [
          `Its rows were erased on ${inWords(again.erasedAt.slice(0, 10))}, as they are after a ` +
            'time. All else was worked out anew, and is the same. Nothing was changed.',
        ],
      }
    case 'differs':
      return {
        heading: 'Decided again: it comes out differently',
        lines: [
          `The first difference is at ${again.difference.where || 'the whole of it'}.`,
          `On record: ${again.difference.before ?? 'nothing'}.`,
          `Worked out now: ${again.difference.after ?? 'nothing'}.`,
          NOTHING_CHANGED,
        ],
      }
    case 'cannot':
      return { heading: 'It cannot be decided again', lines: [again.why, NOTHING_CHANGED] }
  }
}
