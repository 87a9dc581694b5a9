import { expect, test } from 'vitest'
import { numberFact } from '#app/assessment/fact.ts'
import { measure } from '#app/assessment/measure.ts'
import type { Fact } from '#app/assessment/types.ts'
import type { Comparison } from '#app/rules/grammar.ts'
import { aMeasureInput, FLOOR, ON_TIME, rowsReturn, SHARE } from '../support/a-rule-set.ts'

const required = (fact: Fact) => ({ now: fact, atEnd: fact })
const all = required(numberFact([10_000, 10_000]))
const atLeast: Comparison = { fact: 'x', operator: 'atLeast', value: { fact: 'target' } }

test('each shape brings its own cure, proved before it is given', () => {
  const time = [rowsReturn('time', [{ worker: 'a', minutes: 10, home: 'X' }])]
  const share = measure(SHARE, aMeasureInput({ returns: time }))
  expect(share.cure(atLeast, all).fromNowOn).toMatchObject([{ kind: 'in-place-of-others' }])
  const bills = [rowsReturn('bills', [{ bill: 'a', received: '2026-09-01', amount: 5 }])]
  const onTime = measure(ON_TIME, aMeasureInput({ returns: bills }))
  expect(onTime.cure(atLeast, all).past).toMatchObject([{ kind: 'pay-overdue', totalPence: 5 }])
  const line = { worker: 'a', from: '2026-10-01', to: '2026-10-31', grown: 'yes' }
  const pay = [rowsReturn('pay', [{ ...line, amount: 1, minutes: 60 }])]
  const floor = measure(FLOOR, aMeasureInput({ returns: pay }))
  expect(floor.cure(atLeast, all).past).toMatchObject([{ kind: 'pay-arrears', totalPence: 1344 }])
})

test('a share that is too large is cured downwards', () => {
  const rows = [
    { worker: 'a', minutes: 30, home: 'E07000148' },
    { worker: 'b', minutes: 70, home: 'X' },
  ]
  const share = measure(SHARE, aMeasureInput({ returns: [rowsReturn('time', rows)] }))
  const cure = share.cure({ ...atLeast, operator: 'atMost' }, required(numberFact([2000, 10_000])))
  expect(cure.fromNowOn).toEqual([
    { kind: 'less-of-the-part', amount: 10, unit: 'minutes' },
    { kind: 'more-of-the-rest', amount: 50, unit: 'minutes' },
  ])
})
