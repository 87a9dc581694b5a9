import { expect, test } from 'vitest'
import { fieldOf, listOf, textOf } from '#app/intake/register/json-fields.ts'

test('a field is read where it is of the kind that is wanted', () => {
  const notice = { id: 7, title: 'Repairs', awards: [1], buyer: null }
  expect(fieldOf(notice, 'title')).toBe('Repairs')
  expect(textOf(notice, 'id')).toBe('7')
  expect(textOf(notice, 'title')).toBe('Repairs')
  expect(listOf(notice, 'awards')).toEqual([1])
})

test.each([undefined, null, 'text', 5, [], ['title'], { title: { de: 'x' }, awards: 'x' }])(
  'out of %j nothing is read, without a fault',
  (value) => {
    expect(textOf(value, 'title')).toBe('')
    expect(listOf(value, 'awards')).toEqual([])
    expect(fieldOf(value, 'buyer')).toBeUndefined()
  },
)

test('what an object inherits is no field', () => {
  expect(fieldOf({}, 'constructor')).toBeUndefined()
  expect(fieldOf({}, '__proto__')).toBeUndefined()
})
