import { expect, test } from 'vitest'
import { addName, emptyNameIndex, similarNames } from '#app/intake/register/similar-names.ts'

test('names that are written alike are found, the most alike first', () => {
  const index = indexOf('salford leisure', 'mears', 'opencast software', 'salford leisures')
  expect(similarNames(index, 'salford leisures')).toEqual([3, 0])
})

test('a name that is like none finds none', () => {
  expect(similarNames(indexOf('mears', 'gazprom'), 'corona energy')).toEqual([])
})

test('at most three are suggested', () => {
  expect(similarNames(indexOf('mears', 'mears', 'mears', 'mears'), 'mears')).toEqual([0, 1, 2])
})

test('names of one letter and of none are no fault', () => {
  expect(similarNames(indexOf('a', ''), 'a')).toEqual([0])
  expect(similarNames(indexOf('a', 'b'), '')).toEqual([])
})

function indexOf(...names: readonly string[]): ReturnType<typeof emptyNameIndex> {
  const index = emptyNameIndex()
  for (const name of names) addName(index, name)
  return index
}
