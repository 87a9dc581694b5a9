import { expect, test } from 'vitest'
import type { RowsFigure } from '#app/domain/figure.ts'
import { columnsOf, valueInWords } from '#app/notices/parameter-in-words.ts'
import type { DatedValue, Parameter } from '#app/rules/parameter.ts'
import { RULE_SET } from './a-council.ts'

const FIGURE: RowsFigure = {
  id: 'lines',
  label: 'Lines',
  help: '',
  evidence: '',
  nature: 'flow',
  kind: 'rows',
  key: ['age'],
  columns: [
    {
      id: 'age',
      label: 'Age',
      required: true,
      type: 'choice',
      choices: [
        { value: '18', label: '18' },
        { value: '19-20', label: '19 to 20' },
        { value: 'other', label: 'Apprentice' },
      ],
    },
    {
      id: 'sum',
      label: 'Sum',
      required: true,
      type: 'whole-number',
      unit: 'pence',
      min: 0,
      max: 9,
    },
  ],
}

function inWords(value: DatedValue['value'], unit: string): string {
  const reference = { title: 'A source', standing: 'sourced' } as const
  const parameter: Parameter = {
    id: 'rate',
    title: 'Rate',
    unit,
    checkedOn: '2026-11-22',
    lists: { london: { title: 'work in London', codes: ['E09000001'], reference } },
    values: [],
  }
  return valueInWords({ from: '2026-04-01', value, reference }, parameter, FIGURE.columns)
}

test('one value is said in its unit', () => {
  expect(inWords(1_345, 'pence an hour')).toBe('£13.45 an hour')
  expect(inWords(800, 'basis points')).toBe('8%')
  expect(inWords(30, 'days')).toBe('30 days')
})

test('words are listed', () => {
  expect(inWords(['week', 'day'], 'words')).toBe('week, day')
})

test('a word that a column offers is said as the form of the return says it', () => {
  expect(inWords(['other', '19-20'], 'words')).toBe('Apprentice, 19 to 20')
})

test('cases are said with the labels of the return’s own form', () => {
  const cases = [
    { when: { age: ['18', '19-20'] }, value: 1_085 },
    { when: { age: ['other'] }, value: 800 },
    { value: 1_271 },
  ]
  // The column is named where numbers would say nothing alone.
  expect(inWords(cases, 'pence an hour')).toBe(
    '£10.85 an hour for age 18 or 19 to 20; £8.00 an hour for apprentice; £12.71 an hour otherwise',
  )
})

test('limits of cases are said in the unit of their column', () => {
  const cases = [
    { when: { sum: { below: 100_000 } }, value: 4_000 },
    { when: { sum: { atLeast: 100_000, below: 1_000_000 } }, value: 7_000 },
  ]
  expect(inWords(cases, 'pence')).toBe(
    '£40.00 for less than £1,000.00; £70.00 for at least £1,000.00 and less than £10,000.00',
  )
})

test('a list is said by its name', () => {
  expect(inWords([{ when: { place: { list: 'London' } }, value: 1_480 }], 'pence')).toBe(
    '£14.80 for London',
  )
})

test('columns are those of the figure that the measure is made of', () => {
  const ruleSet = { ...RULE_SET, figures: new Map([['pay', { ...FIGURE, id: 'pay' }]]) }
  expect(columnsOf('wage-share', ruleSet)).toBe(FIGURE.columns)
  expect(columnsOf('trainee-share', ruleSet)).toEqual([])
})
