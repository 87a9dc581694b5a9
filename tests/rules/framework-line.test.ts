import { expect, test } from 'vitest'
import { frameworkLine } from '#app/rules/framework-line.ts'
import type { Framework } from '#app/rules/framework.ts'

const REFERENCE = { title: 'Framework, October 2019', standing: 'sourced' } as const
const framework: Framework = {
  title: 'Example Framework',
  reference: REFERENCE,
  statements: [{ id: 'our-way', words: 'We pay the living wage.' }],
  priorities: [
    {
      title: 'People',
      outcomes: [{ title: 'Jobs', indicators: [{ number: 2, words: 'Number of people helped' }] }],
    },
  ],
}

test('an indicator is quoted by its number', () => {
  expect(frameworkLine({ framework: { indicator: 2 } }, { framework })).toEqual({
    name: 'Indicator 2 of the Example Framework',
    words: 'Number of people helped',
    reference: REFERENCE,
  })
})

test('a statement outside the table is quoted as the framework', () => {
  expect(frameworkLine({ framework: { statement: 'our-way' } }, { framework })).toMatchObject({
    name: 'Example Framework',
    words: 'We pay the living wage.',
  })
})

test('what names no line, or one that is not there, quotes nothing', () => {
  expect(frameworkLine({}, { framework })).toBeUndefined()
  expect(frameworkLine({ framework: { indicator: 2 } }, {})).toBeUndefined()
  expect(frameworkLine({ framework: { indicator: 3 } }, { framework })).toBeUndefined()
  expect(frameworkLine({ framework: { statement: 'x' } }, { framework })).toBeUndefined()
})
