import { expect, test } from 'vitest'
import {
  addressKey, coreOfName, nameKey, shareAWord,
} from '#app/intake/register/contractor-key.ts'

test.each([
  ['A. L. Dalton LTD', 'A L Dalton Limited'],
  ['Schofield & Sons Ltd', 'Schofield and Sons  LTD.'],
  ['Lawton’s Travel', "Lawton's Travel"],
  ['Ｍears Limited', 'Mears Limited'],
])('%s and %s are one name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other))
})

test.each([
  ['Taylors Travel', 'Taylors Travel of Bury'],
  ['Mears Limited', 'M\u{435}ars Limited'],
  ['AECOM', 'AECOM Limited'],
])('%s and %s are two names', (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other))
})

test('an address is compared by its words', () => {
  expect(addressKey('Unit 5, Prosperity Way,  CW10 0GD')).toBe(
    addressKey('UNIT 5 Prosperity Way; cw10 0gd.'),
  )
})

test('the legal form is no part of the core of a name, unless nothing else is there', () => {
  expect(coreOfName(nameKey('The Exclusec Group Co Ltd'))).toBe('exclusec group')
  expect(coreOfName(nameKey('The Company Ltd'))).toBe('the company limited')
})

test.each([
  ['Barclaycard', 'Barclays Bank plc'],
  ['Capita Intelligent Communications (CIC)', 'Capita Business Services Ltd'],
  ['ASL Ltd', 'ASL Training Ltd'],
  ['3M', '3M Ltd'],
])('%s and %s share a word', (one, other) => {
  expect(shareAWord(one, other)).toBe(true)
})

test.each([
  ['Scottish & Southern Electric (SSE)', 'Gazprom'],
  ['GT3 Architects', 'Bloom Procurement Services Ltd'],
  ['A L Dalton Ltd', 'A P Moller Ltd'],
])('%s and %s share none', (one, other) => {
  expect(shareAWord(one, other)).toBe(false)
})
