import { expect, test } from 'vitest'
import { firstDifference } from '#app/checks/first-difference.ts'

test('the first difference is named by its place and by what stands there', () => {
  const before = { a: 1, findings: [{ outcome: 'met' }, { outcome: 'behind' }] }
  const after = { a: 1, findings: [{ outcome: 'met' }, { outcome: 'not-met' }] }
  expect(firstDifference(before, after)).toEqual({
    where: '/findings/1/outcome', before: '"behind"', after: '"not-met"',
  })
})

test('the tenth of a list comes after the second', () => {
  const list = Array.from({ length: 11 }, (_, index) => index)
  expect(firstDifference(list, list.with(10, 0).with(2, 0)).where).toBe('/2')
})

test('what is missing on one side is nothing', () => {
  expect(firstDifference({ a: 1, b: 2 }, { a: 1 })).toEqual({
    where: '/b', before: '2', after: 'nothing',
  })
})

test('a name with a slash is written as in a JSON pointer', () => {
  expect(firstDifference({ 'a/b~': 1 }, { 'a/b~': 2 }).where).toBe('/a~1b~0')
})

test('a list and an object differ as wholes', () => {
  expect(firstDifference({ a: [1] }, { a: { 0: 1 } })).toEqual({
    where: '/a', before: '[1]', after: '{"0":1}',
  })
})

test('a long text is cut, so that a page can show it', () => {
  expect(firstDifference('x'.repeat(500), 'y').before).toHaveLength(201)
})
