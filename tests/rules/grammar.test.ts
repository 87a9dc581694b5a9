import { expect, test } from 'vitest'
import { OPPOSITES, type Operator } from '#app/rules/grammar.ts'

test('every operator has an opposite, whose opposite is the operator itself', () => {
  for (const operator of Object.keys(OPPOSITES) as Operator[]) {
    expect(OPPOSITES[OPPOSITES[operator]]).toBe(operator)
    expect(OPPOSITES[operator]).not.toBe(operator)
  }
})
