import { expect, test } from 'vitest'
import { minutes, pence, type Minutes } from '#app/domain/quantities.ts'

test('a part of a penny or of a minute is a fault of ours', () => {
  expect(() => pence(12.5)).toThrow('pence must be whole')
  expect(() => minutes(Number.NaN)).toThrow('minutes must be whole')
  expect([pence(1250), minutes(90)]).toEqual([1250, 90])
})

test('pence where minutes are due do not compile', () => {
  const worked = (time: Minutes): number => time
  // @ts-expect-error: this line is the test, and the type check runs it
  expect(worked(pence(90))).toBe(90)
})
