import { expect, test } from 'vitest'
import { parameterTracer } from '#app/assessment/measure-input.ts'
import { surroundingsOf } from '#app/assessment/row-surroundings.ts'
import { aMeasureInput, aParameter, aRuleSet } from '../support/a-rule-set.ts'

test('the area is the newest definition in force at the end of the month', () => {
  const area = (from: string, code: string) => ({
    name: code,
    from,
    codes: [code],
    codeListDate: from,
  })
  const contract = { area: [area('2026-10-01', 'NEW'), area('2026-04-01', 'OLD')] }
  const at = (period: string) => {
    const input = aMeasureInput({ contract, period })
    return surroundingsOf(input, parameterTracer(input))(period).area
  }
  expect(at('2026-09')).toEqual(['OLD'])
  expect(at('2026-10')).toEqual(['NEW'])
})

test('a contract that starts inside a month has its area in that month', () => {
  const area = [{ name: 'A', from: '2026-04-15', codes: ['A'], codeListDate: '2026-04-15' }]
  const input = aMeasureInput({ contract: { from: '2026-04-15', area }, period: '2026-04' })
  expect(surroundingsOf(input, parameterTracer(input))('2026-04').area).toEqual(['A'])
})

test('conditions on rows see a parameter’s value, or nothing once it is out of date', () => {
  const stale = aParameter('stale', 5, { nextExpected: { from: '2026-10-31', where: 'there' } })
  const input = aMeasureInput({ ruleSet: aRuleSet({ parameters: [stale] }) })
  const { parameter } = surroundingsOf(input, parameterTracer(input))('2026-10')
  expect([parameter('term'), parameter('stale')]).toEqual([30, undefined])
})
