import { expect, test } from 'vitest'
import { againInWords } from '#app/web/findings/again-in-words.ts'

test('the same is said as the same, to the byte', () => {
  expect(againInWords({ kind: 'same', key: 'k' }).heading).toBe(
    'Decided again: the same, to the byte',
  )
})

test('a difference is said with its place and both values', () => {
  const at = { where: '/findings/0/outcome', before: '"met"', after: '"not-met"' }
  expect(againInWords({ kind: 'differs', key: 'k', at }).lines).toEqual([
    'The first difference is at /findings/0/outcome.',
    'On record: "met".',
    'Worked out now: "not-met".',
    'Nothing was changed. Tell whoever runs Goodterms: the record or the program was altered.',
  ])
})

test('what is gone is named', () => {
  const said = againInWords({ kind: 'not-on-record', key: 'k', what: 'rule set abc' })
  expect(said.lines[0]).toBe('What it was decided on is not on record as it was: rule set abc.')
})
