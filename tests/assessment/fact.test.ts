import { expect, test } from 'vitest'
import { isExact, numberFact, truthFact, unknownFact, wordsFact } from '#app/assessment/fact.ts'

test('facts say what kind they are, so that nothing else can be read out of them', () => {
  expect(numberFact([1, 2])).toEqual({ kind: 'number', lo: [1, 2], hi: [1, 2] })
  expect(truthFact(false)).toEqual({ kind: 'truth', value: false })
  expect(wordsFact(['a'])).toEqual({ kind: 'words', value: ['a'] })
  expect(unknownFact('no-target', 'None.')).toEqual({
    kind: 'unknown',
    unknown: { reason: 'no-target', message: 'None.' },
  })
})

test('a number is exact when its bounds are one, however they are written', () => {
  const exact = numberFact([1, 2], [2, 4])
  const apart = numberFact([1, 2], [3, 4])
  expect([exact, apart].map((fact) => fact.kind === 'number' && isExact(fact))).toEqual([true, false])
})
