import { expect, test } from 'vitest'
import { againInWords } from '#app/web/findings/again-in-words.ts'

const contract = 'R-041'

test('the same is said as the same, to the byte', () => {
  expect(againInWords({ contract, ended: 'same' }).heading).toBe(
    'Decided again: the same, to the byte',
  )
})

test('a difference is said with its place and both values', () => {
  const difference = { where: '/findings/0/outcome', before: '"met"', after: '"not-met"' }
  expect(againInWords({ contract, ended: 'differs', difference }).lines).toEqual([
    'The first difference is at /findings/0/outcome.',
    'On record: "met".',
    'Worked out now: "not-met".',
    'Nothing was changed. Tell whoever runs Goodterms: the record was altered.',
  ])
})

test('what is gone is named', () => {
  const said = againInWords({ contract, ended: 'cannot', why: 'The rule set abc is gone.' })
  expect(said.lines[0]).toBe('The rule set abc is gone.')
})

test('rows that were erased are said with their day', () => {
  const erasedAt = '2027-12-01T03:00:00.000Z'
  const said = againInWords({ contract, ended: 'rows-erased', erasedAt })
  expect(said.lines[0]).toContain('Its rows were erased on 1 December 2027')
})
