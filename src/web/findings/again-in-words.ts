/**
 * What came of deciding a month again, in words for its page.
 */
import type { DecidedAgain } from '../../checks/record/decide-again.ts'

export interface AgainInWords {
  readonly heading: string
  readonly lines: readonly string[]
}

export function againInWords(again: DecidedAgain): AgainInWords {
  switch (again.kind) {
    case 'same':
      return {
        heading: 'Decided again: the same, to the byte',
        lines: [
          'All findings of this contract and month were worked out anew from the returns, the ' +
            'contract and the rules on record. Nothing was changed.',
        ],
      }
    case 'differs':
      return {
        heading: 'Decided again: it comes out differently',
        lines: [
          `The first difference is at ${again.at.where || 'the whole decision'}.`,
          `On record: ${again.at.before}.`,
          `Worked out now: ${again.at.after}.`,
          'Nothing was changed. Tell whoever runs Goodterms: the record or the program was ' +
            'altered.',
        ],
      }
    case 'not-on-record':
      return {
        heading: 'It cannot be decided again',
        lines: [
          `What it was decided on is not on record as it was: ${again.what}.`,
          'Nothing was changed. Tell whoever runs Goodterms: the record was altered.',
        ],
      }
  }
}
