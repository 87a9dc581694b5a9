import { expect, test } from 'vitest'
import { bindingWarnings } from '#app/guard/lint-bindings.ts'
import type { Obligation } from '#app/rules/grammar.ts'
import { aContract, anAdoption } from '../support/a-return.ts'
import { guardedRules } from '../support/guarded-rules.ts'

function isNamed(binds: Obligation['binds'], ...adopted: readonly string[]): boolean {
  const obligations = adopted.map((id) => anAdoption(id))
  const rules = guardedRules({ obligation: { binds } })
  return bindingWarnings(rules, [aContract(), aContract({ obligations })]).length > 0
}

test('what no contract has adopted is named', () => {
  expect(isNamed('when-adopted', 'another')).toBe(true)
  expect(isNamed('when-adopted', 'promise-kept')).toBe(false)
})

test('what comes with another binds where that is adopted', () => {
  expect(isNamed({ with: ['another'] }, 'another')).toBe(false)
  expect(isNamed({ with: ['another'] }, 'a third')).toBe(true)
})

test('what always binds needs a contract, and no adoption', () => {
  expect(isNamed('always')).toBe(false)
  const [warning] = bindingWarnings(guardedRules({ obligation: { binds: 'always' } }), [])
  expect(warning?.message)
    .toBe('None of the contracts is bound by `promise-kept`: adopt it in one, or leave it be.')
})
