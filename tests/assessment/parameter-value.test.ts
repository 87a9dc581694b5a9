import { expect, test } from 'vitest'
import { tracedValue, valueForRow } from '#app/assessment/parameter-value.ts'
import type { DatedValue } from '#app/rules/parameter.ts'
import { aParameter } from '../support/a-rule-set.ts'

const REFERENCE = { title: 'Made up', standing: 'council' } as const
const rates = aParameter(
  'rates',
  [
    { when: { status: ['apprentice'], age: ['18'] }, value: 800 },
    { when: { place: { list: 'london' } }, value: 1480 },
    { when: { size: { atLeast: 10, below: 20 } }, value: 1000 },
    { value: 1345 },
  ],
  { lists: { london: { title: 'Greater London', codes: ['E09000001'], reference: REFERENCE } } },
)
const dated = rates.values[0] as DatedValue
const known = { status: 'worker', age: '25', place: 'E07000148', size: 5 }

test('the first case that holds is taken, and the last for all others', () => {
  expect(valueForRow(rates, dated, known)).toEqual({ lo: 1345, hi: 1345 })
  expect(valueForRow(rates, dated, { ...known, place: 'E09000001' })).toEqual({ lo: 1480, hi: 1480 })
  const apprentice = { ...known, status: 'apprentice', age: '18', place: 'E09000001' }
  expect(valueForRow(rates, dated, apprentice)).toEqual({ lo: 800, hi: 800 })
})

test('a size belongs to the case from its least to below its end', () => {
  const at = (size: number) => valueForRow(rates, dated, { ...known, size })?.lo
  expect([9, 10, 19, 20].map(at)).toEqual([1345, 1000, 1000, 1345])
})

test('a row that does not say which case it is has every value that it may be', () => {
  expect(valueForRow(rates, dated, { ...known, place: null })).toEqual({ lo: 1345, hi: 1480 })
  const young = { ...known, status: null, age: '18' }
  expect(valueForRow(rates, dated, young)).toEqual({ lo: 800, hi: 1345 })
})

test('a trace names the value with its cases, its first day and its source', () => {
  expect(tracedValue(rates, dated)).toEqual({
    id: 'rates',
    from: '2020-01-01',
    value: '800 for apprentice, 18; 1480 for Greater London; 1000 for at least 10 and below 20; 1345 otherwise',
    reference: { title: 'A made-up source', standing: 'council' },
  })
})
