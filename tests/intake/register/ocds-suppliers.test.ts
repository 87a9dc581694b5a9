import { expect, test } from 'vitest'
import { partiesOf, suppliersOf } from '#app/intake/register/ocds-suppliers.ts'
import { anAward, aRelease, aSupplier } from './a-notice.ts'

type Fields = Readonly<Record<string, unknown>>

test('a contractor has address and numbers from the parties of the notice', () => {
  const party = aSupplier('1', 'K&amp;T Heating', {
    address: {
      streetAddress: 'Thames House,,\n  669 Woolwich Road', locality: 'London', region: '',
      postalCode: 'SE7 8LH', countryName: null,
    },
    identifier: { scheme: 'GB-COH', id: '2519234' },
    additionalIdentifiers: [{ scheme: 'GB-CHC', id: '1049226' }, { scheme: 'GB-COH', id: '02519234' }],
  })
  expect(suppliers([party])).toMatchObject([{
    name: { value: 'K&T Heating' },
    address: { value: 'Thames House, 669 Woolwich Road, London, SE7 8LH' },
    identifiers: {
      value: [{ scheme: 'GB-COH', id: '02519234' }, { scheme: 'GB-CHC', id: '1049226' }], notes: [],
    },
  }])
})

test.each([['', ''], ['GB-COH', '0'], ['GB-COH', null], ['GB-COH', '[removed]']])(
  'scheme %j with id %j is no number, without a word',
  (scheme, id) => {
    const party = aSupplier('1', 'Dodd', { identifier: { scheme, id } })
    expect(suppliers([party])).toMatchObject([{ identifiers: { value: [], notes: [] } }])
  },
)

test('a number that cannot be one is left out with a note', () => {
  const party = aSupplier('1', 'Dodd', { identifier: { scheme: 'GB-COH', id: 'pending' } })
  expect(suppliers([party])).toMatchObject([{
    identifiers: { value: [], notes: [expect.stringContaining('“pending” of scheme “GB-COH”')] },
  }])
})

test('a contractor named for several lots is one', () => {
  const dodd = { identifier: { scheme: 'GB-COH', id: '01614573' } }
  const grafton = { address: { streetAddress: 'Gin Close Way' } }
  expect(namesOf(suppliers([
    aSupplier('1', 'Dodd Group', dodd), aSupplier('2', 'Grafton', grafton),
    aSupplier('3', 'DODD GROUP LTD', dodd), aSupplier('4', 'Grafton', grafton),
    aSupplier('5', 'Grafton', { address: { streetAddress: 'Other Way' } }),
  ]))).toEqual(['Dodd Group', 'Grafton', 'Grafton'])
})

test('of two parties with one id the name decides', () => {
  const parties = [
    aSupplier('1', 'Other', { address: { locality: 'Leeds' } }),
    aSupplier('1', 'Dodd Group', { address: { locality: 'Telford' } }),
  ]
  const award = anAward({ suppliers: [{ id: '1', name: 'Dodd Group' }] })
  const deal = { where: '', award, contract: undefined }
  expect(suppliersOf(deal, partiesOf(aRelease({ parties })))).toMatchObject([
    { address: { value: 'Telford' } },
  ])
})

test('a contractor that is no party has a name only', () => {
  const deal = { where: '', award: anAward(), contract: undefined }
  expect(suppliersOf(deal, partiesOf({}))).toMatchObject([
    { name: { value: 'Mears Limited' }, address: { value: '' }, identifiers: { value: [] } },
  ])
})

test('a name that stands with the party only is taken from there', () => {
  const deal = { where: '', award: anAward({ suppliers: [{ id: '1' }] }), contract: undefined }
  expect(suppliersOf(deal, partiesOf(aRelease()))).toMatchObject([
    { name: { value: 'Mears Limited' } },
  ])
})

test('nobody named, and more than anybody awards, are refused', () => {
  const deal = (suppliers: readonly unknown[]): Parameters<typeof suppliersOf>[0] =>
    ({ where: '', award: { suppliers }, contract: undefined })
  expect(suppliersOf(deal([]), new Map())).toMatchObject({ message: 'No contractor is named.' })
  expect(suppliersOf(deal(Array.from({ length: 1001 }, () => ({}))), new Map()))
    .toMatchObject({ message: 'More than 1000 contractors are named.' })
})

function suppliers(parties: readonly Fields[]): ReturnType<typeof suppliersOf> {
  const award = anAward({ suppliers: parties.map(({ id, name }) => ({ id, name })) })
  return suppliersOf({ where: '', award, contract: undefined }, partiesOf(aRelease({ parties })))
}

function namesOf(found: ReturnType<typeof suppliersOf>): readonly unknown[] {
  return 'message' in found ? [] : found.map(({ name }) => name.ok && name.value)
}
