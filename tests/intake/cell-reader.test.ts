import { expect, test } from 'vitest'
import { cellReader, missingHeading } from '#app/intake/cell-reader.ts'
import type { Column, Unit } from '#app/domain/figure.ts'
import type { CellSource } from '#app/intake/mapping.ts'
import { aTable } from './a-mapping.ts'
import { SHIFTS } from './some-figures.ts'

const table = aTable('Text\nx\n')

test('a constant is the same in every row', () => {
  expect(read('paid', { constant: 'weekly' }, 'x')).toEqual({ ok: true, value: 'weekly' })
})

test('the number of the row is a reference or a number, as the field asks', () => {
  expect(read('worker', { rowNumber: true }, 'x')).toEqual({ ok: true, value: '7' })
  expect(read('minutes', { rowNumber: true }, 'x')).toEqual({ ok: true, value: 7 })
})

test('hours become minutes and pounds become pence', () => {
  expect(read('minutes', { column: 'Text', time: 'hours' }, '7.5')).toMatchObject({ value: 450 })
  expect(read('payPence', { column: 'Text', money: 'pounds' }, '7.5')).toMatchObject({ value: 750 })
})

test('tonnes become kilograms and hectares become square metres', () => {
  const measured = (unit: Unit, source: CellSource, text: string) => {
    const column: Column = {
      id: 'x', label: 'X', required: true, type: 'whole-number', unit, min: 0, max: 100_000,
    }
    return cellReader(source, column, table, [])([text], 1)
  }
  const tonnes = measured('kilograms', { column: 'Text', weight: 'tonnes' }, '1.25')
  expect(tonnes).toEqual({ ok: true, value: 1250 })
  const hectares = measured('square-metres', { column: 'Text', area: 'hectares' }, '0.7')
  expect(hectares).toEqual({ ok: true, value: 7000 })
})

test('without a word about it a number is whole units and a date is year-month-day', () => {
  expect(read('minutes', { column: 'Text' }, '450')).toMatchObject({ value: 450 })
  expect(read('minutes', { column: 'Text' }, '7.5')).toMatchObject({ ok: false })
  expect(read('from', { column: 'Text' }, '2026-10-01')).toMatchObject({ value: '2026-10-01' })
  expect(read('from', { column: 'Text' }, '01/10/2026')).toMatchObject({ ok: false })
})

test('a text that means not known gives null', () => {
  expect(read('home', { column: 'Text', notKnown: ['TBC'] }, 'TBC')).toEqual({
    ok: true,
    value: null,
  })
})

test('a text that means no value leaves the field out', () => {
  const source = { column: 'Text', money: 'pounds', absent: ['-'] } as const
  expect(read('payPence', source, '-')).toEqual({ ok: true, value: undefined })
})

test('an empty cell leaves out a field that may be left out', () => {
  expect(read('scheme', { column: 'Text' }, '')).toEqual({ ok: true, value: undefined })
})

test('an empty cell is refused where the field is needed', () => {
  expect(read('minutes', { column: 'Text' }, '')).toMatchObject({ code: 'missing-field' })
  expect(read('home', { column: 'Text' }, '')).toMatchObject({
    message: expect.stringContaining('"notKnown"'),
  })
})

test('an empty cell may be one of the words', () => {
  const source = { column: 'Text', words: { '': 'no', Y: 'yes' } } as const
  expect(read('scheme', source, '')).toMatchObject({ value: 'no' })
})

test('what no table knows is null, and the first table that knows it is asked', () => {
  const source = { column: 'Text', lookUp: { table: 'a.csv', from: 'a', to: 'b' } } as const
  const finders = [() => undefined, (text: string) => (text === 'NR1' ? 'E07000148' : undefined)]
  expect(read('home', source, 'NR1', finders)).toMatchObject({ value: 'E07000148' })
  expect(read('home', source, 'NR2', finders)).toEqual({ ok: true, value: null })
})

test('a problem names the column of the table', () => {
  expect(read('minutes', { column: 'Text' }, 'abc')).toMatchObject({
    message: expect.stringContaining('In column “Text”'),
  })
})

test('a heading that is not there is refused with those that are', () => {
  expect(missingHeading('Hours', '/columns/minutes/column', table)).toMatchObject({
    code: 'missing-column',
    message: expect.stringMatching(/“Hours”.*“Text”/),
  })
})

function read(
  field: string,
  source: CellSource,
  text: string,
  finders: Parameters<typeof cellReader>[3] = [],
) {
  const column = SHIFTS.columns.find(({ id }) => id === field)
  if (column === undefined) throw new Error(`no column ${field}`)
  return cellReader(source, column, table, finders)([text], 7)
}
