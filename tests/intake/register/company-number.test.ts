import { expect, test } from 'vitest'
import { companyNumberOf, identifierOf } from '#app/intake/register/company-number.ts'

test.each([
  ['5045250', '05045250'],
  ['05045250', '05045250'],
  ['172081', '00172081'],
  [' 0504 5250 ', '05045250'],
  ['sc188920', 'SC188920'],
  ['OC305934', 'OC305934'],
  ['IP29627R', 'IP29627R'],
])('%s is written %s', (text, number) => {
  expect(companyNumberOf(text)).toBe(number)
})

test.each(['0', '00000000', '', '123456789', 'Various', 'RO 34737997', '31552R', 'CHA1049226', '-1'])(
  '%j is no company number',
  (text) => {
    expect(companyNumberOf(text)).toBeUndefined()
  },
)

test('a number of Companies House is written in one way', () => {
  expect(identifierOf('gb-coh', '5045250')).toEqual({ scheme: 'GB-COH', id: '05045250' })
})

test('a number of another scheme stays as it is', () => {
  expect(identifierOf('GB-CHC', ' 1049226 ')).toEqual({ scheme: 'GB-CHC', id: '1049226' })
})

test.each([
  ['', '05045250'], ['GB-COH', ''], ['GB-COH', '0'], ['GB-CHC', '000'], ['GB CHC', '1'],
  ['GB-CHC', '12\u{202e}34'], ['GB-CHC', '=1+1'],
])('scheme %j with id %j tells nobody apart', (scheme, id) => {
  expect(identifierOf(scheme, id)).toBeUndefined()
})
