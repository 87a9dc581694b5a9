import { expect, test } from 'vitest'
import { strictModel } from '#app/web/strict-model.ts'

test('a field that the model has is given as it is', () => {
  const model = strictModel({ name: 'R-041', lists: [{ count: 2 }], nothing: '' })
  expect([model.name, model.lists[0]?.count, model.nothing]).toEqual(['R-041', 2, ''])
})

test('a field that the model does not have is a mistake, however deep', () => {
  const model: Record<string, unknown> = strictModel({ inside: { name: 'R-041' } })
  expect(() => model['nmae']).toThrow('a page asks for "nmae"')
  expect(() => (model['inside'] as Record<string, unknown>)['title']).toThrow('"title"')
})

test('what every object inherits is no field of a model', () => {
  const model: Record<string, unknown> = strictModel({})
  expect(() => model['hasOwnProperty']).toThrow('"hasOwnProperty"')
})

test('a list is walked through as a list', () => {
  expect([...strictModel([1, 2, 3])].map((each) => each + 1)).toEqual([2, 3, 4])
})
