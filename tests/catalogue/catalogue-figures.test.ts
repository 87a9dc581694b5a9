import { expect, test } from 'vitest'
import { askedOf } from '#app/catalogue/catalogue-figures.ts'
import type { Figure } from '#app/domain/figure.ts'
import { wordedRules } from '../rules/worded-rules.ts'

const RULES = wordedRules()

test('a table is asked column by column', () => {
  const { answer, nature, columns } = askedOf('time', RULES)
  expect(answer).toBe('A table')
  expect(nature).toBe('For the month alone. Months are added up.')
  expect(columns.map((column) => column.answer)).toEqual([
    'A reference that you make',
    'A code of nine characters',
    'One of “Job”, “Apprenticeship” or “Traineeship”',
    'A date',
    'A whole number of minutes',
  ])
  expect(columns[0]).toMatchObject({ label: 'Worker', help: '', isRequired: true })
})

test('a number has its unit and its limit, a document its dates', () => {
  const number = { ...RULES.figures.get('helped'), notMoreThan: 'work' } as Figure
  const yesOrNo = { ...number, kind: 'yes-or-no' } as unknown as Figure
  const times = { ...number, unit: 'times', notMoreThan: undefined } as unknown as Figure
  const figures = new Map([
    ...RULES.figures,
    ...Object.entries({ helped: number, signed: yesOrNo, often: times }),
  ])
  const answers = ['helped', 'often', 'signed', 'paper'].map((id) => askedOf(id, { figures }).answer)
  expect(answers).toEqual([
    'A whole number of people, not more than “Work done”',
    'A whole number',
    'Yes or no',
    'A document: title, reference, and from when to when it is in force',
  ])
})

test.each([
  ['helped', 'Only people who are new this month, so that months can be added up.'],
  ['meadows', 'As it stands in the month. Months are never added up.'],
  ['walkers', 'Once, in the month of the survey. The newest answer holds.'],
])('what is done with the months of %s: %s', (id, nature) => {
  expect(askedOf(id, RULES).nature).toBe(nature)
})

test('a figure that is not there is our own mistake', () => {
  expect(() => askedOf('nothing', RULES)).toThrow('without figure nothing')
})
