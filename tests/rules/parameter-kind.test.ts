import { expect, test } from 'vitest'
import { casesOf, kindOfParameter, kindOfValue } from '#app/rules/parameter-kind.ts'
import type { DatedValue } from '#app/rules/parameter.ts'

function dated(value: DatedValue['value']): DatedValue {
  return { from: '2026-01-01', value, reference: { title: 'Made up', standing: 'council' } }
}
const CASES = dated([{ when: { grade: ['learner'] }, value: 1 }, { value: 2 }])

test('a value is a number, words or cases', () => {
  expect([dated(1), dated(['day']), CASES].map(kindOfValue)).toEqual(['number', 'words', 'cases'])
})

test('a parameter that ever had cases is read by cases', () => {
  const values = [dated(1), CASES]
  const parameter = { id: 'x', title: 'X', unit: 'days', values, checkedOn: '2026-11-01' }
  expect(kindOfParameter(parameter)).toBe('cases')
})

test('only cases have cases', () => {
  expect([dated(1), dated(['day']), CASES].map((value) => casesOf(value).length)).toEqual([0, 0, 2])
})
