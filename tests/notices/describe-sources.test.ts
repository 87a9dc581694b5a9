import { expect, test } from 'vitest'
import { describeSources } from '../../src/notices/describe-sources.ts'
import { RULE_SET } from './a-council.ts'
import { LIVING_WAGE_MISSED, SUPPLIERS_LATE } from './findings.ts'

test('a rate is named with its value, its first day, its source and its standing', () => {
  expect(describeSources([LIVING_WAGE_MISSED], RULE_SET)).toEqual([
    {
      says:
        'Real Living Wage: £14.80 an hour for London; £13.45 an hour otherwise, ' +
        'from 22 October 2025',
      title: 'Living Wage Foundation: rates',
      url: 'https://livingwage.example/rates',
      standing: 'not yet verified against its source',
    },
  ])
})

test('an address that could be made to run is no link', () => {
  expect(describeSources([SUPPLIERS_LATE], RULE_SET)[0]).toMatchObject({ url: '', standing: '' })
})

test('a rate that several findings used is named once', () => {
  expect(describeSources([LIVING_WAGE_MISSED, LIVING_WAGE_MISSED], RULE_SET)).toHaveLength(1)
})

test('a value that the rule set no longer holds is said as the trace has it', () => {
  const without = { ...RULE_SET, parameters: new Map() }
  const [source] = describeSources([SUPPLIERS_LATE], without)
  expect(source?.says).toBe('bank-rate: 375, from 1 July 2026')
})
