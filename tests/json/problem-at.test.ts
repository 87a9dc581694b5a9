import { expect, test } from 'vitest'
import { problemAt, problemBelow } from '#app/json/problem-at.ts'

const ERROR = { instancePath: '/rows/3', keyword: 'x', schemaPath: '#', params: {} }

test('a problem stands where its error is', () => {
  expect(problemAt('wrong-type', ERROR, ' Wrong. ')).toEqual({
    code: 'wrong-type', where: '/rows/3', message: 'Wrong.',
  })
})

test('a problem with a field stands at the field', () => {
  expect(problemBelow('missing-field', ERROR, 'a/b', 'Missing.').where).toBe('/rows/3/a~1b')
})
