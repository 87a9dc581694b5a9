import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tileFaults } from '#app/rules/check-tiles.ts'

function faults(...stretches: readonly (readonly [atLeast: number, below?: number | undefined])[]) {
  const named = stretches.map(([atLeast, below], index) => {
    return { name: 'abc'.charAt(index), atLeast, below, index }
  })
  return tileFaults(named, (value) => `${value}%`).map(({ message }) => message.split(';')[0])
}

test('stretches that meet from zero upwards have no fault, in any order', () => {
  expect(faults([95], [0, 93], [93, 95])).toEqual([])
})

test('a gap is said in words', () => {
  expect(faults([0, 93], [95])).toEqual(['nothing is said for 93% up to 95%'])
})

test('a gap at the bottom is said in words', () => {
  expect(faults([10])).toEqual(['nothing is said for 0% up to 10%'])
})

test('a gap at the top is said in words', () => {
  expect(faults([0, 93])).toEqual(['nothing is said for 93% and more'])
})

test('an overlap is said in words', () => {
  expect(faults([0, 95], [93])).toEqual(['both a and b are given for 93% up to 95%'])
})

test('two stretches without an end overlap', () => {
  expect(faults([0], [93])).toEqual(['both a and b are given for 93% and more'])
})

test('a stretch inside another overlaps it and hides no gap', () => {
  expect(faults([0, 50], [10, 20], [60])).toEqual([
    'both a and b are given for 10% up to 20%',
    'nothing is said for 50% up to 60%',
  ])
})

test('a stretch that ends before it begins is refused', () => {
  expect(faults([95, 93], [0])[0]).toBe('a begins at 95% and ends below 93%, so nothing fits')
})

test('there is no fault exactly when each number has one stretch', () => {
  const edge = fc.integer({ min: 0, max: 8 })
  const end = fc.option(edge, { nil: undefined })
  fc.assert(
    fc.property(fc.array(fc.tuple(edge, end), { minLength: 1, maxLength: 4 }), (stretches) => {
      const isEmpty = stretches.some(([atLeast, below = Infinity]) => below <= atLeast)
      const counts = Array.from({ length: 10 }, (_, value) => {
        const fitting = stretches.filter(([least, below = Infinity]) => {
          return value >= least && value < below
        })
        return fitting.length
      })
      const tiles = !isEmpty && counts.every((count) => count === 1)
      expect(faults(...stretches).length === 0).toBe(tiles)
    }),
  )
})
