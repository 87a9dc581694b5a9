import { expect, test } from 'vitest'
import { addedUp } from '#app/checks/adoption/added-up.ts'
import type { ShareMeasure } from '#app/rules/measure.ts'
import { aRuleSet, FLOOR, ON_TIME, SHARE } from '../../support/a-rule-set.ts'

const RULES = aRuleSet()

test('a share of what flows adds up both sides', () => {
  expect(addedUp(SHARE, RULES)).toEqual({ part: true, whole: true })
})

test('a share of what stands still adds up its part alone', () => {
  const growing: ShareMeasure = { ...SHARE, part: { figure: 'deeds' }, whole: { figure: 'stock' } }
  expect(addedUp(growing, RULES)).toEqual({ part: true, whole: false })
})

test('what is looked at row by row is not added up', () => {
  expect(addedUp(FLOOR, RULES)).toEqual({ part: false, whole: false })
})

test('payments are added up: those on time, of those due', () => {
  expect(addedUp(ON_TIME, RULES)).toEqual({ part: true, whole: true })
})
