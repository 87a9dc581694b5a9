import { expect, test } from 'vitest'
import { forContractor } from '../../src/notices/for-contractor.ts'

test('a sentence that names a file of the council is left out', () => {
  const message = 'The rate has no value. Look at livingwage.org.uk. Add it to `rules/a.json`.'
  expect(forContractor(message)).toBe('The rate has no value. Look at livingwage.org.uk.')
})

test('a message for the contractor stays as it is', () => {
  expect(forContractor('“Pay lines” is missing.')).toBe('“Pay lines” is missing.')
})
