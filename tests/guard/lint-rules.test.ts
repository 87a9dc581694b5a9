import { expect, test } from 'vitest'
import { lintRules } from '#app/guard/lint-rules.ts'
import { aCount, guardedRules } from '../support/guarded-rules.ts'

const IDLE = aCount({ field: 'minutes', operator: 'atLeast', value: 0 })

test('sound rules whose values are fresh have no warning', () => {
  expect(lintRules(guardedRules(), { today: '2026-11-23' })).toEqual([])
})

test('each kind of warning is there, and bindings only where contracts are given', () => {
  const appliesWhen = {
    all: [{ fact: 'contract-kind', operator: 'isOneOf', value: ['ships'] }],
  } as const
  const rules = guardedRules({ measure: IDLE, obligation: { appliesWhen } })
  const kinds = (contracts?: readonly []) =>
    lintRules(rules, { today: '2027-11-22', ...(contracts && { contracts }) })
      .map(({ place }) => place.where)
  expect(kinds()).toEqual(['/part/where', '/appliesWhen', '/calendar/bankHolidaysUpTo'])
  expect(kinds([])).toContain('/binds')
})
