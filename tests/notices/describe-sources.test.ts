import { expect, test } from 'vitest'
import { describeRates, describeSources, webAddress } from '#app/notices/describe-sources.ts'
import type { Finding } from '#app/assessment/types.ts'
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

test('a value that only decided whose pay is looked at is a source and no rate', () => {
  const finding = onlyInCondition(LIVING_WAGE_MISSED)
  expect(describeSources([finding], RULE_SET)).toHaveLength(1)
  expect(describeRates([finding], RULE_SET)).toEqual([])
})

test('a number that limits what is counted is said, so that the reader knows the limit', () => {
  const [limit] = describeRates([onlyInCondition(SUPPLIERS_LATE)], RULE_SET)
  expect(limit?.says).toContain('3.75%')
})

/** The finding as if its values had only decided which rows count. */
function onlyInCondition(finding: Finding): Finding {
  const evidence = finding.evidence.map((one) => {
    const parameters = one.trace.parameters.map((used) => ({ ...used, inCondition: true as const }))
    return { ...one, trace: { ...one.trace, parameters } }
  })
  return { ...finding, evidence }
}

test('a value that was in force before its table begins has no first day', () => {
  const bankRate = RULE_SET.parameters.get('bank-rate')
  if (bankRate === undefined) throw new Error('the rule set has this parameter')
  const values = bankRate.values.map((one) => ({ ...one, inForceBefore: true as const }))
  const ruleSet = { ...RULE_SET, parameters: new Map([['bank-rate', { ...bankRate, values }]]) }
  expect(describeSources([SUPPLIERS_LATE], ruleSet)[0]?.says).toBe(
    'Bank Rate for late payment: 3.75%',
  )
})

test('only an address of the web is one', () => {
  expect(webAddress('https://a.example/b')).toBe('https://a.example/b')
  expect(['ftp://a.example', 'a', undefined].map(webAddress)).toEqual(['', '', ''])
})
