import { expect, test } from 'vitest'
import { suggestNumber } from '#app/json/suggest-number.ts'

test.each([
  ['12.50', '1250'],
  ['£12.50', '1250'],
  ['12,50', '1250'],
  ['£1,234.50', '123450'],
  ['1.234,50', '123450'],
  ['£1250', '125000'],
  ['1250', '1250'],
  ['-3.5', '-350'],
  [' 12.50 ', '1250'],
])('%j is %s pence', (written, pence) => {
  expect(suggestNumber(written, 'pence')).toBe(`write whole pence without quotes: ${pence}`)
})

test('a number in pounds is shown in pence', () => {
  expect(suggestNumber(12.5, 'pence')).toBe('write whole pence: 1250')
})

test('a part of a penny is not guessed', () => {
  expect(suggestNumber(13.455, 'pence')).toBe('write whole pence, for example £12.50 as 1250')
  expect(suggestNumber('about 12', 'pence')).toContain('for example £12.50 as 1250')
})

test('hours and minutes are shown in minutes, hours as a decimal are not guessed', () => {
  expect(suggestNumber('7:30', 'minutes')).toBe('write whole minutes without quotes: 450')
  expect(suggestNumber('7.5', 'minutes')).toContain('for example 7.5 hours as 450')
})

test('any other number loses its quotes', () => {
  expect(suggestNumber('12', 'people')).toBe('write whole people without quotes: 12')
  expect(suggestNumber('12', undefined)).toBe('write a whole number without quotes: 12')
  expect(suggestNumber('twelve', undefined)).toContain('for example 12')
})

test('weights and areas are shown with the unit that people know', () => {
  expect(suggestNumber('about a tonne', 'kilograms')).toBe(
    'write whole kilograms without quotes, for example 1.25 tonnes as 1250',
  )
  expect(suggestNumber(1.25, 'square-metres')).toBe(
    'write whole square metres, for example 1.25 hectares as 12500',
  )
})
