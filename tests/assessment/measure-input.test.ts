import { describe, expect, test } from 'vitest'
import { answersTo, parameterTracer, rowsOf } from '#app/assessment/measure-input.ts'
import { aReturn } from '../support/a-return.ts'
import { aMeasureInput, aParameter, aRuleSet, rowsReturn } from '../support/a-rule-set.ts'

test('rows carry the file and line in which a person finds them', () => {
  const figures = { pay: { rows: [{ worker: 'a' }, { worker: 'b' }], file: 'pay.csv', lines: [2, 5] } }
  const input = aMeasureInput({ returns: [aReturn({ figures })] })
  expect(rowsOf(answersTo('pay', input), 'pay')).toMatchObject([
    { file: 'pay.csv', line: 2 },
    { file: 'pay.csv', line: 5 },
  ])
})

test('rows without a file count from 1 in the return of their month', () => {
  const input = aMeasureInput({ returns: [rowsReturn('pay', [{ worker: 'a' }])] })
  expect(rowsOf(answersTo('pay', input), 'pay')).toMatchObject([
    { file: 'return for October 2026', line: 1, period: '2026-10' },
  ])
})

test('every month of the window that lacks an answer is named once', () => {
  const input = aMeasureInput({
    adoption: { window: 'contract-year' },
    period: '2026-06',
    returns: [
      aReturn({ period: '2026-05', figures: {} }),
      rowsReturn('time', [], { period: '2026-06', version: 3 }),
    ],
  })
  const { missing, returns } = answersTo('time', input)
  expect(missing?.message).toBe(
    '“Time worked” is missing: no return for April 2026; not answered for May 2026.',
  )
  expect(returns).toEqual([
    { period: '2026-05', version: 1 },
    { period: '2026-06', version: 3 },
  ])
})

test('each parameter value that was used is traced once', () => {
  const input = aMeasureInput()
  const tracer = parameterTracer(input)
  tracer.at('floor', '2026-10-01', false)
  tracer.at('floor', '2026-10-31', false)
  tracer.at('term', '2026-10-31', false)
  expect(tracer.used().map(({ id, value }) => `${id} ${value}`)).toEqual(['floor 1345', 'term 30'])
})

test('a value that only says which rows count is marked as such, until it is used otherwise', () => {
  const input = aMeasureInput()
  const tracer = parameterTracer(input)
  tracer.inCondition('term', '2026-10-31')
  expect(tracer.used()).toMatchObject([{ id: 'term', inCondition: true }])
  tracer.at('term', '2026-10-31', false)
  expect(tracer.used()[0]).not.toHaveProperty('inCondition')
})

test('lines that were left out of a file on purpose are said', () => {
  const leftOut = [{ rows: 2, because: 'they have no value' }]
  const figures = { pay: { rows: [], file: 'pay.csv', leftOut } }
  const input = aMeasureInput({ returns: [aReturn({ figures })] })
  expect(answersTo('pay', input).notes).toEqual(['2 lines of pay.csv left out: they have no value.'])
})

describe('a contract that does not record its uplift rule', () => {
  const REFERENCE = { title: 'Made up', standing: 'council' } as const
  const rate = aParameter('rate', 0, {
    values: [
      { from: '2024-10-23', applyBy: '2025-05-01', value: 1260, reference: REFERENCE },
      { from: '2025-10-22', applyBy: '2026-05-01', value: 1345, reference: REFERENCE },
    ],
  })
  const at = (date: string) => {
    const tracer = parameterTracer(aMeasureInput({ ruleSet: aRuleSet({ parameters: [rate] }) }))
    return tracer.at('rate', date, true)
  }

  test('has a rate wherever every rule would give the same', () => {
    expect(at('2026-05-01')).toMatchObject({ known: true, dated: { value: 1345 } })
    expect(at('2025-10-21')).toMatchObject({ known: true, dated: { value: 1260 } })
  })

  test('cannot be told between announcement and deadline, and the council is told what to add', () => {
    expect(at('2026-04-15')).toMatchObject({
      known: false,
      unknown: { reason: 'rate-not-known', forCouncil: expect.stringContaining('`uplift`') },
    })
  })
})
