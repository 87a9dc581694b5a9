import { expect, test } from 'vitest'
import {
  dateQuestions, dayOrderOf, mappingProblems, proposedMapping, type RegisterMapping,
} from '#app/intake/register/register-mapping.ts'
import { aRegister, HEADINGS, ROW } from './a-register.ts'

test('of several headings for one field the best is proposed', () => {
  expect(fieldsFor('End Date,Current Expiry Date,Description,Contract Title')).toEqual([
    undefined, 'to', undefined, 'title',
  ])
})

test('an address may stand in several columns', () => {
  expect(fieldsFor('Address 1,Town,Supplier,Postcode')).toEqual([
    'address', 'address', 'contractor', 'address',
  ])
})

test('a mapping as proposed can be used', () => {
  const { table, proposedMapping: mapping } = aRegister(HEADINGS, ROW)
  expect(mappingProblems(table, mapping)).toEqual([])
})

test('a field that every contract needs must have a column', () => {
  const { table, proposedMapping: mapping } = aRegister('Ref,Supplier,Start,End', 'a,b,c,d')
  expect(mappingProblems(table, mapping)).toMatchObject([
    { code: 'missing-column', message: expect.stringContaining('“Title”'), file: 'register.csv' },
  ])
})

test('a field may have one column only', () => {
  const { table, proposedMapping: mapping } = aRegister(`${HEADINGS},Other`, `${ROW},x`)
  const columns = mapping.columns.with(8, { heading: 'Other', field: 'title' })
  expect(mappingProblems(table, { columns })).toMatchObject([
    { code: 'duplicate-key', message: expect.stringContaining('“Title”') },
  ])
})

test('a mapping for another table is refused', () => {
  const { table } = aRegister(HEADINGS, ROW)
  const { proposedMapping: other } = aRegister('Ref,Title', 'a,b')
  expect(mappingProblems(table, other)).toMatchObject([{ code: 'missing-column' }])
})

test('a date that could be read two ways stops the reading until it is said', () => {
  const { table, proposedMapping: mapping } = aRegister(HEADINGS, ROW.replace('2026-04-01', '03/04/2026'))
  expect(mappingProblems(table, mapping)).toMatchObject([{
    code: 'not-a-date',
    where: '/columns/5/dayOrder',
    message: expect.stringContaining('“03/04/2026” can be read two ways'),
  }])
  const said = answered(mapping, 5)
  expect(mappingProblems(table, said)).toEqual([])
  expect(dayOrderOf(table, said, 5)).toBe('month-first')
})

test('cells that show which comes first need no answer', () => {
  const { table, proposedMapping: mapping } = aRegister('Start', '03/04/2026', '30/04/2026')
  expect(dateQuestions(table, mapping)).toEqual([])
  expect(dayOrderOf(table, mapping, 0)).toBe('day-first')
})

test('a heading may say which comes first', () => {
  const british = aRegister('Start (dd/mm/yyyy)', '03/04/2026')
  expect(dayOrderOf(british.table, british.proposedMapping, 0)).toBe('day-first')
  const american = aRegister('Start (MM/DD/YYYY)', '03/04/2026')
  expect(dayOrderOf(american.table, american.proposedMapping, 0)).toBe('month-first')
})

test('a column that is no date is not asked about', () => {
  const { table, proposedMapping: mapping } = aRegister('Reviewed', '03/04/2026')
  expect(dateQuestions(table, mapping)).toEqual([])
})

function fieldsFor(headings: string): readonly unknown[] {
  return proposedMapping(aRegister(headings).table).columns.map(({ field }) => field)
}

function answered({ columns }: RegisterMapping, at: number): RegisterMapping {
  return {
    columns: columns.map((column, index) =>
      (index === at ? { ...column, dayOrder: 'month-first' } : column)),
  }
}
