import { expect, test } from 'vitest'
import {
  DATE_FIELDS, FIELD_LABELS, NEEDED_FIELDS, rankOf, REGISTER_FIELDS,
} from '#app/intake/register/register-fields.ts'

test.each([
  ['Contract Ref', 'reference'],
  ['Reference', 'reference'],
  ['CONTRACT_REFERENCE', 'reference'],
  ['ï»¿Contract Reference', 'reference'],
  ['Supplier', 'contractor'],
  ['Start', 'from'],
  ['Start Date (dd/mm/yyyy)', 'from'],
  ['End date', 'to'],
  ['Value', 'value'],
  ['Value (£)', 'value'],
  ['Total Contract Value (including extensions)', 'value'],
  ['Company number', 'companyNumber'],
  ['Contract manager e-mail', 'managerEmail'],
] as const)('the heading %s is the field %s', (heading, field) => {
  expect(rankOf(heading, field)).toBeDefined()
})

test.each(['Annual Value', 'Purchasing Body', '', 'constructor', '('.repeat(100_000)])(
  'the heading %j is left to a person',
  (heading) => {
    expect(REGISTER_FIELDS.filter((field) => rankOf(heading, field) !== undefined)).toEqual([])
  },
)

test('a heading means one field', () => {
  const meanings = REGISTER_FIELDS.filter((field) => rankOf('Contract', field) !== undefined)
  expect(meanings).toEqual(['title'])
})

test('the day of expiry as it stands now is better than the one first agreed', () => {
  expect(rankOf('Current Expiry Date', 'to')).toBeLessThan(rankOf('End Date', 'to') ?? -1)
})

test('every field has a label, and what is needed or a date is a field', () => {
  expect(Object.keys(FIELD_LABELS)).toEqual([...REGISTER_FIELDS])
  expect(REGISTER_FIELDS).toEqual(expect.arrayContaining([...NEEDED_FIELDS, ...DATE_FIELDS]))
})
