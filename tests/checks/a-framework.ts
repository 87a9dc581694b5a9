/**
 * A small framework of two indicators, one promise outside them and one thing without an
 * indicator. It is no council's.
 */
import type { Framework } from '#app/rules/framework.ts'

export const A_FRAMEWORK: Framework = {
  title: 'A framework',
  reference: { title: 'The framework as adopted', standing: 'sourced', note: 'Quoted.' },
  statements: [{ id: 'approach', words: 'Local people are employed.' }],
  priorities: [
    {
      title: 'People',
      outcomes: [
        {
          title: 'More work',
          indicators: [{ number: 1, words: 'Number of jobs' }],
          without: [{ what: 'Joy', why: 'No indicator measures joy.' }],
        },
      ],
    },
    {
      title: 'Economy',
      outcomes: [{ title: 'More trade', indicators: [{ number: 2, words: 'Spend' }] }],
    },
  ],
}
