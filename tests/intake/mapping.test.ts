import { expect, test } from 'vitest'
import type { Figure } from '#app/domain/figure.ts'
import { inMapping, readMapping, type Mapping } from '#app/intake/mapping.ts'
import { aMapping } from './a-mapping.ts'
import { codesOf, FIGURES, problemsOf } from './some-figures.ts'

test('a mapping that fits its figure is read with the figure', () => {
  expect(read(aMapping())).toMatchObject({
    ok: true,
    value: { mapping: aMapping(), figure: { id: 'bills' }, file: 'b.mapping.json' },
  })
})

test('a figure that nobody asks for is refused with those in rows', () => {
  expect(problemsOf(read(aMapping({ figure: 'wages' })))).toMatchObject([
    { code: 'unknown-name', where: '/figure', message: expect.stringContaining('shifts, bills') },
  ])
})

test('a figure that is one number takes no table', () => {
  expect(codesOf(read(aMapping({ figure: 'teams' })))).toEqual(['unknown-name'])
})

test('a field that the figure does not have is refused', () => {
  expect(problemsOf(read(withColumn('weight', { column: 'Weight' })))).toMatchObject([
    { code: 'unknown-field', where: '/columns/weight', message: expect.stringContaining('settled') },
  ])
})

test('a needed field that is not mapped is refused', () => {
  const { id: _, ...columns } = aMapping().columns
  expect(problemsOf(read(aMapping({ columns })))).toMatchObject([
    { code: 'missing-field', message: expect.stringContaining('“Bill”') },
  ])
})

test.each([
  ['received', { column: 'Received', money: 'pounds' }],
  ['amountPence', { column: 'Amount', time: 'hours' }],
  ['amountPence', { column: 'Amount', date: 'D/M/YYYY' }],
  ['id', { column: 'No', date: 'D/M/YYYY' }],
  ['amountPence', { column: 'Amount', weight: 'tonnes' }],
  ['received', { column: 'Received', area: 'hectares' }],
] as const)('the field %s cannot be read as %j', (field, source) => {
  expect(codesOf(read(withColumn(field, source)))).toEqual(['wrong-unit'])
})

test('a weight is read into the unit of the figure, never into a larger one', () => {
  const loads: Figure = {
    id: 'loads', label: 'Loads', help: 'Loads.', evidence: 'Notes.', nature: 'flow', kind: 'rows',
    key: ['load'],
    columns: [
      { id: 'load', type: 'reference', label: 'Load', required: true },
      {
        id: 'weight', type: 'whole-number', label: 'Weight', required: true, unit: 'kilograms',
        min: 0, max: 1000,
      },
    ],
  }
  const figures = new Map([['loads', loads]])
  const weighed = (weight: 'tonnes' | 'grams') => {
    const columns = { load: { column: 'No' }, weight: { column: 'Weight', weight } }
    const text = JSON.stringify(aMapping({ figure: 'loads', columns }))
    return problemsOf(readMapping(text, 'l.mapping.json', figures))
  }
  expect(weighed('tonnes')).toEqual([])
  expect(weighed('grams')).toMatchObject([
    {
      code: 'wrong-unit',
      where: '/columns/weight/weight',
      message: expect.stringContaining('cannot be read as weight in grams'),
    },
  ])
})

test('a column is read in one way only', () => {
  const source = { column: 'Received', date: 'D/M/YYYY', words: { a: 'b' } } as const
  expect(read(withColumn('received', source)).ok).toBe(false)
})

test('a way to write dates that nobody knows is refused', () => {
  const text = JSON.stringify(aMapping()).replaceAll('D/M/YYYY', 'D/M/YY')
  expect(readMapping(text, 'b.mapping.json', FIGURES).ok).toBe(false)
})

test('a problem is shown at its line in the mapping file', () => {
  const lineOf = (pointer: string): number => pointer.length
  const problem = { code: 'missing-column', where: '/table', message: '' } as const
  expect(inMapping(problem, { file: 'b.json', lineOf })).toMatchObject({ file: 'b.json', line: 6 })
})

function withColumn(field: string, source: Mapping['columns'][string]): Mapping {
  return aMapping({ columns: { ...aMapping().columns, [field]: source } })
}

function read(mapping: Mapping) {
  return readMapping(JSON.stringify(mapping), 'b.mapping.json', FIGURES)
}
