import { expect, test } from 'vitest'
import { measuresOf } from '#app/rules/measures-of.ts'
import { RETURN_RECEIVED_ON_TIME } from '#app/rules/vocabulary.ts'
import { guardedRules } from '../support/guarded-rules.ts'

test('a measure that is compared twice is one measure', () => {
  const comparison = { fact: 'time-of-visits', value: { fact: 'target' } } as const
  const requires = {
    all: [
      { ...comparison, operator: 'atLeast' },
      { ...comparison, operator: 'atMost' },
    ],
  } as const
  const rules = guardedRules({ obligation: { requires } })
  expect(measuresOf({ requires }, rules)).toHaveLength(1)
})

test('whether the return came is no measure', () => {
  const requires = { all: [{ fact: RETURN_RECEIVED_ON_TIME, operator: 'isTrue' }] } as const
  expect(measuresOf({ requires }, guardedRules())).toEqual([])
})
